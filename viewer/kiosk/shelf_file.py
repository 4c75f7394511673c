"""How what is remembered of contents survives on disk: one small file, replaced whole."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from viewer.kiosk.content_watch import SUFFIX
from viewer.kiosk.disk import Disk, put_whole, read_pieces
from viewer.kiosk.refusal import Refusal
from viewer.kiosk.shelf_state import BASE, ShelfState, Trial

STATE_NAME = "shelf.json"

log = logging.getLogger(__name__)


def read_state(disk: Disk, shelf: Path) -> ShelfState:
    """What was kept. Where that is broken, the newest content on the shelf is shown and the one before kept."""
    try:
        text = b"".join(read_pieces(disk, shelf / STATE_NAME))
    except FileNotFoundError:
        return ShelfState()
    except OSError as fault:
        log.error("the state of contents cannot be read: %s", fault)
        return _from_what_is_there(disk, shelf)
    try:
        return _from_plain(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as fault:
        log.error("the state of contents is broken: %r", fault)
        return _from_what_is_there(disk, shelf)


def write_state(disk: Disk, shelf: Path, state: ShelfState) -> None:
    """OSError, and what was kept before is kept still."""
    text = json.dumps(_plain(state), ensure_ascii=False, indent=1)
    put_whole(disk, shelf / STATE_NAME, [text.encode()])


def _plain(state: ShelfState) -> dict[str, Any]:
    trial = state.trial
    return {
        "showing": state.showing,
        "good": state.good,
        "older": state.older,
        "staged": state.staged,
        "trial": trial and {"failures": trial.failures, "running": trial.running, "boot": trial.boot},
        "refused": {identity: refusal.plain for identity, refusal in state.refused},
        "quarantined": {name: refusal.plain for name, refusal in state.quarantined},
    }


def _from_plain(plain: Mapping[str, Any]) -> ShelfState:
    trial = plain["trial"]
    return ShelfState(
        showing=_name(plain["showing"]),
        good=_name(plain["good"]),
        older=_name(plain["older"]),
        staged=plain["staged"] and _name(plain["staged"]),
        trial=trial and Trial(int(trial["failures"]), bool(trial["running"]), str(trial["boot"])),
        refused=_refusals(plain.get("refused")),
        quarantined=_refusals(plain.get("quarantined")),
    )


def _name(found: Any) -> str:
    """A content's name, which becomes a file's."""
    if not isinstance(found, str) or (found and not all(letter in "0123456789abcdef" for letter in found)):
        raise ValueError(found)
    return found


def _refusals(found: Any) -> tuple[tuple[str, Refusal], ...]:
    """Those that can be told: another version's reason costs itself alone, not what is showing."""
    kept = []
    for key, plain in found.items() if isinstance(found, dict) else ():
        try:
            kept.append((str(key), Refusal.from_plain(plain)))
        except (ValueError, TypeError, KeyError, AttributeError, IndexError) as fault:
            log.warning("why %s was refused is not known any more: %r", key, fault)
    return tuple(kept)


def _from_what_is_there(disk: Disk, shelf: Path) -> ShelfState:
    try:
        names = [
            name.removesuffix(SUFFIX) for name in disk.names(shelf) if name.endswith(SUFFIX) and name[0] != "."
        ]
        newest = sorted(names, key=lambda name: disk.status(shelf / f"{name}{SUFFIX}").changed_ns, reverse=True)
        first, second, *_ = (*(_name(name) for name in newest), BASE, BASE)
    except (OSError, ValueError):
        return ShelfState()
    return ShelfState(showing=first, good=first, older=second)
