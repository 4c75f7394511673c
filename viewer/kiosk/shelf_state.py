"""What is remembered of contents, and what becomes of it with each thing that happens: values alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from viewer.domain.values import dataclass
from viewer.kiosk.refusal import Refusal

BASE = ""
"""The name of the content that the configuration gives, which is not on the shelf."""
MOST_REMEMBERED = 32
MOST_FAILURES = 3
TAKEN = Refusal.of("kiosk", "taken")


@dataclass(frozen=True, slots=True)
class Trial:
    """Of the content that is showing: how often it failed, and whether a run with it is going on.

    `boot` tells runs of the machine apart: a power cut during a trial is no failure of the content.
    """

    failures: int = 0
    running: bool = False
    boot: str = ""


@dataclass(frozen=True, slots=True)
class ShelfState:
    """Contents by name. `good` is the last that passed its trial, `older` the one before, `staged` the next.

    `refused` says by the identity of a file in the watched folder why it is not looked at again, `quarantined` by
    the name of a content why it never comes again by itself.
    """

    showing: str = BASE
    good: str = BASE
    older: str = BASE
    staged: str | None = None
    trial: Trial | None = None
    refused: tuple[tuple[str, Refusal], ...] = ()
    quarantined: tuple[tuple[str, Refusal], ...] = ()

    @property
    def kept(self) -> set[str]:
        """Names of all contents on the shelf that may be shown again."""
        return {self.showing, self.good, self.older, self.staged or BASE} - {BASE}

    @property
    def is_ready(self) -> bool:
        """Whether a content waits to be shown, and none is on trial."""
        return self.staged is not None and self.trial is None

    def refusing(self, identity: str, refusal: Refusal) -> ShelfState:
        """The file of this identity is not looked at again."""
        return replace(self, refused=_with(self.refused, identity, refusal))

    def taking(self, identity: str, name: str) -> ShelfState:
        """The file of this identity is on the shelf as `name`, and shown next unless it was given up before."""
        if name in (quarantined := dict(self.quarantined)):
            return self.refusing(identity, quarantined[name])
        return replace(self.refusing(identity, TAKEN), staged=None if name == self.showing else name)

    def losing(self, lost: Collection[str]) -> ShelfState:
        """These contents are no longer on the shelf: what is left is shown, and every file is looked at again."""
        if not lost:
            return self
        left = [name for name in (self.showing, self.good, self.older) if name not in lost]
        trial = self.trial if self.showing not in lost else None
        showing = left[0] if left else BASE
        good = next((name for name in left if name != showing), BASE) if trial else showing
        older = self.older if self.older in left and self.older not in (showing, good) else BASE
        staged = self.staged if self.staged not in lost and self.staged not in (showing, good) else None
        return replace(self, showing=showing, good=good, older=older, staged=staged, trial=trial, refused=())

    def swapped(self, boot: str) -> ShelfState:
        """What was staged is showing, on trial."""
        return self if self.staged is None else replace(self, showing=self.staged, staged=None).trying(boot)

    def trying(self, boot: str) -> ShelfState:
        """A run with the content on trial begins."""
        return replace(self, trial=Trial(self.trial.failures if self.trial else 0, running=True, boot=boot))

    def paused(self) -> ShelfState:
        """A run with the content on trial has ended as it was meant to."""
        return self if self.trial is None else replace(self, trial=replace(self.trial, running=False))

    def passed(self) -> ShelfState:
        """The trial went well."""
        return replace(self, trial=None, good=self.showing, older=self.good) if self.trial else self

    def failed(self, reason: str) -> ShelfState:
        """The trial went wrong once more, which may have been once too often."""
        if self.trial is None:
            return self
        failures = self.trial.failures + 1
        if failures >= MOST_FAILURES:
            return self.given_up(Refusal.of("kiosk", "trial_failed", count=failures, reason=reason))
        return replace(self, trial=Trial(failures, running=False, boot=self.trial.boot))

    def given_up(self, reason: Refusal) -> ShelfState:
        """What is showing is quarantined, and what was good before is shown again."""
        bad = self.showing
        if bad == BASE:
            return self
        good = self.good if self.good != bad else self.older if self.older != bad else BASE
        older = self.older if self.older not in (bad, good) else BASE
        staged = self.staged if self.staged not in (bad, good) else None
        left = replace(self, showing=good, good=good, older=older, staged=staged, trial=None)
        return replace(left, quarantined=_with(self.quarantined, bad, reason))

    def chosen(self, name: str) -> ShelfState:
        """Somebody wants to see `name`, which needs no trial for that; nothing else comes before it."""
        if name == self.showing:
            return replace(self, staged=None)
        # What is on trial has proved nothing: what was good before it is gone back to.
        older = self.good if self.trial else self.showing
        older = older if older != name else self.older if self.older != name else BASE
        return replace(self, showing=name, good=name, older=older, staged=None, trial=None)


def _with(known: tuple[tuple[str, Refusal], ...], key: str, refusal: Refusal) -> tuple[tuple[str, Refusal], ...]:
    """The newest last, and only so many."""
    others = tuple(entry for entry in known if entry[0] != key)
    return (*others, (key, refusal))[-MOST_REMEMBERED:]
