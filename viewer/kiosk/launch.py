"""How a run of the exhibit is started: command and environment, by the rung of the ladder."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from viewer.kiosk.ladder import Rung
from viewer.kiosk.notify import VARIABLE
from viewer.paths import CACHE_VARIABLE

RUNG_VARIABLE = "TIMELINE_VIEWER_RUNG"
"""Tells the exhibit the number of its rung: the last good content is its own to find."""

_NO_CACHE = {
    "QML_DISABLE_DISK_CACHE": "1",
    "QSG_RHI_DISABLE_DISK_CACHE": "1",
    "QT_DISABLE_SHADER_DISK_CACHE": "1",
    "MESA_SHADER_CACHE_DISABLE": "true",
}
_SOFTWARE = {
    "QT_QUICK_BACKEND": "software",
    # Neither plugin is to load the driver that may be at fault.
    "QT_XCB_GL_INTEGRATION": "none",
    "QT_WAYLAND_DISABLE_HW_INTEGRATION": "1",
}

log = logging.getLogger(__name__)


def rung_of(environ: Mapping[str, str]) -> Rung:
    """The rung that whoever was given `environ` was started by; USUAL where no parent says."""
    number = environ.get(RUNG_VARIABLE, "")
    return Rung(int(number)) if number in {str(int(rung)) for rung in Rung} else Rung.USUAL


class Child(Protocol):
    """What of subprocess.Popen is used."""

    @property
    def pid(self) -> int: ...

    def poll(self) -> int | None: ...

    def send_signal(self, sig: int) -> None: ...


class Launcher:
    """Starts runs; what a run leaves in the temporary folder goes with `clean`."""

    def __init__(
        self,
        address: str,
        environ: Mapping[str, str],
        *,
        timeline: Path | None,
        config: Path | None,
        exhibit: Sequence[str] = (sys.executable, "-m", "viewer", "--kiosk"),
        still_page: Sequence[str] = (sys.executable, "-m", "viewer.kiosk.still_page"),
    ) -> None:
        """`address` is where runs tell of themselves; `timeline` None leaves the choice to the configuration."""
        self._address = address
        self._environ = environ
        self._timeline = timeline
        self._config = config
        self._exhibit = exhibit
        self._still_page = still_page
        self._cache: Path | None = None

    def __call__(self, rung: Rung, titles: Mapping[str, str]) -> Child:
        """A run by `rung`; raises OSError."""
        self.clean()
        command = [*_dies_with_parent(), *self.command(rung, titles)]
        return subprocess.Popen(command, env=self.environment(rung), stdin=subprocess.DEVNULL)

    def command(self, rung: Rung, titles: Mapping[str, str]) -> list[str]:
        """What is started. The still page is told what to write: it asks no timeline and no configuration."""
        if rung is Rung.STILL_PAGE:
            return [*self._still_page, *titles.values()]
        config = ["--config", str(self._config)] if self._config else []
        return [*self._exhibit, *config, *([str(self._timeline)] if self._timeline else [])]

    def environment(self, rung: Rung) -> dict[str, str]:
        """The parent's own, with what the rung gives up."""
        environ = {**self._environ, VARIABLE: self._address, RUNG_VARIABLE: str(int(rung))}
        # It is the parent whom systemd watches.
        for name in ("WATCHDOG_USEC", "WATCHDOG_PID"):
            environ.pop(name, None)
        if rung >= Rung.NO_CACHE:
            environ |= _NO_CACHE
            if rung is not Rung.STILL_PAGE and (cache := self._empty_cache()):
                environ[CACHE_VARIABLE] = str(cache)
        if rung >= Rung.SOFTWARE:
            environ.pop("QSG_RHI_BACKEND", None)
            environ |= _SOFTWARE
        return environ

    def clean(self) -> None:
        """Take away the cache of the last run, if it had one of its own."""
        if self._cache is not None:
            shutil.rmtree(self._cache, ignore_errors=True)
            self._cache = None

    def _empty_cache(self) -> Path | None:
        if self._cache is None:
            try:
                self._cache = Path(tempfile.mkdtemp(prefix="timeline-viewer-"))
            except OSError as fault:
                log.warning("no room for an empty cache: %s", fault)
        return self._cache


def _dies_with_parent() -> list[str]:
    """A parent that is killed leaves no second exhibit behind: util-linux' way of asking the kernel for that."""
    setpriv = shutil.which("setpriv") if os.name == "posix" else None
    return [setpriv, "--pdeathsig", "KILL", "--"] if setpriv else []
