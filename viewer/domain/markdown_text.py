"""Markdown without its signs, as it is copied into other programs and as a search reads it.

What is shown on a page is parsed by Qt. This takes away what CommonMark would not show of emphasis, code, links,
headings and quotations; the signs of lists stay, since they read well as they are.
"""

from __future__ import annotations

import re

_SIGN = re.compile(r"[\\`*_~\[#>]")
"""Without any of these nothing is taken away: most texts have none."""

_BEFORE_LINE = re.compile(r"^ {0,3}(?:(?:> ?)+(?:#{1,6} +)?|#{1,6} +)", re.MULTILINE)
_WITHIN = r"(?=\S)(?:[^\n]|\n(?!\s*\n))+?(?<=\S)"
"""What emphasis may stand around: no blank at its ends, no empty line within."""

_SPAN = re.compile(
    rf"""
      \\ (?P<escaped> [!-/:-@\[-`{{-~] )
    | (?P<ticks> `+ ) (?P<code> .+? ) (?<!`) (?P=ticks) (?!`)
    | \[ (?P<link> [^\]]* ) \] \( [^)]* \)
    | (?P<stars> \*{{3}} (?= [^*]+ \*{{3}} ) | \*{{1,2}} ) (?P<starred> {_WITHIN} ) (?P=stars) (?!\*)
    | (?<!\w) (?P<lines> _{{1,3}} ) (?P<underlined> {_WITHIN} ) (?P=lines) (?!\w)
    | ~~ (?P<struck> {_WITHIN} ) ~~
    """,
    re.VERBOSE | re.DOTALL,
)


def without_markup(markdown: str) -> str:
    """`markdown` line for line, without the signs that a reader would not see."""
    return _unmarked(_BEFORE_LINE.sub("", markdown)) if _SIGN.search(markdown) else markdown


def _unmarked(text: str) -> str:
    return _SPAN.sub(_words, text)


def _words(span: re.Match[str]) -> str:
    kind = span.lastgroup or ""
    return span[kind] if kind in ("escaped", "code") else _unmarked(span[kind])
