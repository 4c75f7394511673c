"""How Chinese is read aloud: every way, and the author's own way first."""

from __future__ import annotations

import pytest

from viewer.library.pinyin import MAX_READINGS, initials, override, readings, syllables


def test_a_character_has_all_its_readings() -> None:
    assert set(readings("藏")) == {"cang", "zang"}
    assert readings("口") == ("kou",)


def test_the_letter_of_lü_is_typed_as_v_or_u() -> None:
    assert set(readings("吕")) == {"lv", "lu"}


@pytest.mark.parametrize("text", ["进藏", "治藏", "藏北", "西藏"])
def test_words_that_the_dictionary_misreads_are_found_as_they_are_said(text: str) -> None:
    assert any("zang" in way for way in syllables(text, {}))
    assert any("z" in way for way in initials(text, {}))


def test_letters_and_digits_stand_among_the_initials_and_part_the_syllables() -> None:
    assert ("2", "0", "1", "5", "n", "d", "k") in initials("2015年：对口", {})
    assert {len(way) for way in syllables("2015年A口", {})} == {1}
    assert {("nian",), ("kou",)} <= set(syllables("2015年A口", {}))
    assert syllables("", {}) == initials("", {}) == []


def test_a_text_without_chinese_is_found_by_its_words_alone() -> None:
    assert syllables("Only Latin", {}) == initials("Only Latin", {}) == []


def test_a_title_of_many_readings_has_so_many_and_the_usual_one_first() -> None:
    ways = syllables("藏会长行重还都朝乐", {})
    assert len(ways) == MAX_READINGS
    assert len(set(ways)) == MAX_READINGS
    usual = ways[0]
    differing = [sum(one != other for one, other in zip(way, usual, strict=True)) for way in ways]
    assert differing == sorted(differing)


def test_an_authors_own_reading_comes_first_wherever_the_name_stands() -> None:
    assert override("Sāng cuò") == ("sang", "cuo")
    assert override("sang'cuo") == ("sang", "cuo")
    assert override("Lǚ Qiú") == ("lv", "qiu")
    assert override("") == ()
    overrides = {"仇": ("qiu",)}
    assert syllables("吕仇说", overrides)[0][1] == "qiu"
    assert initials("仇仇", overrides)[0] == ("q", "q")
    assert ("chou",) in syllables("仇", overrides)
