"""The contents of an exhibit: which is shown, which comes next, and which to go back to.

A new content is staged beside the others under a name made of its checksum, and becomes the one that is shown by
replacing one small file, the state. So whenever the power goes, the state names a content that is whole.

    watched folder -> stood still -> staged, verified -> swapped while nobody is there -> on trial -> good
                                     or refused                                         or quarantined

The caller gives the time, in s by a clock that never falls, and says when nobody is there and what went wrong.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from viewer.kiosk.content_staging import NotNow, Outcome, Staged
from viewer.kiosk.content_watch import SUFFIX, Candidate, Watch
from viewer.kiosk.disk import Disk, make_folders
from viewer.kiosk.refusal import Refusal
from viewer.kiosk.shelf_file import STATE_NAME, read_state, write_state
from viewer.kiosk.shelf_state import BASE, ShelfState

LOOK_EVERY_S = 1.0
QUARANTINE = "quarantine"

log = logging.getLogger(__name__)


class Job(Protocol):
    """Staging that goes on elsewhere: it reads and writes every byte of a file, which no screen can wait for."""

    def outcome(self) -> Outcome | None:
        """None while it goes on."""

    def cancel(self) -> None:
        """End it; nothing comes of it."""


class ContentShelf:
    """See above. `shelf` is a folder of its own for contents and state; `base` what is shown without an update.

    Nothing here raises OSError: where the disk refuses, the exhibit goes on with what it has, and the log says so.
    """

    def __init__(
        self,
        shelf: Path,
        base: Path,
        *,
        watch: Watch | None,
        begin: Callable[[Candidate], Job],
        disk: Disk,
        is_whole: Callable[[Path], bool],
        public_key: str = "",
        trial_s: float = 60.0,
        boot: str = "",
    ) -> None:
        """`begin` begins to stage a file; `is_whole` is a quick look whether a content can be opened."""
        self._shelf = shelf
        self._base = base
        self._watch = watch
        self._begin = begin
        self._disk = disk
        self._is_whole = is_whole
        self._public_key = public_key
        self._trial_s = trial_s
        self._boot = boot
        self.state: ShelfState = read_state(disk, shelf)
        self._job: tuple[str, Job] | None = None
        self._next_look = 0.0
        self._trial_since: float | None = None
        self._told = ""

    # -- what to show -----------------------------------------------------------------------------------

    @property
    def base(self) -> Path:
        """What is shown without an update."""
        return self._base

    def current(self) -> Path:
        """The content to show now, whole: the one that was swapped in, else the nearest that is still there."""
        return self._first_whole(self.state.showing, self.state.good, self.state.older)

    def last_good(self) -> Path:
        """Another than the current one if there is: for when the current one makes the exhibit fail."""
        others = [name for name in (self.state.good, self.state.older, BASE) if name != self.state.showing]
        return self._first_whole(*others, self.state.showing)

    def choices(self) -> tuple[Path, ...]:
        """All contents that can be shown, the current one first."""
        names = dict.fromkeys((self.state.showing, self.state.good, self.state.older, BASE))
        return tuple(self._path(name) for name in names if name == BASE or self._is_whole(self._path(name)))

    def choose(self, content: Path) -> None:
        """Show one of `choices` from now on, until a newer file comes."""
        self._write(self.state.chosen(BASE if content == self._base else content.name.removesuffix(SUFFIX)))
        if not self.on_trial:
            self._trial_since = None

    # -- the next one -----------------------------------------------------------------------------------

    def poll(self, now: float) -> None:
        """Called every second or so: watches the folder, and ends a trial that went well."""
        if self._trial_since is not None and now - self._trial_since >= self._trial_s:
            self.trial_passed()
        if self._job is not None:
            self._collect(now)
        elif self._watch is not None and now >= self._next_look:
            self._next_look = now + LOOK_EVERY_S
            self._look(self._watch, now)

    def swap_if_ready(self, now: float) -> bool:
        """Make the staged content the current one, on trial from `now` on; whether `current` is another now.

        Only while nobody is there. False as well where the disk refuses, and everything is as it was.
        """
        if self.state.staged is None or not self.state.is_ready:
            return False
        if not self._is_whole(self._path(self.state.staged)):
            self._write(self.state.losing({self.state.staged}))
            return False
        if not self._write(self.state.swapped(self._boot), or_not_at_all=True):
            return False
        self._trial_since = now
        log.info("content %s is on trial for %.0f s", self.state.showing, self._trial_s)
        return True

    # -- the trial --------------------------------------------------------------------------------------

    @property
    def on_trial(self) -> bool:
        return self.state.trial is not None

    def begin(self, now: float, *, last_good: bool = False) -> Path:
        """The exhibit starts; the content to show, which is `current`, or `last_good` where that is asked for.

        A trial that was going on when the last run of the exhibit ended, on this run of the machine, has failed.
        """
        trial = self.state.trial
        if trial is not None and trial.running and trial.boot == self._boot:
            self.trial_failed("the exhibit ended during the trial")
        lost = {name for name in self.state.kept if not self._is_whole(self._path(name))}
        if lost:
            log.error("contents are no longer whole: %s", ", ".join(sorted(lost)))
            self._write(self.state.losing(lost))
        self._prune()
        content = self.last_good() if last_good else self.current()
        if content == self._path(self.state.showing):
            self.try_again(now)
        return content

    def try_again(self, now: float) -> None:
        """The content on trial is shown anew in the same run."""
        if self.on_trial:
            self._trial_since = now
            self._write(self.state.trying(self._boot))

    def trial_passed(self) -> None:
        """The content on trial is good, and what was good before is the one to go back to."""
        if self.on_trial:
            log.info("content %s is good", self.state.showing)
            self._trial_since = None
            self._write(self.state.passed())

    def trial_failed(self, reason: str) -> bool:
        """The content on trial crashed or made the exhibit ill; whether that was once too often.

        True: `current` is what was good before. False: it is as it was, and `begin` or `try_again` starts anew.
        """
        if not self.on_trial:
            return False
        tried = self.state.showing
        log.error("content %s failed its trial: %s", tried, reason)
        self._trial_since = None
        self._write(self.state.failed(reason))
        return self._gave_up(tried)

    def give_up(self, reason: Refusal) -> bool:
        """Quarantine what is showing, as damaged for instance; whether `current` is another now."""
        bad = self.state.showing
        self._trial_since = None
        self._write(self.state.given_up(reason))
        return self._gave_up(bad)

    def close(self) -> None:
        """The exhibit ends as it was meant to: no failure of a content on trial, which is tried anew next time."""
        if self._job is not None:
            self._job[1].cancel()
            self._job = None
        if self._watch is not None:
            self._watch.close()
        self._trial_since = None
        if self.on_trial:
            self._write(self.state.paused())

    # -- within -----------------------------------------------------------------------------------------

    def _path(self, name: str) -> Path:
        return self._base if name == BASE else self._shelf / f"{name}{SUFFIX}"

    def _first_whole(self, *names: str) -> Path:
        for name in names:
            if name == BASE or self._is_whole(self._path(name)):
                return self._path(name)
            self._tell(f"content {name} is no longer whole")
        return self._base

    def _look(self, watch: Watch, now: float) -> None:
        try:
            candidate = watch.look(now)
        except OSError as fault:
            self._tell(f"the folder of new contents cannot be read: {fault}")
            return
        if watch.unsigned is not None:
            self._tell(f"{watch.unsigned} waits for its signature")
        if candidate is None:
            return
        identity = candidate.identity(self._public_key)
        if identity not in dict(self.state.refused):
            log.info("%s is looked at", candidate.path)
            self._job = identity, self._begin(candidate)

    def _collect(self, now: float) -> None:
        assert self._job is not None
        identity, job = self._job
        outcome = job.outcome()
        if outcome is None:
            return
        self._job = None
        match outcome:
            case NotNow(reason, retry_s):
                self._next_look = now + retry_s
                self._tell(f"the new content cannot be taken now: {reason}")
            case Staged(name):
                self._write(self.state.taking(identity, name))
                log.info("%s: %s", identity, dict(self.state.refused)[identity].sentence("en"))
            case Refusal():
                self._write(self.state.refusing(identity, outcome))
                log.error("%s: %s", identity, outcome.sentence("en"))
        self._prune()

    def _gave_up(self, name: str) -> bool:
        """Whether `name` is no longer showing; it is then kept aside, the last one that was."""
        if name in (BASE, self.state.showing):
            return False
        log.error("content %s is given up: %s", name, dict(self.state.quarantined)[name].sentence("en"))
        aside = self._shelf / QUARANTINE
        with contextlib.suppress(OSError):
            make_folders(self._disk, aside)
            for other in self._disk.names(aside):
                self._disk.remove(aside / other)
            self._disk.rename(self._path(name), aside / self._path(name).name)
        return True

    def _write(self, state: ShelfState, *, or_not_at_all: bool = False) -> bool:
        """Keep `state` on disk; where that is refused, in memory alone, or not at all."""
        try:
            make_folders(self._disk, self._shelf)
            write_state(self._disk, self._shelf, state)
        except OSError as fault:
            self._tell(f"the state of contents cannot be written: {fault}")
            if not or_not_at_all:
                self.state = state
            return False
        self.state = state
        return True

    def _prune(self) -> None:
        """Take away what no run asks for: contents out of use, and what a power cut left half written."""
        kept = {self._path(name).name for name in self.state.kept} | {STATE_NAME, QUARANTINE}
        with contextlib.suppress(OSError):
            for name in self._disk.names(self._shelf):
                if name not in kept:
                    with contextlib.suppress(OSError):
                        self._disk.remove(self._shelf / name)

    def _tell(self, what: str) -> None:
        """Into the log, once in a row: it would come every second."""
        if what != self._told:
            self._told = what
            log.warning("%s", what)
