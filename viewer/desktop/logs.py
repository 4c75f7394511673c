"""The log: a bounded set of files in the user's state folder, and silence on the terminal.

Everything that the program has to say of itself goes there: its own messages, Python's warnings, exceptions
that nobody caught, crashes of native code. Qt's messages join by `qt_log`.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TextIO

from viewer import __version__
from viewer.desktop.locale_tags import message_language
from viewer.desktop.repeats import Repeats
from viewer.messages import say
from viewer.paths import state_dir

FILE_BYTES = 2_000_000
FILES = 5
"""The log never takes more than FILES * FILE_BYTES on the disk, unless it is started with another limit."""
LOG_NAME = "timeline-viewer.log"
CRASH_NAME = "crash.log"

log = logging.getLogger(__name__)


class _QuietFile(logging.FileHandler):
    """A rotating file that tells its first fault (a full disk, a lost folder) in one line and goes on.

    Not logging.handlers' own, which brings network and pickling along: 6 ms of every start.
    """

    told = False
    largest = FILE_BYTES

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and self.stream.tell() + len(record.getMessage()) > self.largest:
                self._rotate()
        except OSError:
            self.handleError(record)
        super().emit(record)

    def _rotate(self) -> None:
        """`.1` is the newest of the older files, `.<FILES - 1>` the oldest, which goes."""
        self.close()
        names = [self.baseFilename, *(f"{self.baseFilename}.{number}" for number in range(1, FILES))]
        for newer, older in reversed(list(pairwise(names))):
            if Path(newer).exists():
                Path(newer).replace(older)
        self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        fault = sys.exc_info()[1]
        if not self.told:
            self.told = True
            _tell(Path(self.baseFilename), fault)


def start_logging(
    folder: Path | None = None,
    level: int = logging.INFO,
    name: str = LOG_NAME,
    limit_bytes: int = FILES * FILE_BYTES,
) -> Path | None:
    """Log to `name` in `folder` (default: the user's state folder); the file, or None if it cannot be written.

    All its files together take `limit_bytes` at most. A folder that cannot be written is told once in one line on
    stderr, and the program goes on without a log.
    Calling it again changes nothing.
    """
    root = logging.getLogger()
    for handler in root.handlers:
        if isinstance(handler, _QuietFile):
            return Path(handler.baseFilename)
    if folder is None:
        folder = state_dir()
    file = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        opened = _QuietFile(file, encoding="utf-8", errors="replace")
    except OSError as fault:
        _tell(file, fault)
        root.addHandler(logging.NullHandler())
        return None
    opened.largest = limit_bytes // FILES
    opened.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    opened.addFilter(Repeats())
    root.addHandler(opened)
    root.setLevel(level)
    logging.captureWarnings(True)
    python = ".".join(map(str, sys.version_info[:3]))
    log.info("timeline-viewer %s, Python %s, %s, started with %s", __version__, python, sys.platform, sys.argv[1:])
    return file


def stop_logging() -> None:
    """Close the log file again; what is logged after this goes nowhere."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, _QuietFile):
            root.removeHandler(handler)
            handler.close()
    logging.captureWarnings(False)


def catch_everything(folder: Path | None = None) -> None:
    """Uncaught exceptions into the log, and native crashes into CRASH_NAME in `folder` (default: the log's)."""
    catch_exceptions()
    watch_crashes(folder or state_dir())


def catch_exceptions() -> None:
    """Exceptions that nobody caught, those of Qt's slots, threads and finalisers too, into the log."""
    sys.excepthook = _log_exception
    threading.excepthook = lambda caught: _log_exception(
        caught.exc_type, caught.exc_value or caught.exc_type(), caught.exc_traceback
    )
    sys.unraisablehook = lambda caught: log.error(
        "%s in %r", caught.err_msg or "exception ignored", caught.object, exc_info=caught.exc_value
    )


def watch_crashes(folder: Path) -> None:
    """The stacks of all threads into CRASH_NAME in `folder` when native code crashes."""
    crash = _open_crash_file(folder / CRASH_NAME)
    if crash is not None:
        faulthandler.enable(crash)


def _open_crash_file(file: Path) -> TextIO | None:
    """The file for faulthandler, which keeps it open as long as the process lives; emptied when it has grown."""
    try:
        grown = file.exists() and file.stat().st_size > FILE_BYTES
        return file.open("w" if grown else "a", encoding="utf-8")
    except OSError as fault:
        log.warning("no crash log: %s", fault)
        return None


def _log_exception(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    log.error("uncaught exception", exc_info=(kind, fault, trace))


def _tell(file: Path, fault: BaseException | None) -> None:
    reason = getattr(fault, "strerror", None) or fault
    text = say("desktop", "no_log", message_language(None), file=file, reason=reason)
    if sys.stderr is not None:
        print(f"timeline-viewer: {text}", file=sys.stderr)
