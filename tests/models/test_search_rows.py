"""Hits in words: what was asked for is marked, and nothing else is markup."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from viewer.library.tokens import runs, spans, tokens
from viewer.models.search_rows import marked


def test_what_is_lit_is_bold() -> None:
    assert marked("西藏工作座谈会", ((0, 2), (4, 7))) == "<b>西藏</b>工作<b>座谈会</b>"


def test_a_text_that_looks_like_markup_stays_a_text() -> None:
    assert marked("<b>a</b> & <img src=x>", ((3, 4),)) == ("&lt;b&gt;<b>a</b>&lt;/b&gt; &amp; &lt;img src=x&gt;")


@given(st.text("ab<>&;\"'/桥 "), st.text("ab桥", min_size=1, max_size=2))
def test_the_markup_says_the_text_and_nothing_else(text: str, asked: str) -> None:
    lit = runs(spans(text), tokens(asked), prefix=True)
    made = marked(text, tuple(lit))
    assert html.unescape(re.sub(r"</?b>", "", made)) == text
    assert [html.unescape(part) for part in re.findall("<b>(.*?)</b>", made)] == [text[a:b] for a, b in lit]


def test_qt_reads_it_as_it_is_meant(qapp: object) -> None:
    page = QTextDocument()
    page.setHtml(marked("a <i>b</i> & c", ((2, 5),)))
    assert page.toPlainText() == "a <i>b</i> & c"
