"""What staff read at the screen: how the exhibit is, what its log said last, what it counted, what it can show."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from viewer import __version__
from viewer.domain.date_text import format_instant
from viewer.domain.dates import Precision
from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass
from viewer.kiosk.config import KioskConfig
from viewer.kiosk.config_fault import ConfigFault
from viewer.kiosk.content_shelf import ContentShelf
from viewer.kiosk.kept import BrokenError, read_json
from viewer.kiosk.ladder import LADDER_NAME, Rung
from viewer.kiosk.shelf_state import MOST_FAILURES, TAKEN
from viewer.kiosk.statistics import CSV_NAME, DWELL_BUCKETS, Count, Statistics
from viewer.kiosk.titles import titles_of
from viewer.kiosk.usage import Usage, usage_of
from viewer.messages import say

LITTLE_BYTES = 500_000_000
"""So little room on the disk is worth a line of its own: an update has to be copied."""
_STATISTICS_DAYS = 30
_MOST_NAMES = 12
_EPOCH = datetime(1970, 1, 1).toordinal()
_SHOWN_OF_NAME = 8


@dataclass(frozen=True, slots=True)
class Run:
    """How this run of the exhibit began."""

    content: Path
    rung: Rung
    watched: bool
    """Whether a parent stands ready to start it again."""
    config_file: Path | None
    faults: tuple[ConfigFault, ...]
    log_file: Path | None


@dataclass(frozen=True, slots=True)
class StaffLine:
    """`warns` of what somebody should see to."""

    title: str
    text: str
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A content that can be shown: `title` in the reader's language, `origin` where it came from."""

    path: Path
    title: str
    origin: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Machine:
    """What is asked of the machine."""

    clock: Callable[[], float]
    """Seconds that never fall."""
    wall: Callable[[], datetime]
    """The local time."""
    usage: Callable[[], Usage | None] = usage_of
    free_bytes: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free


