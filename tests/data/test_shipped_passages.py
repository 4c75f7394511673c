"""Where the shipped timeline's statements stand in the article, and that its other words are its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

from viewer.domain.event import Basis, Event, Relation
from viewer.domain.source import Selector
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline

LONGEST_SELECTOR = 60
LONGEST_SHARED_RUN = 26
"""Characters in a row that a text may have in common with the article: a name or two, a date, a number."""


def _selectors(event: Event) -> Iterator[tuple[str, Selector | None]]:
    for citation in event.sources:
        if citation.source == "xinhua-review-2024":
            yield "source", citation.selector
    for quote in event.quotes:
        yield "quote", quote.selector
    for figure in event.figures:
        yield "figure", figure.selector


def _packed(text: str) -> str:
    return "".join(text.split())


def test_every_citation_quotation_and_figure_of_the_review_has_a_selector(timeline: Timeline) -> None:
    for event in timeline.events:
        if event.basis is Basis.REPORTED:
            assert all(selector for _, selector in _selectors(event)), event.id
        else:
            assert not any(citation.selector for citation in event.sources), event.id


def test_selectors_are_short_and_a_quotations_is_the_whole_of_it(timeline: Timeline) -> None:
    for event in timeline.events:
        for kind, selector in _selectors(event):
            assert selector is not None
            assert len(selector.prefix) <= LONGEST_SELECTOR
            assert len(selector.suffix) <= LONGEST_SELECTOR
            assert kind == "quote" or len(selector.exact) <= LONGEST_SELECTOR, (event.id, selector)
        for quote in event.quotes:
            assert quote.selector is not None
            assert quote.selector.exact == quote.text


def test_every_selector_finds_one_passage_of_the_article(timeline: Timeline, article_text: str) -> None:
    for event in timeline.events:
        for kind, selector in _selectors(event):
            assert selector is not None
            passage = _packed(selector.prefix + selector.exact + selector.suffix)
            assert article_text.count(passage) == 1, (event.id, kind, selector)


def test_every_quotation_stands_between_quotation_marks_in_the_article(
    timeline: Timeline, article_text: str
) -> None:
    quotes = [quote for event in timeline.events for quote in event.quotes]
    assert len(quotes) == 9
    for quote in quotes:
        assert f"“{_packed(quote.text)}”" in article_text, quote.text


def test_a_led_to_link_quotes_the_words_by_which_the_article_says_so(
    timeline: Timeline, article_text: str
) -> None:
    for event in timeline.events:
        for link in event.links:
            if link.relation is Relation.LED_TO:
                for language in ("zh", "en"):
                    quoted = link.note.get(language).partition("“")[2].partition("”")[0]
                    as_printed = quoted.replace("‘", "“").replace("’", "”")
                    assert len(as_printed) > 10
                    assert _packed(as_printed) in article_text


def test_summaries_bodies_and_notes_are_the_projects_own_sentences(
    timeline: Timeline, article_text: str, texts_of: Callable[[Any], list[tuple[str, LocalText]]]
) -> None:
    for event in timeline.events:
        quoting = {link.note for link in event.links if link.relation is Relation.LED_TO}
        for place, text in texts_of(event):
            if text in quoting:
                continue
            own = _packed(text.get("zh"))
            match = SequenceMatcher(None, article_text, own, autojunk=False).find_longest_match()
            assert match.size <= LONGEST_SHARED_RUN, (event.id, place, own[match.b : match.b + match.size])
