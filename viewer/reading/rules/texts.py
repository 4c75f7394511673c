"""Texts that readers see: nothing blank where something is needed, every language served, tame Markdown."""

from __future__ import annotations

from functools import lru_cache

from viewer.reading.format.marks import Said
from viewer.reading.format.scalars import is_language
from viewer.reading.ids import LINKABLE
from viewer.reading.markdown import faults
from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.spelling import nearest
from viewer.reading.yaml_nodes import Fields, Node, Scalar


def check_text(said: Said, node: Node, context: Context, reporter: Reporter) -> None:
    """`node` is a scalar, which serves every language, or a map by language."""
    parts = node.values if isinstance(node, Fields) else {"und": node}
    for part in parts.values():
        if isinstance(part, Scalar):
            if said.needed and not part.text.strip():
                reporter.error("empty_text", part)
            if said.markdown:
                _check_markdown(part, context, reporter)
    if isinstance(node, Fields) and node.values:
        given = [tag for tag, part in parts.items() if not isinstance(part, Scalar) or part.text.strip()]
        check_languages(given, node, context, reporter)


def check_languages(given: list[str], node: Node, context: Context, reporter: Reporter) -> None:
    """Warns of each of the timeline's languages that none of the tags in `given` serves.

    A tag that is no tag has been told already, and is taken for the language that it resembles.
    """
    for language in context.languages:
        if not any(_serves(tag, language) for tag in given):
            others = [tag for tag in given if not any(_serves(tag, listed) for listed in context.languages)]
            mistaken = nearest(language, others)
            if mistaken and not is_language(mistaken):
                continue
            values = {"expected": language, "found": mistaken or ", ".join(given)}
            reporter.warn("missing_translation", node, **values, suggestion=language if mistaken else "")


@lru_cache(maxsize=256)
def _serves(tag: str, language: str) -> bool:
    """Whether a text tagged `tag` is in `language`: the same or less specific (RFC 4647, lookup)."""
    tag, language = tag.casefold(), language.casefold()
    return tag == "und" or language == tag or language.startswith(tag + "-")


def _check_markdown(part: Scalar, context: Context, reporter: Reporter) -> None:
    found = faults(part.text)
    for code, snippet in found.refused:
        reporter.error(code, part, found=snippet)
    for target in found.targets:
        context.ids.refer(LINKABLE, target, part, reporter)
