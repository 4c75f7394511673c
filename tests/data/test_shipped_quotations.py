"""The nine quotations of the shipped timeline: whose they are, of what kind, and how they are set."""

from __future__ import annotations

from collections import Counter

from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.timeline import Timeline

QUOTATIONS = Counter(
    {
        ("npc-delegation-2013", QuoteKind.SPEECH, "2013-03", 16): 1,
        ("sixth-symposium-2015", QuoteKind.SPEECH, "2015-08", 53): 1,
        ("seventh-symposium-2020", QuoteKind.SPEECH, "2020-08", 48): 1,
        ("tibet-visit-2021", QuoteKind.SPEECH, "2021-07", 143): 1,
        ("tonglong-heating-2023", QuoteKind.SPEECH, "", 23): 1,
        ("namling-planting", QuoteKind.SPEECH, "", 30): 1,
        ("namling-planting", QuoteKind.SAYING, "", 15): 1,
        ("mottos", QuoteKind.MOTTO, "", 15): 1,
        ("mottos", QuoteKind.MOTTO, "", 11): 1,
    }
)
"""Event, kind, the quotation's own date and its length in characters."""


def test_there_are_exactly_nine_quotations_and_only_dated_ones_have_a_date(timeline: Timeline) -> None:
    found = Counter(
        (event.id, quote.kind, quote.date.text if quote.date else "", len(quote.text))
        for event in timeline.events
        for quote in event.quotes
    )
    assert found == QUOTATIONS
    assert found.total() == 9


SPEAKERS = {
    "npc-delegation-2013": ["习近平，总书记"],
    "sixth-symposium-2015": ["习近平，总书记"],
    "seventh-symposium-2020": ["习近平，总书记"],
    "tibet-visit-2021": ["习近平，总书记"],
    "tonglong-heating-2023": ["桑措，牧民，年过花甲"],
    "namling-planting": ["", "南木林县林草局负责人（未具名）"],
    "mottos": ["援藏干部（集体，未具名）", "援藏干部（集体，未具名）"],
}
"""Speaker and role as the article gives them; nothing where it names nobody."""


def _speaker(quote: Quote, names: dict[str, str]) -> str:
    by = quote.speaker
    name = names[by] if isinstance(by, str) else by.get("zh") if by else ""
    return "，".join(part for part in (name, quote.role.get("zh")) if part)


def test_a_quotation_names_its_speaker_as_far_as_the_source_does(timeline: Timeline) -> None:
    names = {entity.id: entity.name.get("zh") for entity in timeline.entities}
    assert {
        event.id: [_speaker(quote, names) for quote in event.quotes] for event in timeline.events if event.quotes
    } == SPEAKERS


def test_a_translation_says_whose_it_is_and_has_no_quotation_marks(timeline: Timeline) -> None:
    quotes = [quote for event in timeline.events for quote in event.quotes]
    for quote in quotes:
        ((tag, translation),) = quote.translation
        assert (quote.lang, tag) == ("zh-Hans", "en")
        assert (translation.translator.get("zh"), translation.translator.get("en")) == ("本项目", "the project")
        assert not set(translation.text) & set('“”"「」'), translation.text


def test_quotations_are_broken_only_at_punctuation(timeline: Timeline) -> None:
    for event in timeline.events:
        for quote in event.quotes:
            assert quote.text[0] not in "“「"
            assert quote.text[-1] not in "”」"
            if quote.display_lines:
                assert "".join(quote.display_lines) == quote.text
                assert all(line[-1] in "，。；、" for line in quote.display_lines[:-1]), event.id
