"""What an event's page says at its head."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.texts import LocalText
from viewer.library.library import Library
from viewer.viewmodels.reading_page import page_of


def _paragraphs(vela: Library, body: str) -> tuple[str, ...]:
    return page_of(replace(vela.event(0), body=LocalText.of(body)), 0, vela, "zh-Hans").paragraphs


def test_links_of_a_chinese_text_lead_where_they_are_written(qapp: object, vela: Library) -> None:
    assert _paragraphs(vela, "见[座谈会](symposium-2020)。") == ('见<a href="symposium-2020">座谈会</a>。',)


def test_a_list_of_paragraphs_is_counted_on(qapp: object, vela: Library) -> None:
    assert _paragraphs(vela, "分两步：\n\n1. 立项\n\n2. 动工") == (
        "分两步：",
        "<ol><li>立项</li><li>动工</li></ol>",
    )
