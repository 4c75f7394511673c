"""Markdown as Qt's StyledText, which shows links in a theme's colours; its own Markdown shows all in one blue."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextListFormat

_ORDERED = {
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
}


def styled(markdown: str) -> str:
    """Paragraphs, lists, headings, emphasis, code and links of `markdown`; its other marks are left out."""
    document = QTextDocument()
    document.setMarkdown(markdown)
    made: list[str] = []
    open_list = ""
    block = document.begin()
    while block.isValid():
        tag = _list_tag(block)
        if tag != open_list:
            made += [f"</{open_list}>"] * bool(open_list) + [f"<{tag}>"] * bool(tag)
            open_list = tag
        elif made and not tag:
            made.append("<br>")
        made.append(f"<li>{_words(block)}</li>" if tag else _words(block))
        block = block.next()
    return "".join(made + [f"</{open_list}>"] * bool(open_list))


def _list_tag(block: QTextBlock) -> str:
    within = block.textList()
    if within is None:
        return ""
    return "ol" if within.format().style() in _ORDERED else "ul"


def _words(block: QTextBlock) -> str:
    made = ""
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        made += _marked(escape(fragment.text(), quote=False), fragment.charFormat())
        fragments += 1
    return f"<b>{made}</b>" if block.blockFormat().headingLevel() else made


def _marked(text: str, form: QTextCharFormat) -> str:
    text = text.replace("\u2028", "<br>")
    if form.fontWeight() > QTextCharFormat().fontWeight() and form.fontWeight() >= 600:
        text = f"<b>{text}</b>"
    if form.fontItalic():
        text = f"<i>{text}</i>"
    if form.fontStrikeOut():
        text = f"<s>{text}</s>"
    return f'<a href="{escape(form.anchorHref())}">{text}</a>' if form.isAnchor() else text
