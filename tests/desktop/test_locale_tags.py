from __future__ import annotations

import pytest

from viewer.desktop.locale_tags import choose_language, message_language, system_languages, tag_of_locale


@pytest.mark.parametrize(
    ("locale", "tag"),
    [
        ("zh_CN.UTF-8", "zh-CN"),
        ("de_DE@euro", "de-DE"),
        ("sr_RS.UTF-8@latin", "sr-RS"),
        ("en", "en"),
        ("C", ""),
        ("C.UTF-8", ""),
        ("POSIX", ""),
        ("", ""),
    ],
)
def test_a_locale_becomes_a_language_tag(locale: str, tag: str) -> None:
    assert tag_of_locale(locale) == tag


def test_lc_all_outranks_lang() -> None:
    assert system_languages({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "linux") == ("zh-CN",)


def test_language_lists_what_is_wanted_before_the_locale() -> None:
    environ = {"LANG": "en_US.UTF-8", "LANGUAGE": "bo:zh_CN"}
    assert system_languages(environ, "linux") == ("bo", "zh-CN", "en-US")


def test_language_counts_for_nothing_in_the_c_locale() -> None:
    assert system_languages({"LANG": "C", "LANGUAGE": "zh_CN"}, "linux") == ()


def test_macos_is_asked_where_there_is_no_locale() -> None:
    listed = '(\n    "zh-Hans-CN",\n    "en-GB"\n)\n'
    assert system_languages({}, "darwin", lambda: listed) == ("zh-Hans-CN", "en-GB")
    assert system_languages({"LANG": "de_DE.UTF-8"}, "darwin", lambda: listed) == ("de-DE",)


def test_a_macos_that_says_nothing_asks_for_nothing() -> None:
    assert system_languages({}, "darwin", lambda: "") == ()


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["zh"], "zh-Hans"),
        (["zh-CN"], "zh-Hans"),
        (["zh-Hans-SG"], "zh-Hans"),
        (["EN-gb"], "en"),
        (["fr", "zh"], "zh-Hans"),
        (["fr"], "en"),
        ([], "en"),
    ],
)
def test_the_first_wanted_language_that_there_is_is_chosen(wanted: list[str], chosen: str) -> None:
    assert choose_language(wanted, ("zh-Hans", "en")) == chosen


def test_a_timeline_without_english_falls_back_to_its_first_language() -> None:
    assert choose_language(["fr"], ("bo", "zh-Hans")) == "bo"


def test_messages_speak_the_language_that_is_asked_for() -> None:
    assert message_language("zh") == "zh-Hans"
    assert message_language("en-GB") == "en"


def test_messages_speak_the_systems_language_when_none_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.desktop.locale_tags.system_languages", lambda: ("zh-CN",))
    assert message_language(None) == "zh-Hans"
