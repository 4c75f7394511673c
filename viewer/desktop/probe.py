"""What Qt finds on this machine, asked in a process of its own: where Qt or a driver crashes, `doctor` lives on.

The child (`probe_child`) reads a JSON object with `characters` and `language`, and writes one line of JSON for
each part as soon as it is known: first `screens`, `families` and `uncovered`, then `graphics`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from viewer.desktop.screens import Screen
from viewer.domain.values import dataclass

TIMEOUT_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Probe:
    """`graphics` is OpenGL's renderer, "" where there is no OpenGL, None where asking for it crashed.

    `fault` is what stopped Qt before it could say anything else, empty if nothing did.
    """

    screens: tuple[Screen, ...] = ()
    families: tuple[str, ...] = ()
    uncovered: str = ""
    graphics: str | None = None
    fault: str = ""


def run_probe(
    characters: str, language: str, environ: Mapping[str, str], command: tuple[str, ...] | None = None
) -> Probe:
    """Ask in a child process with the environment `environ`; `command` is for tests."""
    asked = json.dumps({"characters": characters, "language": language})
    try:
        child = subprocess.run(
            command or (sys.executable, "-m", "viewer.desktop.probe_child"),
            input=asked.encode(),
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
            env=dict(environ),
        )
        output, errors, ended = child.stdout, child.stderr, f"exit status {child.returncode}"
    except subprocess.TimeoutExpired as late:
        output, errors, ended = late.stdout or b"", late.stderr or b"", f"no answer in {TIMEOUT_SECONDS} s"
    return _understood(output.decode("utf-8", "replace"), errors.decode("utf-8", "replace"), ended)


def _understood(output: str, errors: str, ended: str) -> Probe:
    parts: dict[str, Any] = {}
    for line in output.splitlines():
        parts |= json.loads(line)
    if "screens" not in parts:
        last = [line for line in errors.splitlines() if line.strip()][-1:]
        return Probe(fault=(last or [ended])[0].strip())
    return Probe(
        screens=tuple(Screen(**screen) for screen in parts["screens"]),
        families=tuple(parts["families"]),
        uncovered=parts["uncovered"],
        graphics=parts.get("graphics"),
    )