class StaffServices:
    """In the language that `language` names at the time; `state` is the folder of what is kept."""

    def __init__(
        self,
        run: Run,
        config: KioskConfig,
        shelf: ContentShelf,
        statistics: Statistics,
        state: Path,
        machine: Machine,
        *,
        language: Callable[[], str],
        screen: Callable[[], str],
        name_of: Callable[[Count, str], str],
    ) -> None:
        """`screen` describes the one it stands on; `name_of` says what is counted under a name, such as an id."""
        self.run = run
        self._config = config
        self._shelf = shelf
        self._statistics = statistics
        self._state = state
        self._machine = machine
        self._language = language
        self._screen = screen
        self._name_of = name_of
        self._began = machine.clock(), machine.wall()
        self._content = run.content
        self._shown_since = machine.wall()

    def content_shown(self, content: Path) -> None:
        """From now on."""
        self._content, self._shown_since = content, self._machine.wall()

    # -- how it is --------------------------------------------------------------------------------------

    def status(self) -> list[StaffLine]:
        """What somebody should see to first."""
        lines = [*self._of_content(), *self._of_program(), *self._of_machine(), *self._of_configuration()]
        return sorted(lines, key=lambda line: not line.warns)

    def _of_content(self) -> Iterator[StaffLine]:
        state = self._shelf.state
        yield self._line("content", self._say("since", what=self._title(), when=self._when(self._shown_since)))
        yield self._line("origin", self._origin(self._content))
        trial = state.trial
        if trial is not None:
            told = self._say("on_trial", failures=trial.failures, most=MOST_FAILURES)
            yield self._line("trial", told, warns=trial.failures > 0)
        else:
            yield self._line("trial", self._say("staged" if state.staged else "no_trial"))
        for identity, refusal in state.refused:
            if refusal != TAKEN:
                file = identity.partition("|")[0]
                yield self._line("refused", f"{file}: {refusal.sentence(self._language())}", warns=True)
        for name, refusal in state.quarantined:
            told = f"{name[:_SHOWN_OF_NAME]}: {refusal.sentence(self._language())}"
            yield self._line("quarantined", told, warns=True)

    def _of_program(self) -> Iterator[StaffLine]:
        seconds, since = self._began
        minutes = int(self._machine.clock() - seconds) // 60
        days, hours = minutes // 1440, minutes // 60
        running = (
            self._say("running_days", days=days, hours=hours % 24)
            if days
            else self._say("running_hours", hours=hours, minutes=minutes % 60)
        )
        yield self._line("program", f"timeline-viewer {__version__}")
        yield self._line("uptime", self._say("since", what=running, when=self._when(since)))
        kept = self._kept_failures()
        failures, reason = kept.get("failures", 0), kept.get("reason", "")
        told = self._say(f"rung_{int(self.run.rung)}")
        if failures:
            told = self._say("failures", rung=told, count=failures, reason=reason)
        yield self._line("failures", told, warns=bool(failures or self.run.rung))
        if not self.run.watched:
            yield self._line("parent", self._say("unwatched"), warns=True)

    def _of_machine(self) -> Iterator[StaffLine]:
        usage = self._machine.usage()
        if usage is not None:
            values = {"memory": f"{usage.rss_mb:.0f}", "handles": usage.handles, "threads": usage.threads}
            yield self._line("usage", self._say("usage", **values))
        yield self._line("screen", self._screen() or self._say("no_screen"))
        try:
            free = self._machine.free_bytes(self._state)
        except OSError as fault:
            yield self._line("disk", fault.strerror or str(fault), warns=True)
        else:
            told = self._say("free", gigabytes=f"{free / 1e9:.1f}")
            yield self._line("disk", told, warns=free < LITTLE_BYTES)

    def _of_configuration(self) -> Iterator[StaffLine]:
        file = self.run.config_file
        yield self._line("configuration", str(file) if file else self._say("no_configuration"))
        for fault in self.run.faults:
            yield self._line("fault", fault.sentence(self._language()), warns=True)
        on = self._statistics.on
        kept = "statistics_with_text" if on and self._config.keep_search_text else "statistics_on"
        yield self._line("statistics", self._say(kept if on else "statistics_off"))
        yield self._line("log", str(self.run.log_file) if self.run.log_file else self._say("no_log"))

    # -- what it counted --------------------------------------------------------------------------------

    def statistics(self) -> list[StaffLine]:
        """Each count of the last days that have any, the most frequent first."""
        if not self._statistics.on:
            return [self._line("statistics", self._say("statistics_off"))]
        return [self._counted(what) for what in Count]

    def export(self) -> tuple[bool, Path]:
        """Write the counts as a CSV file into the state folder; whether it is written, and which."""
        file = self._state / CSV_NAME
        return self._statistics.export(file), file

    def _counted(self, what: Count) -> StaffLine:
        totals = self._statistics.totals(what, _STATISTICS_DAYS)
        if what is Count.DWELL:
            totals.sort(key=lambda total: DWELL_BUCKETS.index(total[0]) if total[0] in DWELL_BUCKETS else -1)
        lines = [f"{self._counted_name(what, name)}  {number}".strip() for name, number in totals[:_MOST_NAMES]]
        return self._line(what.value, "\n".join(lines) or "0")

    def _counted_name(self, what: Count, name: str) -> str:
        if what is Count.DWELL and name in DWELL_BUCKETS:
            return self._say(f"dwell_{DWELL_BUCKETS.index(name)}")
        return self._name_of(what, name)

    # -- what it can show -------------------------------------------------------------------------------

    def contents(self) -> list[Offer]:
        """Every content that can be shown, the one that the shelf shows first."""
        return [
            Offer(path, self._title_of(path), self._origin(path), path == self._content)
            for path in self._shelf.choices()
        ]

    def _title(self) -> str:
        return self._title_of(self._content)

    def _title_of(self, content: Path) -> str:
        return LocalText.of(titles_of(content)).get(self._language()) or content.name

    def _origin(self, content: Path) -> str:
        if content == self._shelf.base:
            return self._say("configured", file=content)
        try:
            taken = datetime.fromtimestamp(content.stat().st_mtime, UTC).astimezone().replace(tzinfo=None)
        except (OSError, ValueError, OverflowError):
            return content.name
        return self._say("update", name=content.name[:_SHOWN_OF_NAME], when=self._when(taken))

    # -- words ------------------------------------------------------------------------------------------

    def _line(self, key: str, text: str, *, warns: bool = False) -> StaffLine:
        return StaffLine(self._say(f"of_{key}"), text, warns)

    def _say(self, key: str, **values: object) -> str:
        return say("kiosk_staff", key, self._language(), **values)

    def _when(self, time: datetime) -> str:
        day = format_instant(time.toordinal() - _EPOCH, Precision.DAY, self._language())
        return self._say("when", day=day, time=f"{time:%H:%M}")

    def _kept_failures(self) -> Mapping[str, int | str]:
        try:
            kept = read_json(self._state / LADDER_NAME)
        except BrokenError:
            return {}
        failures, reason = kept.get("failures"), kept.get("reason")
        if type(failures) is not int or failures <= 0:
            return {}
        return {"failures": failures, "reason": reason if isinstance(reason, str) else ""}
