"""Quotations stand as they were said, and translations as what they are."""

from __future__ import annotations

from viewer.domain.passage_place import without_space
from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.rules.texts import check_languages
from viewer.reading.shape import shortened
from viewer.reading.yaml_nodes import Fields, Node, Scalar

_MARKS = tuple(tuple(pair) for pair in ("“”", "‘’", "「」", "『』", "«»", "„“", '""', "''"))
"""Pairs of quotation marks, opening and closing."""


def check_quote(quote: Fields, context: Context, reporter: Reporter) -> None:
    """The text against its lines and its selector, its marks, and the languages it is readable in."""
    text = quote.values.get("text")
    if not isinstance(text, Scalar):
        return
    _check_marks(text, reporter)
    if text.text != text.text.strip():
        reporter.warn("text_padded", text)
    lines = quote.values.get("display_lines")
    if lines is not None:
        _check_lines(text, lines, reporter)
    selector = quote.values.get("selector")
    exact = selector.values.get("exact") if isinstance(selector, Fields) else None
    if isinstance(exact, Scalar) and without_space(exact.text) != without_space(text.text):
        reporter.warn("quote_not_selected", exact, found=shortened(exact.text), expected=shortened(text.text))
    translation = quote.values.get("translation")
    translated = list(translation.values) if isinstance(translation, Fields) else []
    check_languages([quote.text_at("lang"), *translated], translation or text, context, reporter)


def check_translation(translation: Fields, _context: Context, reporter: Reporter) -> None:
    """A translation is never set as the quotation."""
    text = translation.values.get("text")
    if isinstance(text, Scalar):
        _check_marks(text, reporter)


def _check_lines(text: Scalar, lines: Node, reporter: Reporter) -> None:
    written = getattr(lines, "items", [])
    if all(isinstance(line, Scalar) for line in written):
        joined = "".join(line.text for line in written)
        if joined != text.text:
            reporter.error("lines_differ", lines, found=shortened(joined), expected=shortened(text.text))


def _check_marks(text: Scalar, reporter: Reporter) -> None:
    stripped = text.text.strip()
    for opening, closing in _MARKS:
        inner = stripped[1:-1]
        if len(stripped) > 1 and stripped[0] == opening and stripped[-1] == closing and closing not in inner:
            reporter.warn("quotation_marks", text, found=f"{opening}…{closing}")
