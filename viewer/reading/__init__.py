"""A folder of YAML becomes a timeline, or all that is wrong with it."""
