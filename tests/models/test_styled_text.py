"""Markdown in Qt's StyledText."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.markdown_text import without_markup
from viewer.models.styled_text import styled

J = "\u2060"


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("plain words", "plain words"),
        ("after the [vote](council-vote)", 'after the <a href="council-vote">vote</a>'),
        ("**bold** and *soft* and ~~gone~~", "<b>bold</b> and <i>soft</i> and <s>gone</s>"),
        ("- one\n- [two](b)", '<ul><li>one</li><li><a href="b">two</a></li></ul>'),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("1. one\n\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("1. one\n\n   more\n\n2. two", "<ol><li>one</li><br>more<li>two</li></ol>"),
        ("1. one\n   - x\n2. two", "<ol><li>one</li><ul><li>x</li></ul><li>two</li></ol>"),
        ("3. three\n4. four", "3.\u00a0three<br>4.\u00a0four"),
        ("a line  \nanother\\\nand another", "a line<br>another<br>and another"),
        ("```\nfirst\nsecond\n```", "first<br>second"),
        ("3 < 4 & 5", "3 &lt; 4 &amp; 5"),
        (f"北{J}角", f"北{J}角"),
    ],
)
def test_markdown_is_said_in_styled_text(qapp: object, markdown: str, wanted: str) -> None:
    assert styled(markdown) == (wanted,)


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("", ()),
        ("first\n\nsecond", ("first", "second")),
        ("first\n- a\n\nlast", ("first", "<ul><li>a</li></ul>", "last")),
        ("1. one\n\nand\n\n2. two", ("<ol><li>one</li></ol>", "and", "2.\u00a0two")),
    ],
)
def test_paragraphs_and_whole_lists_stand_apart(qapp: object, markdown: str, wanted: tuple[str, ...]) -> None:
    assert styled(markdown) == wanted


def test_a_heading_is_bold(qapp: object) -> None:
    assert styled("# Head") == ("<b>Head</b>",)


def test_names_and_numbers_of_a_chinese_text_break_no_line_and_its_links_and_lists_stay_whole(
    qapp: object,
) -> None:
    assert styled("李华见[座谈会](symposium-2020)", ["李华"]) == (f'李{J}华见<a href="symposium-2020">座谈会</a>',)
    assert styled("1. 第一步\n2. 共12年", []) == (f"<ol><li>第一步</li><li>共1{J}2{J}年</li></ol>",)


@given(st.text(alphabet="ab <>&*_[]()#-12.\\\n`", max_size=40))
def test_whatever_is_written_every_mark_is_closed(qapp: object, markdown: str) -> None:
    made = "\n".join(styled(markdown))
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


_WORDS = st.sampled_from(["灯塔", "two words", "3 * 4", "snake_case", "北角"])
_SPOKEN = st.one_of(_WORDS, _WORDS.map(lambda words: f"`{words}`"), _WORDS.map(lambda words: f"[{words}](id-1)"))
_SOFT = _SPOKEN.map(lambda words: f"*{words}*")
_STRONG = st.lists(_SPOKEN | _SOFT, min_size=1, max_size=3).map(lambda parts: f"**{' '.join(parts)}**")


@given(st.lists(_SPOKEN | _SOFT | _STRONG, min_size=1, max_size=5).map(" ".join))
def test_what_is_copied_says_what_is_shown(qapp: object, markdown: str) -> None:
    (shown,) = styled(markdown)
    assert unescape(re.sub(r"<[^>]*>", "", shown)).replace(J, "") == without_markup(markdown)
