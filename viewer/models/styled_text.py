"""Markdown as Qt's StyledText, which shows links in a theme's colours; its own Markdown shows all in one blue."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextList, QTextListFormat

from viewer.domain.line_breaks import unbroken

_ORDERED = {
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
}
_LINE_END = "\u2028"
_HARD_BREAK = re.compile(r"(?<=[^\s\\])(?=(?: {2,}|\\)\n[^\S\n]*\S)")
"""Where a line ends within a paragraph. Qt begins a block there, which looks like any other."""


def styled(markdown: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Paragraphs, headings, code and whole lists, each a piece, for a setting that breaks none of `names`.

    Emphasis, code and links stay; other marks are left out.
    """
    document = QTextDocument()
    document.setMarkdown(_HARD_BREAK.sub(_LINE_END, markdown))
    pieces = _Pieces(tuple(names))
    block = document.begin()
    while block.isValid():
        pieces.add(block)
        block = block.next()
    return pieces.all()


class _Pieces:
    """What is made of one block after the other; a list with lists and paragraphs in its items is one piece."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._done: list[str] = []
        self._piece = ""
        self._lists: list[tuple[int, str]] = []
        """The lists that are open, each by Qt's number and its tag; no tag where its numbers are written out."""
        self._goes_on = False
        """Whether the next paragraph is another line of this piece."""

    def all(self) -> tuple[str, ...]:
        self._begin()
        return tuple(self._done)

    def add(self, block: QTextBlock) -> None:
        within, form, words = block.textList(), block.blockFormat(), self._words(block)
        if within is not None:
            self._add_item(block, within, words)
        elif self._piece and (form.indent() if self._lists else self._goes_on):
            self._piece += f"<br>{words}"
        else:
            self._begin()
            self._piece = words
        self._goes_on = form.nonBreakableLines() or block.text().endswith(_LINE_END)

    def _begin(self) -> None:
        self._close(0)
        if self._piece:
            self._done.append(self._piece)
        self._piece = ""

    def _close(self, depth: int) -> None:
        while len(self._lists) > depth:
            _, tag = self._lists.pop()
            self._piece += f"</{tag}>" if tag else ""

    def _add_item(self, block: QTextBlock, within: QTextList, words: str) -> None:
        form, number = within.format(), within.objectIndex()
        depth = max(form.indent(), 1)
        self._close(depth)
        if len(self._lists) == depth and self._lists[-1][0] != number:
            self._close(depth - 1)
        if not self._lists:
            self._begin()
        while len(self._lists) < depth:
            tag = "ul" if form.style() not in _ORDERED else "ol" if form.start() == 1 else ""
            self._lists.append((number, tag))
            self._piece += f"<{tag}>" if tag else ""
        if self._lists[-1][1]:
            self._piece += f"<li>{words}</li>"
        else:  # StyledText counts from 1 alone.
            line = f"{form.start() + within.itemNumber(block)}.\u00a0{words}"
            self._piece += f"<br>{line}" if self._piece else line

    def _words(self, block: QTextBlock) -> str:
        made = ""
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            # Only what is parsed is joined: a joiner within a link's target or beside a sign would be part of it.
            text = escape(unbroken(fragment.text(), self._names), quote=False)
            made += _marked(text, fragment.charFormat())
            fragments += 1
        return made.removesuffix("<br>")


def _marked(text: str, form: QTextCharFormat) -> str:
    text = text.replace(_LINE_END, "<br>")
    if form.fontWeight() > QTextCharFormat().fontWeight() and form.fontWeight() >= 600:
        text = f"<b>{text}</b>"
    if form.fontItalic():
        text = f"<i>{text}</i>"
    if form.fontStrikeOut():
        text = f"<s>{text}</s>"
    return f'<a href="{escape(form.anchorHref())}">{text}</a>' if form.isAnchor() else text
