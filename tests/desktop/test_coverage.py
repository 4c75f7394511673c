from __future__ import annotations

import pytest

from viewer.desktop.coverage import uncovered

pytestmark = pytest.mark.usefixtures("qapp")
NOT_A_CHARACTER_OF_ANY_FONT = "\U0003fff0"


def test_chinese_english_and_tibetan_are_covered() -> None:
    assert uncovered("“一次援藏行” naïve བོད་ཡིག — · ①", "zh-Hans") == ""


def test_a_character_that_no_font_has_is_named_once() -> None:
    assert (
        uncovered(f"a{NOT_A_CHARACTER_OF_ANY_FONT}b{NOT_A_CHARACTER_OF_ANY_FONT}") == NOT_A_CHARACTER_OF_ANY_FONT
    )


def test_what_stands_in_a_fallback_font_is_covered() -> None:
    assert uncovered("𓀀", "en") == ""


def test_invisible_characters_need_no_font() -> None:
    assert uncovered("\u200b\u2028\t\n \u3000\ufeff") == ""
