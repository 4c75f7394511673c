"""The text of a source that the timeline carries can be read, and is there for passages to be looked up in."""

from __future__ import annotations

from viewer.reading.files import FileError
from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.rules.media import path_fault
from viewer.reading.yaml_nodes import Fields, Scalar


def check_source_text(source: Fields, context: Context, reporter: Reporter) -> None:
    """Takes the text in; whatever is wrong with it is told at its file. Of its path another rule says so."""
    path = source.values.get("text")
    if not isinstance(path, Scalar) or not path.text.strip() or path_fault(path.text, context.folder):
        return
    try:
        context.passages.carry(source.text_at("id"), context.folder / path.text)
    except FileError as fault:
        reporter.for_file(path.text).error_at(fault.code, fault.line, fault.column, **fault.values)
