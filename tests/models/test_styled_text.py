"""Markdown in Qt's StyledText."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.models.styled_text import styled


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("plain words", "plain words"),
        ("after the [vote](council-vote)", 'after the <a href="council-vote">vote</a>'),
        ("**bold** and *soft* and ~~gone~~", "<b>bold</b> and <i>soft</i> and <s>gone</s>"),
        ("- one\n- [two](b)", '<ul><li>one</li><li><a href="b">two</a></li></ul>'),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("first\n\nsecond", "first<br>second"),
        ("3 < 4 & 5", "3 &lt; 4 &amp; 5"),
        ("北\u2060角", "北\u2060角"),
        ("", ""),
    ],
)
def test_markdown_is_said_in_styled_text(qapp: object, markdown: str, wanted: str) -> None:
    assert styled(markdown) == wanted


def test_a_heading_is_bold(qapp: object) -> None:
    assert "Head" in styled("# Head")
    assert styled("# Head").startswith("<b>")


@given(st.text(alphabet="ab <>&*_[]()#-1.\n`", max_size=40))
def test_whatever_is_written_every_mark_is_closed(qapp: object, markdown: str) -> None:
    made = styled(markdown)
    left: list[str] = []
    for close, tag in re.findall(r"<(/?)(\w+)[^>]*>", made):
        if tag == "br":
            continue
        if close:
            assert left.pop() == tag
        else:
            left.append(tag)
    assert not left
    assert "<" not in unescape(re.sub(r"<[^>]*>", "", made)) or "&lt;" in made
