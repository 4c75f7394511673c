"""Every text has 7:1 and every mark, outline and focus ring 3:1, on the pixels as the window draws them.

What an item draws is told from what is beneath it by a second picture in which the item is invisible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from colours import Rgb, contrast, over
from pixels import Drawn, drawn_by, opacity_of, seen_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, is_text, kind_of, rect_of

THEMES = ["night", "paper", "contrast"]
FOCUS = {"night": "#ffffff", "paper": "#0b3b8c", "contrast": "#ffff00"}
TEXT, SHAPE = 7.0, 3.0
"""Least contrast, WCAG 2.2: success criteria 1.4.6 and 1.4.11. A disabled button (exempt) keeps 3:1 here."""
FOCUSED_OTHERWISE = {"Surface"}
"""What shows its focus otherwise than by a ring: the surface rings the event that the keyboard is at."""
_NEARLY = 0.98
"""Rounding of colours to whole numbers."""
_DRAWN_SHARE = 0.6
"""How much of the contrast of its colour a text's strongest pixel has at least: thin strokes never fill one."""


def whole_page(visitor: Visitor, event: str) -> None:
    """A page at its full length, in a window that is tall enough."""
    visitor.session.show_event(event)
    visitor.let_frames_go()


def page_with_passages(visitor: Visitor) -> None:
    """A page with everything unfolded."""
    whole_page(visitor, "sixth-symposium-2015")
    for button in visitor.all("DisclosureButton"):
        visitor.scroll_to(button)
        visitor.click(button)


def pill_list(visitor: Visitor) -> None:
    visitor.begin(size=(900, 560), text_scale=1.5, theme=visitor.session.property("theme"))
    visitor.click(min(visitor.all("Pill"), key=lambda pill: rect_of(pill).top()))


def open_menu(visitor: Visitor) -> None:
    visitor.click(visitor.button("Open…"))


def notice(visitor: Visitor) -> None:
    visitor.session.open_path(Path("/nowhere/at/all.timeline"))
    visitor.let_frames_go()


def searching(visitor: Visitor) -> None:
    """With the nearest hits, which dim nothing, and with keys on the screen."""
    visitor.key(Qt.Key.Key_Slash)
    visitor.session.search_view.setText("symposim")
    visitor.let_frames_go()
    if not visitor.all("SearchKeys"):
        visitor.click(visitor.button("Keys on the screen"))


def whole_subject(visitor: Visitor) -> None:
    visitor.reading.show_entity("xi-jinping")
    visitor.let_frames_go()


STATES: dict[str, tuple[tuple[int, int], Callable[[Visitor], None]]] = {
    "fresh": ((1280, 720), lambda visitor: None),
    "quotation": ((1280, 2000), page_with_passages),
    "pair of figures": ((1280, 2400), lambda visitor: whole_page(visitor, "university-schooling")),
    "changes": ((1280, 3000), lambda visitor: whole_page(visitor, "namling-planting")),
    "share": ((1280, 2400), lambda visitor: whole_page(visitor, "tonglong-heating-2023")),
    "background": ((1280, 1600), lambda visitor: whole_page(visitor, "fourth-symposium-2001")),
    "subject": ((1280, 2400), whole_subject),
    "search": ((1280, 1000), searching),
    "pills": ((900, 560), pill_list),
    "menu": ((1280, 720), open_menu),
    "notice": ((1280, 720), notice),
}


@pytest.fixture(scope="module", params=[*product(THEMES, STATES)], ids=lambda param: "-".join(param))
def window(request: pytest.FixtureRequest, one_window: Visitor) -> Iterator[Visitor]:
    """A window in some theme and state."""
    theme, state = request.param
    size, go_there = STATES[state]
    one_window.begin(size=size, theme=theme)
    go_there(one_window)
    one_window.rest()
    yield one_window
    one_window.leave()


def popups(visitor: Visitor) -> list[QQuickItem]:
    return visitor.all("QQuickPopupItem")


def on_top(visitor: Visitor, item: QQuickItem) -> bool:
    """Whether no popup and no notice lies over any part of an item."""
    above = [over for over in (*popups(visitor), *visitor.all("Notice")) if not over.isAncestorOf(item)]
    return not any(rect_of(over).intersects(seen_of(item)) for over in above)


def legible(visitor: Visitor) -> list[QQuickItem]:
    """The texts that are not clipped away or covered."""
    texts = [item for item in visitor.items() if is_text(item) and str(item.property("text")).strip()]
    whole = [item for item in texts if seen_of(item).height() > item.height() * 0.9 and seen_of(item).width() > 1]
    return [item for item in whole if on_top(visitor, item)]


