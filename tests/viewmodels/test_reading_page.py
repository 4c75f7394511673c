"""What an event's page says at its head."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.viewmodels.reading_page import page_of
from viewer.viewmodels.reading_view import ReadingView


def _paragraphs(vela: Library, body: str) -> tuple[str, ...]:
    return page_of(replace(vela.event(0), body=LocalText.of(body)), 0, vela, "zh-Hans").paragraphs


def test_links_of_a_chinese_text_lead_where_they_are_written(qapp: object, vela: Library) -> None:
    assert _paragraphs(vela, "见[座谈会](symposium-2020)。") == ('见<a href="symposium-2020">座谈会</a>。',)


def test_a_list_of_paragraphs_is_counted_on(qapp: object, vela: Library) -> None:
    assert _paragraphs(vela, "分两步：\n\n1. 立项\n\n2. 动工") == (
        "分两步：",
        "<ol><li>立项</li><li>动工</li></ol>",
    )


def test_the_sources_of_a_page_are_those_of_its_quotations_too_and_each_leads_to_its_own(
    qapp: object, vela_timeline: Timeline
) -> None:
    first = vela_timeline.events[0]
    cited = {citation.source for citation in first.sources}
    other = next(source.id for source in vela_timeline.sources if source.id not in cited)
    quoted = replace(first, quotes=(Quote(QuoteKind.MOTTO, "Burn", "en", other),))
    with Library.in_memory(replace(vela_timeline, events=(quoted, *vela_timeline.events[1:]))) as library:
        reading = ReadingView(library, "en")
        reading.show(first.id)
        rows = reading.property("citations").rows
        assert [(row.key, row.supports) for row in rows][-1] == (other, "Only for quotations")
        reading.showCited(len(rows) - 1)
        assert library.sources[other].title.get("en") in reading.property("title")
