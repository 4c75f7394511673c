"""Staging in a process of its own, so that the screen never waits for a disk or for a checksum."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from viewer.kiosk.content_staging import NotNow, Outcome, Staged
from viewer.kiosk.content_watch import Candidate
from viewer.kiosk.refusal import Refusal


class StagingJob:
    """A child that stages `candidate` and says what came of it in one line of JSON."""

    def __init__(self, candidate: Candidate, shelf: Path, public_key: str) -> None:
        status = candidate.status
        asked = json.dumps([str(candidate.path), status.size, status.changed_ns, str(shelf), public_key])
        command = [sys.executable, "-m", "viewer.kiosk.staging_child", asked]
        self._child: subprocess.Popen[bytes] | None = None
        self._fault = ""
        try:
            self._child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        except OSError as fault:
            self._fault = fault.strerror or str(fault)

    def outcome(self) -> Outcome | None:
        """None while it goes on."""
        if self._child is None:
            return NotNow(self._fault)
        if self._child.poll() is None:
            return None
        said, _ = self._child.communicate()
        return outcome_of(said)

    def cancel(self) -> None:
        """End it; what it had written is overwritten or removed by whoever comes next."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()


def outcome_of(said: bytes) -> Outcome:
    """What a child's output means; NotNow if it crashed."""
    try:
        plain = json.loads(said)
        match plain["kind"]:
            case "staged":
                return Staged(str(plain["name"]))
            case "refused":
                return Refusal.from_plain(plain)
            case _:
                return NotNow(str(plain["reason"]), float(plain["retry_s"]))
    except (ValueError, TypeError, KeyError):
        return NotNow("whatever staged it ended without a word")


def said_of(outcome: Outcome) -> bytes:
    """The line of JSON that `outcome_of` reads."""
    plain: dict[str, Any]
    match outcome:
        case Staged(name):
            plain = {"kind": "staged", "name": name}
        case Refusal():
            plain = {"kind": "refused", **outcome.plain}
        case NotNow(reason, retry_s):
            plain = {"kind": "not now", "reason": reason, "retry_s": retry_s}
    return json.dumps(plain).encode() + b"\n"