def is_enabled(item: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if not above.isEnabled():
            return False
        above = above.parentItem()
    return True


def declared(text: QQuickItem) -> Rgb:
    colour: QColor = text.property("color")
    return colour.red(), colour.green(), colour.blue()


def fault_of_text(text: QQuickItem, drawn: Drawn) -> str | None:
    words = f"“{text.property('text')[:40]}”"
    if not drawn.count:
        return f"{words} draws nothing"
    share = opacity_of(text)
    ratio = min(contrast(over(declared(text), ground, share), ground) for ground in drawn.grounds)
    least = TEXT if is_enabled(text) else SHAPE
    if ratio < least * _NEARLY:
        return f"{words}: {ratio:.2f}"
    if drawn.strongest < ratio * _DRAWN_SHARE:
        return f"{words}: its colour has {ratio:.2f}, its strongest pixel only {drawn.strongest:.2f}"
    return None


def test_every_text_stands_out_from_what_is_beneath_it(window: Visitor) -> None:
    texts = legible(window)
    assert len(texts) > 5
    drawn = drawn_by(window, texts)
    faults = [fault_of_text(text, pixels) for text, pixels in zip(texts, drawn, strict=True)]
    assert not list(filter(None, faults))


def layers(visitor: Visitor) -> list[list[QQuickItem]]:
    """What tells something by its shape, in layers of items that do not lie on one another."""
    # The first is the frame, over which the window's handle lies.
    _, *parts = (part for part in visitor.the("Overview").childItems() if is_rectangle(part))
    buttons = [item for kind in ("PillButton", "StartPlace") for item in visitor.all(kind)]
    return [
        visitor.all("BandShape") + visitor.all("Pill"),
        visitor.all("GlyphIcon") + year_shapes(visitor),
        [background for button in buttons for background in button.childItems() if not is_words(background)],
        visitor.all("PairBars") + visitor.all("ShareBar") + visitor.all("ScrollMark"),
        [*parts, *(part for part in visitor.the("Axis").childItems() if is_rectangle(part))],
    ]


def year_shapes(visitor: Visitor) -> list[QQuickItem]:
    """The shapes of events of which only the year or the season is known."""
    parts = [part for mark in visitor.all("EventMark") for part in visitor.all("QQuickRectangle", mark)]
    return [part for part in parts if is_outlined(part)]


def is_words(item: QQuickItem) -> bool:
    """Whether a button's part holds its words."""
    return is_text(item) or any(is_text(part) for part in item.childItems())


def is_rectangle(item: QQuickItem) -> bool:
    return kind_of(item) == "QQuickRectangle"


def border_of(rectangle: QQuickItem) -> float:
    """The width in px of a rectangle's border."""
    return float(QQmlProperty(rectangle, "border.width").read())


def is_outlined(item: QQuickItem) -> bool:
    """Whether a rectangle has a border; one that is not drawn says that it is black and 1 px wide."""
    colour = QQmlProperty(item, "border.color").read()
    return border_of(item) > 0 and colour.alpha() > 0 and colour.name() != "#000000"


def name_for(item: QQuickItem) -> str:
    parent = item.parentItem()
    place = rect_of(item)
    return f"{kind_of(item)} in {kind_of(parent) if parent else '-'} at {place.x():.0f},{place.y():.0f}"


def is_whole(visitor: Visitor, item: QQuickItem) -> bool:
    """Whether an item is drawn in full, neither clipped nor covered."""
    seen = seen_of(item)
    return item.width() > 0 and seen.height() > item.height() * 0.9 and on_top(visitor, item)


def test_every_mark_and_outline_stands_out(window: Visitor) -> None:
    faults = []
    for layer in layers(window):
        items = [item for item in layer if item.isVisible() and is_whole(window, item)]
        for item, drawn in zip(items, drawn_by(window, items), strict=True):
            wanted = min(rect_of(item).width(), rect_of(item).height()) / 2
            least = SHAPE * _NEARLY if is_enabled(item) else 1.5
            if drawn.standing_out(least) < wanted:
                faults.append(f"{name_for(item)}: {drawn.strongest:.2f}, {drawn.count} px")
    assert not faults


def focus_rings(visitor: Visitor, theme: str) -> list[QQuickItem]:
    """The rings around controls, told by their colour; those of marks have a test of their own."""
    marks = visitor.all("EventMark")
    return [
        part
        for part in visitor.items()
        if kind_of(part) == "QQuickRectangle"
        and part.property("color").alpha() == 0
        and QQmlProperty(part, "border.color").read() == QColor(FOCUS[theme])
        and not any(mark.isAncestorOf(part) for mark in marks)
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_wherever_tab_takes_it(visitor: Visitor, theme: str) -> None:
    visitor.begin(theme=theme)
    visitor.session.show_event("sixth-symposium-2015")
    visitor.let_frames_go()
    seen = set()
    for _ in range(40):
        visitor.key(Qt.Key.Key_Tab)
        item = visitor.window.activeFocusItem()
        if item is None or item in seen:
            break
        seen.add(item)
        if kind_of(item) in FOCUSED_OTHERWISE:
            continue
        rings = focus_rings(visitor, theme)
        assert len(rings) == 1, f"{name_for(item)} has the focus and {len(rings)} rings are shown"
        (drawn,) = drawn_by(visitor, rings)
        place = rect_of(rings[0])
        assert drawn.standing_out(SHAPE) >= place.width() + place.height(), name_for(item)
        assert rect_of(visitor.window.contentItem()).contains(place.center()), name_for(item)
    assert len(seen) > 10


@pytest.mark.parametrize("theme", THEMES)
def test_the_walked_event_is_ringed(visitor: Visitor, theme: str) -> None:
    visitor.begin(theme=theme)
    for _ in range(4):
        visitor.key(Qt.Key.Key_Right)
        (mark,) = [mark for mark in visitor.all("EventMark") if mark.property("focused")]
        (ring,) = [
            part
            for part in visitor.all("QQuickRectangle", mark)
            if is_outlined(part) and part.property("color").alpha() == 0
        ]
        (drawn,) = drawn_by(visitor, [ring])
        assert drawn.standing_out(SHAPE) >= rect_of(ring).width() + rect_of(ring).height()
        assert border_of(ring) >= 2
