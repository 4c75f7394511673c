"""A viewer for sourced timelines: from a folder of plain text to a touch screen."""

__version__ = "0.1.0"
