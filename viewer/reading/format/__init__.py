"""The content format, version 1, defined once: pydantic models from which checking and JSON Schema both come.

A model says what may be written. It changes nothing: every value stays the text that the author wrote,
and whoever wants it typed asks `viewer.domain.plain`. What a value means beyond its shape (that it names
an event, that it is Markdown) stands beside its type as a `marks` object, and `viewer.reading.rules` acts on it.
"""
