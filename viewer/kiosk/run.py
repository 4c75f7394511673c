"""`timeline-viewer kiosk run`: the parent of the exhibit, which never loads Qt.

systemd, a session of X11 and the tests of faults all start the exhibit by it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from viewer.desktop.display import display_problem
from viewer.desktop.logs import start_logging
from viewer.kiosk.config_file import find_config, load_config
from viewer.kiosk.content_watch import SUFFIX
from viewer.kiosk.endings import Ending
from viewer.kiosk.exhibit_content import SHELF_NAME
from viewer.kiosk.kiosk_error import KioskError
from viewer.kiosk.ladder import LADDER_NAME, Ladder, Rung, boot_id
from viewer.kiosk.launch import Launcher
from viewer.kiosk.notify import Listener, Notifier
from viewer.kiosk.state_file import StateFile
from viewer.kiosk.supervisor import Supervisor
from viewer.kiosk.wakefulness import Wakefulness
from viewer.paths import shipped_timeline, state_dir

STATE_NAME, LOG_NAME = "kiosk-state.json", "kiosk-run.log"
LOCK_NAME = "kiosk-run.lock"
PATIENCE_S = 120.0
"""For a timeline that is not there when the exhibit starts."""
QUIT_NAME = "quit"
"""In systemd's runtime folder: that staff ended the exhibit. The unit's condition reads it and takes it away."""
PART_OF_LOGS = 4
"""Of what the logs may take together the parent's takes so little; its exhibit has half, crashes the rest."""
_ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)

log = logging.getLogger(__name__)


def run_exhibit(timeline: Path | None, config_file: Path | None) -> int:
    """Watch over the exhibit until it is ended: 0 after a signal, Ending.QUIT when staff ended it.

    `timeline` None leaves the choice to the configuration, and `config_file` None its place to the machine.
    KioskError where there can be no exhibit: the parent speaks systemd's protocol over a socket that only Linux
    has, and two of them would write into the same files.
    """
    if sys.platform != "linux":
        raise KioskError("only_linux")
    with _alone(state_dir()):
        return _run(timeline, config_file)


def _run(timeline: Path | None, config_file: Path | None) -> int:
    found = find_config(config_file)
    config, faults = load_config(found)
    start_logging(
        level=logging.getLevelNamesMapping()[config.log_level.upper()],
        name=LOG_NAME,
        limit_bytes=config.log_limit_mb * 1_000_000 // PART_OF_LOGS,
    )
    for fault in faults:
        log.warning("%s", fault.sentence("en"))
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(Listener())
        launcher = Launcher(listener.address, os.environ, timeline=timeline, config=found)
        stack.callback(launcher.clean)
        state_file = StateFile(config.state_file or state_dir() / STATE_NAME, lambda: datetime.now(UTC))
        stack.callback(state_file.close)
        wakefulness = Wakefulness(os.environ)
        stack.callback(wakefulness.close)
        ladder = Ladder(state_dir() / LADDER_NAME, boot_id())
        shown = timeline or config.timeline or shipped_timeline()
        late = LateTimeline(shown, state_dir() / SHELF_NAME, time.monotonic)
        supervisor = Supervisor(
            lambda rung, titles: launcher(rung, titles or _titles(rung, shown)),
            listener,
            ladder,
            time.monotonic,
            tell=Notifier.of(os.environ),
            show_state=state_file.show,
            shown=wakefulness.keep,
            obstacle=lambda: display_problem(os.environ, plugin_problem=lambda *_: None) or late.problem(),
            beat_within=config.watchdog_s,
            memory_limit_mb=config.memory_limit_mb,
        )
        watch_over(supervisor, listener)
    if not supervisor.quit:
        return 0
    _leave_word()
    return Ending.QUIT


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold `folder` for this parent alone; KioskError exhibit_runs. One that takes no lock is let be."""
    import fcntl

    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
            stack.callback(os.close, handle)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise KioskError("exhibit_runs", folder=folder) from None
        yield


class LateTimeline:
    """A timeline that is not there yet, such as on a share that comes after the exhibit: no failure of a run.

    It is waited for PATIENCE_S; visitors then rather get the still page. Content on `shelf` needs none.
    """

    def __init__(self, timeline: Path, shelf: Path, clock: Callable[[], float]) -> None:
        self._timeline = timeline
        self._shelf = shelf
        self._clock = clock
        self._since: float | None = None

    def problem(self) -> str | None:
        """Why no run can begin now, or None."""
        try:
            there = self._timeline.exists() or any(self._shelf.glob(f"*{SUFFIX}"))
        except OSError:
            there = True  # Whoever opens it tells what is wrong with it.
        if there:
            self._since = None
            return None
        self._since = self._clock() if self._since is None else self._since
        waits = self._clock() - self._since < PATIENCE_S
        return f"there is no {self._timeline} yet" if waits else None


def _titles(rung: Rung, timeline: Path) -> dict[str, str]:
    """For the still page of an exhibit that never began on this machine, and so has told no titles."""
    if rung is not Rung.STILL_PAGE:
        return {}
    from viewer.kiosk.titles import titles_of

    return titles_of(timeline)


def watch_over(supervisor: Supervisor, listener: Listener) -> None:
    """Move `supervisor` on whenever there is something to hear or to do, until it is done."""
    with _signals() as (woken, caught):
        while not supervisor.done:
            if caught:
                log.info("%s: the exhibit ends", caught.pop().name)
                supervisor.stop()
            wait = supervisor.step()
            select.select([listener.fileno(), woken], [], [], wait)
            with contextlib.suppress(BlockingIOError):
                os.read(woken, 64)


@contextlib.contextmanager
def _signals() -> Iterator[tuple[int, list[signal.Signals]]]:
    """A pipe that is readable after a signal or the end of a child; the signals that asked for an end."""
    caught: list[signal.Signals] = []
    woken, wakes = os.pipe()
    for end in (woken, wakes):
        os.set_blocking(end, False)
    old_wakeup = signal.set_wakeup_fd(wakes, warn_on_full_buffer=False)
    old = {number: signal.signal(number, lambda n, _: caught.append(signal.Signals(n))) for number in _ENDING}
    old[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, lambda *_: None)
    try:
        yield woken, caught
    finally:
        signal.set_wakeup_fd(old_wakeup)
        for number, handler in old.items():
            signal.signal(number, handler)
        os.close(woken)
        os.close(wakes)


def _leave_word() -> None:
    """Say that it was staff: systemd sees only the status of the compositor, which is always 0."""
    folder = os.environ.get("RUNTIME_DIRECTORY", "").partition(":")[0]
    if folder:
        with contextlib.suppress(OSError):
            (Path(folder) / QUIT_NAME).touch()
