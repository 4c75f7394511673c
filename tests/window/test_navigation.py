"""Every link of the shipped timeline is followed there and back, through the items that a visitor touches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, kind_of, name_of


def _links(visitor: Visitor) -> list[QQuickItem]:
    """What leads to another page, in the order of the open one."""
    found = visitor.all("LinkRow") + visitor.all("OnwardButton")
    return found + [
        item
        for chips in visitor.all("NameChips")
        for item in visitor.items(chips)
        if item.metaObject().indexOfSignal("clicked()") >= 0
    ]


def _page(visitor: Visitor) -> tuple[str, bool]:
    return str(visitor.reading.property("title")), bool(visitor.reading.property("isEvent"))


def _scroll(visitor: Visitor) -> float:
    view = next(i for i in visitor.items(visitor.the("ReadingPanel")) if kind_of(i) == "QQuickFlickable")
    return float(view.property("contentY"))


def _pages(visitor: Visitor) -> Iterator[Callable[[], None]]:
    library = visitor.session.library
    for row in range(len(library)):
        yield lambda row=row: visitor.reading.show_row(row)
    for id_ in library.entities:
        yield lambda id_=id_: visitor.reading.show_entity(id_)
    for id_ in library.sources:
        yield lambda id_=id_: visitor.reading.show_source(id_)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_every_link_of_every_page_leads_to_another_and_back_to_the_same_place(
    visitor: Visitor, language: str
) -> None:
    visitor.begin(language=language)
    followed = 0
    for show in _pages(visitor):
        visitor.reading.close()
        show()
        visitor.let_frames_go()
        here = _page(visitor)
        for place in range(len(_links(visitor))):
            link = _links(visitor)[place]
            name = name_of(link)
            visitor.scroll_to(link)
            left_at = _scroll(visitor)
            visitor.click(link)
            assert _page(visitor) != here, f"{name} leads nowhere from {here[0]}"
            visitor.reading.goBack()
            visitor.let_frames_go()
            assert _page(visitor) == here, f"from {name} there is no way back to {here[0]}"
            assert _scroll(visitor) == pytest.approx(left_at, abs=1), f"back from {name} is another place"
            followed += 1
    assert followed > 150
