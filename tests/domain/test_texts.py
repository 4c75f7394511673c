"""A reader gets the text in the nearest language that there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.texts import LocalText, matching_tag


@pytest.mark.parametrize(
    ("wanted", "tags", "found"),
    [
        ("zh-Hans", ["en", "zh-Hans"], "zh-Hans"),
        ("zh", ["en", "zh-Hans"], "zh-Hans"),
        ("zh-Hans-CN", ["zh", "zh-Hans"], "zh-Hans"),
        ("zh-Hans-CN", ["en", "zh"], "zh"),
        ("zh-Hant", ["en", "zh-Hans"], "zh-Hans"),
        ("ZH-hans", ["zh-Hans"], "zh-Hans"),
        ("en-GB", ["en", "en-GB"], "en-GB"),
        ("en-GB", ["en", "en-US"], "en"),
        ("zha", ["zh-Hans"], None),
        ("zh", ["zha"], None),
        ("de", ["en", "zh-Hans"], None),
        ("", ["en"], None),
        ("en", [], None),
    ],
)
def test_a_language_finds_the_tag_that_serves_it(wanted: str, tags: list[str], found: str | None) -> None:
    assert matching_tag(wanted, tags) == found


def test_a_text_without_a_language_serves_every_reader() -> None:
    text = LocalText.of("Lhasa")
    assert text.tags == ("und",)
    assert text.get("zh-Hans") == text.get("bo") == "Lhasa"


def test_a_language_that_is_not_there_gets_the_first_text_written() -> None:
    text = LocalText.of({"zh-Hans": "拉萨", "en": "Lhasa"})
    assert text.get("bo") == "拉萨"
    assert text.tag_for("bo") == "zh-Hans"
    assert text.get("en-GB") == "Lhasa"


def test_no_text_is_empty_and_false() -> None:
    for text in (LocalText(), LocalText.of(None), LocalText.of({}), LocalText.of("")):
        assert not text
        assert text.get("en") == ""
    assert LocalText().tag_for("en") is None
    assert LocalText.of({"en": "", "zh-Hans": "有"})


@given(st.dictionaries(st.sampled_from(["zh-Hans", "en", "bo", "de-CH"]), st.text(min_size=1), min_size=1))
def test_each_language_of_a_text_gets_its_own_words_in_the_order_written(by_tag: dict[str, str]) -> None:
    text = LocalText.of(by_tag)
    assert list(text) == list(by_tag.items())
    assert all(text.get(tag) == words for tag, words in by_tag.items())
