from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from contents import FIRST, SECOND, Exhibit

from viewer.kiosk.content_turns import ContentTurns


@dataclass
class Window:
    """Shows every content but those that it `cannot`."""

    exhibit: Exhibit
    cannot: set[bytes] = field(default_factory=set)
    shown: list[bytes | None] = field(default_factory=list)

    def show(self, content: Path) -> bool:
        self.shown.append(self.exhibit.disk.content(content))
        return self.shown[-1] not in self.cannot

    def turns(self) -> ContentTurns:
        return ContentTurns(self.exhibit.shelf, self.show, lambda: self.exhibit.now)


@pytest.fixture
def window() -> Window:
    return Window(Exhibit())


def pass_s(window: Window, turns: ContentTurns, seconds: int, *, nobody_there: bool = True) -> None:
    for _ in range(seconds):
        window.exhibit.now += 1
        turns.tick(nobody_there=nobody_there)


def test_a_new_content_is_shown_once_nobody_is_there(window: Window) -> None:
    turns = window.turns()
    window.exhibit.deliver(FIRST)
    pass_s(window, turns, 30, nobody_there=False)
    assert window.shown == []
    pass_s(window, turns, 1)
    assert window.shown == [FIRST]
    pass_s(window, turns, 100, nobody_there=False)
    assert not window.exhibit.shelf.on_trial
    assert window.shown == [FIRST]


def test_a_content_that_cannot_be_opened_is_given_up_and_the_one_before_is_shown_again(window: Window) -> None:
    turns = window.turns()
    window.exhibit.deliver(FIRST)
    pass_s(window, turns, 100)
    window.cannot.add(SECOND)
    window.exhibit.deliver(SECOND)
    pass_s(window, turns, 100)
    assert window.shown == [FIRST, SECOND, SECOND, SECOND, FIRST]
    assert window.exhibit.shown == FIRST


def test_an_exhibit_that_is_not_well_thrice_during_the_trial_goes_back(window: Window) -> None:
    turns = window.turns()
    window.exhibit.deliver(FIRST)
    pass_s(window, turns, 10)
    for _ in range(2):
        turns.failed("no frames")
        pass_s(window, turns, 30)
        assert window.exhibit.shelf.on_trial
    turns.failed("no frames")
    assert window.shown == [FIRST, b"base"]


def test_an_exhibit_that_is_not_well_later_keeps_its_content(window: Window) -> None:
    turns = window.turns()
    window.exhibit.deliver(FIRST)
    pass_s(window, turns, 100)
    turns.failed("no frames")
    assert window.exhibit.shown == FIRST


def test_staff_choose_what_is_shown(window: Window) -> None:
    turns = window.turns()
    window.exhibit.deliver(FIRST)
    pass_s(window, turns, 100)
    assert turns.choose(turns.choices()[-1])
    assert window.shown == [FIRST, b"base"]
    assert window.exhibit.shown == b"base"


def test_what_staff_choose_and_cannot_be_shown_leaves_all_as_it_was(window: Window) -> None:
    turns = window.turns()
    window.exhibit.deliver(FIRST)
    pass_s(window, turns, 100)
    window.cannot.add(b"base")
    assert not turns.choose(turns.choices()[-1])
    assert window.exhibit.shown == FIRST


def test_where_nothing_can_be_shown_it_ends(window: Window) -> None:
    window.cannot |= {b"base", FIRST}
    window.exhibit.deliver(FIRST)
    pass_s(window, window.turns(), 20)
    assert window.shown == [FIRST, FIRST, FIRST, b"base"]
