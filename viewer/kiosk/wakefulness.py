"""Keeps the machine awake and its screen lit while the exhibit runs, by what the machine offers for that.

Nothing here is needed: what is missing or refused is told in the log, and `docs/kiosk.md` says how to close the
rest in the system's own settings.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import subprocess
import threading
from collections.abc import Callable, Mapping

from viewer.kiosk.notify import VARIABLE

WHY = "A timeline is on show"
_LOCKS = ("sleep:idle:handle-lid-switch", "idle")
"""What logind is asked for: all of it, or what it also gives those who have no session, as a service has none."""
_XSET = (("xset", "s", "off"), ("xset", "s", "noblank"), ("xset", "-dpms"))
_SECONDS = 5.0

log = logging.getLogger(__name__)


class Wakefulness:
    """From `keep` until `close`; asked for in a thread, since a bus that hangs must not hold anybody up."""

    def __init__(
        self, environ: Mapping[str, str], find: Callable[[str], str | None] = shutil.which, why: str = WHY
    ) -> None:
        # systemd's own tools tell its socket how they ended, which would stand as the exhibit's.
        self._environ = {name: value for name, value in environ.items() if name != VARIABLE}
        self._find = find
        self._why = why
        self._lock: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None

    def keep(self) -> None:
        """Ask again for what does not last: a run has its picture.

        Not before: an X server forgets what its only client has set as soon as that goes.
        """
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._keep, name="wakefulness", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """The machine may sleep again."""
        if self._thread is not None:
            self._thread.join(_SECONDS)
        if self._lock is not None:
            # Closes what `cat` reads, on which it ends, and with it the lock.
            with contextlib.suppress(subprocess.TimeoutExpired, OSError):
                self._lock.communicate(timeout=_SECONDS)

    def _keep(self) -> None:
        if self._environ.get("DISPLAY") and not self._environ.get("WAYLAND_DISPLAY"):
            for command in _XSET:
                self._told(" ".join(command), self._run(command))
        else:
            log.info("no X11: blanking is left to the compositor; cage has none")
        for lock in _LOCKS if self._lock is None else ():
            fault = self._inhibit(lock)
            self._told(f"systemd-inhibit --what={lock}", fault)
            if not fault:
                break

    def _run(self, command: tuple[str, ...]) -> str:
        """Why it did not work; empty if it did."""
        program = self._find(command[0])
        if program is None:
            return "not installed"
        try:
            done = subprocess.run(
                [program, *command[1:]], env=self._environ, capture_output=True, timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as fault:
            return str(fault)
        return (
            done.stderr.decode("utf-8", "replace").strip() or f"status {done.returncode}"
            if done.returncode
            else ""
        )

    def _inhibit(self, what: str) -> str:
        """Hold logind's lock as long as `cat` reads: it ends with this process, however that ends."""
        program = self._find("systemd-inhibit")
        if program is None:
            return "not installed"
        try:
            lock = subprocess.Popen(
                [program, f"--what={what}", "--who=timeline-viewer", f"--why={self._why}", "--mode=block", "cat"],
                env=self._environ,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        except OSError as fault:
            return str(fault)
        try:
            status = lock.wait(1.0)
        except subprocess.TimeoutExpired:
            self._lock = lock
            return ""
        _, told = lock.communicate()
        return told.decode("utf-8", "replace").strip() or f"status {status}"

    def _told(self, what: str, fault: str) -> None:
        if fault:
            log.warning("the machine may go to sleep or blank its screen: %s: %s", what, fault)
        else:
            log.info("kept awake by %s", what)
