"""Whether a selector finds its passage in the source's text, where there is one."""

from __future__ import annotations

from viewer.reading.files import FileError
from viewer.reading.format.scalars import is_id
from viewer.reading.passages import Match, find
from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.shape import shortened
from viewer.reading.yaml_nodes import Fields, Scalar

_CODES = {
    Match.NONE: "passage_not_found",
    Match.ELSEWHERE: "passage_elsewhere",
    Match.MANY: "passage_ambiguous",
}


def check_passage(part: Fields, context: Context, reporter: Reporter) -> None:
    """`part` is anything with a `source` and perhaps a `selector`.

    What is not in the very text that the timeline shows is an error: there, everybody would look for it in vain.
    """
    source, selector = part.text_at("source"), part.values.get("selector")
    if not isinstance(selector, Fields) or not is_id(source):
        return
    exact = selector.values.get("exact")
    if not isinstance(exact, Scalar) or not exact.text.strip():
        return
    try:
        text = context.passages.text(source)
    except FileError:
        reporter.warn("text_unread", selector, found=f"{source}.txt")
        return
    if not text:
        return
    match = find(text, exact.text, selector.text_at("prefix"), selector.text_at("suffix"))
    if match is not Match.ONE:
        shown = source in context.passages.carried and match is not Match.MANY
        report = reporter.error if shown else reporter.warn
        report(_CODES[match], exact, found=shortened(exact.text), source=source)
