"""How the shipped timeline speaks: in both languages, attributed, plain, and with nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from viewer.domain.event import Basis, Event
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline

Texts = Callable[[Any], list[tuple[str, LocalText]]]

LONGEST_LABEL = {"zh": 8, "en": 22}
"""Characters of a label that the surface has room for where marks lie close."""

TERMS = ("零碳", "组团式", "小组团", "输血式", "造血式", "大病", "中病", "小病", "山海之情")
"""Words that the article sets in quotation marks as terms."""

UNDATED = ("十八大", "二十届三中全会")
"""What the article mentions without a date."""

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}


def test_everything_is_said_in_both_languages(timeline: Timeline, texts_of: Texts) -> None:
    texts = texts_of(timeline)
    assert len(texts) > 300
    for place, text in texts:
        assert text.tags == ("zh-Hans", "en"), place
        assert all(words.strip() == words != "" for _, words in text), place


def test_every_event_has_a_title_a_label_and_a_summary(timeline: Timeline) -> None:
    for event in timeline.events:
        assert event.title
        assert event.summary
        for language, longest in LONGEST_LABEL.items():
            assert 2 <= len(event.short_title.get(language)) <= longest, event.short_title


def test_every_summary_says_whose_report_it_is(timeline: Timeline) -> None:
    publishers = {
        "thepaper-2020": ("澎湃新闻2020年", "The Paper"),
        "ctibet-2014": ("中国西藏网2014年", "China Tibet Online"),
    }
    for event in timeline.events:
        chinese, english = event.summary.get("zh"), event.summary.get("en")
        if event.basis is Basis.REPORTED:
            assert "新华社2024年" in chinese, event.id
            assert re.search(r"Xinhua.*2024", english), event.id
        else:
            in_chinese, in_english = publishers[event.sources[0].source]
            assert in_chinese in chinese
            assert chinese.startswith("背景")
            assert in_english in english
            assert english.startswith("Background")


def test_an_activity_without_a_stated_start_says_so(timeline: Timeline) -> None:
    undated = [event for event in timeline.events if event.date.text == "/2024"]
    assert len(undated) == 5
    for event in undated:
        assert "未载" in event.summary.get("zh"), event.id
        assert re.search(r"\bnot stated?\b", event.summary.get("en")), event.id


def test_terms_of_the_source_stand_in_its_marks(timeline: Timeline, texts_of: Texts) -> None:
    for place, text in texts_of(timeline):
        for _, words in text:
            for term in TERMS:
                for found in re.finditer(term, words):
                    assert words[found.start() - 1] in "“‘", (place, words)
                    assert words[found.end()] in "”’", (place, words)


def test_what_the_article_mentions_without_a_date_is_no_event(timeline: Timeline, texts_of: Texts) -> None:
    for _, text in texts_of(timeline):
        assert not any(name in words for _, words in text for name in UNDATED)


def test_nobody_whose_gender_is_not_stated_is_called_he_or_she(events: dict[str, Event], texts_of: Texts) -> None:
    for id_ in ("tonglong-heating-2023", "namling-planting", "rutog-cashmere"):
        for place, text in texts_of(events[id_]):
            assert not re.search(r"\b(he|she|his|hers?|him)\b", text.get("en"), re.IGNORECASE), place
            assert not re.search("[他她]", text.get("zh").replace("其他", "")), place


def test_what_was_achieved_is_told_with_its_claimant_in_the_same_sentence(events: dict[str, Event]) -> None:
    dust = events["namling-planting"].body
    assert "南木林县林草局负责人（未具名）称，据新华社2024年报道" in dust.get("zh")
    assert "quoted by Xinhua, says" in dust.get("en")
    for id_ in ("classroom-change", "modes-of-assistance"):
        assert events[id_].summary.get("zh").startswith("新华社2024年称")
        assert events[id_].summary.get("en").startswith("Xinhua said in 2024")
        assert "新华社" in events[id_].title.get("zh")
        assert "Xinhua" in events[id_].title.get("en")


def test_questions_are_open_and_the_record_asks_about_the_source(events: dict[str, Event]) -> None:
    for event in events.values():
        for question in event.questions:
            assert question.get("zh").endswith("？")
            assert question.get("en").endswith("?")
    asked = " ".join(question.get("en") for question in events["review-published-2024"].questions)
    for words in ("Who wrote", "when", "for whom", "What kind of text", "not say", "Where else"):
        assert words in asked


def test_chinese_is_set_with_full_width_punctuation(timeline: Timeline, texts_of: Texts) -> None:
    for place, text in texts_of(timeline):
        chinese = text.get("zh")
        for narrow, wide in FULL_WIDTH.items():
            assert narrow not in chinese, f"{place}: {narrow} should be {wide}"
        assert not re.search(r"[\u4e00-\u9fff] | [\u4e00-\u9fff]", chinese), place
