"""Updates, crashes, full disks and power cuts in any order: a whole content is there, and later it heals."""

from __future__ import annotations

import errno

from contents import BROKEN, FIRST, SECOND, THIRD, Exhibit
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from power import Lost, PowerCut

WHOLE = (b"base", FIRST, SECOND, THIRD)


class Storms(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.exhibit = Exhibit()
        self.boots = 0

    @rule(content=st.sampled_from([FIRST, SECOND, THIRD, BROKEN]), name=st.sampled_from(["a", "b"]))
    def deliver(self, content: bytes, name: str) -> None:
        self.exhibit.deliver(content, f"{name}.timeline")

    @rule(seconds=st.sampled_from([1, 7, 70]))
    def wait(self, seconds: int) -> None:
        self.exhibit.pass_s(seconds)

    @rule()
    def nobody_is_there(self) -> None:
        self.exhibit.shelf.swap_if_ready(self.exhibit.now)

    @rule(well=st.booleans())
    def start_again(self, well: bool) -> None:
        if well:
            self.exhibit.shelf.close()
        self.exhibit.start()

    @rule()
    def is_not_well(self) -> None:
        self.exhibit.shelf.trial_failed("no frames")
        self.exhibit.shelf.try_again(self.exhibit.now)

    @rule(place=st.integers(0, 2))
    def staff_choose(self, place: int) -> None:
        choices = self.exhibit.shelf.choices()
        self.exhibit.shelf.choose(choices[place % len(choices)])

    @rule(refusing=st.sampled_from([0, errno.ENOSPC, errno.EROFS]))
    def the_disk_refuses(self, refusing: int) -> None:
        self.exhibit.disk.refusing = refusing

    @rule(calls=st.integers(0, 60), lost=st.sampled_from(Lost))
    def the_power_goes_soon(self, calls: int, lost: Lost) -> None:
        disk = self.exhibit.disk
        disk.cut_at = len(disk.calls) + calls
        try:
            self.exhibit.pass_s(10)
            self.exhibit.shelf.swap_if_ready(self.exhibit.now)
            self.exhibit.pass_s(61)
            self.exhibit.shelf.close()
        except PowerCut:
            pass
        self.boots += 1
        self.exhibit = Exhibit(disk.after_power_cut(lost), boot=f"boot {self.boots}", now=self.exhibit.now)

    @invariant()
    def a_whole_content_is_shown(self) -> None:
        assert self.exhibit.shown in WHOLE

    @invariant()
    def there_is_a_whole_content_to_go_back_to(self) -> None:
        assert self.exhibit.disk.content(self.exhibit.shelf.last_good()) in WHOLE

    def teardown(self) -> None:
        """When all of it is over, a new content comes through."""
        final = b"final " * 50
        exhibit = self.exhibit
        exhibit.disk.refusing = 0
        exhibit.whole = (*WHOLE, final)
        exhibit.now += 1
        exhibit.deliver(final, "c.timeline")
        for _ in range(4):
            exhibit.pass_s(700)
            exhibit.shelf.swap_if_ready(exhibit.now)
        assert exhibit.shown == final
        assert not exhibit.shelf.on_trial


TestStorms = Storms.TestCase
TestStorms.settings = settings(max_examples=60, stateful_step_count=30)
