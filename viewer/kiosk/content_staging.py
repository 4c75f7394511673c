"""Taking a new timeline onto the shelf: copied, verified as the copy is, and given its name only then."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from viewer.domain.values import dataclass
from viewer.kiosk.content_watch import STILL_S, SUFFIX, Candidate
from viewer.kiosk.disk import Disk, make_folders, part_of, read_pieces, sync_folder, write_synced
from viewer.kiosk.refusal import Refusal
from viewer.kiosk.signing import MOST_SIGNATURE_BYTES, SigningError, check_signature, signature_of
from viewer.library.errors import LibraryError

RESERVE_BYTES = 64 * 1_000_000
"""What a copy leaves free on the exhibit's disk, for its logs and state."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A content on the shelf, by its name there, which is made of its SHA-512."""

    name: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """Nothing is known against the file, which may be tried again after `retry_s`."""

    reason: str
    retry_s: float = 600.0


Outcome = Staged | Refusal | NotNow
Check = Callable[[Path], None]


class _ChangedError(Exception):
    pass


def stage(
    candidate: Candidate,
    shelf: Path,
    public_key: str,
    disk: Disk,
    check: Check,
    look: Check = lambda _: None,
) -> Outcome:
    """Copy `candidate` into the folder `shelf` if it is good; `check` raises LibraryError for what it gets.

    So does `look`, which is asked of the file where it lies and reads little: what is no timeline is not copied.
    """
    # Its own name for each process: one that outlived its exhibit must not write into what another has verified.
    incoming = part_of(shelf / f"incoming-{os.getpid()}{SUFFIX}")
    try:
        look(candidate.path)
        signature = _signature(candidate, disk) if public_key else b""
        make_folders(disk, shelf)
        if candidate.status.size > disk.free(shelf) - RESERVE_BYTES:
            return NotNow(f"no room: {candidate.path} has {candidate.status.size} bytes")
        digest = hashlib.sha512()
        write_synced(disk, incoming, _told(digest.update, _copied(candidate, disk)))
        try:
            if public_key:
                check_signature(digest.digest(), signature, public_key)
            check(incoming)
            name = digest.hexdigest()[:32]
            disk.rename(incoming, shelf / f"{name}{SUFFIX}")
            sync_folder(disk, shelf)
            return Staged(name)
        finally:
            with contextlib.suppress(OSError):  # gone where all went well
                disk.remove(incoming)
    except SigningError as fault:
        return Refusal.of("kiosk", fault.code, **fault.values)
    except LibraryError as fault:
        if fault.code in ("unreadable", "missing"):  # the disk's fault, not the file's
            return NotNow(str(fault.values.get("reason", fault)))
        return Refusal.of("library", fault.code, **{**fault.values, "path": candidate.path})
    except _ChangedError:
        return NotNow("it changed while it was copied", retry_s=STILL_S)
    except OSError as fault:
        return NotNow(fault.strerror or str(fault))


def _copied(candidate: Candidate, disk: Disk) -> Iterator[bytes]:
    """The file's content; _ChangedError where it is another than the one that stood still."""
    left = candidate.status.size
    for piece in read_pieces(disk, candidate.path):
        left -= len(piece)
        if left < 0:
            break
        yield piece
    if left != 0 or disk.status(candidate.path) != candidate.status:
        raise _ChangedError


def _told(tell: Callable[[bytes], None], pieces: Iterator[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        tell(piece)
        yield piece


def _signature(candidate: Candidate, disk: Disk) -> bytes:
    """What lies beside the file as its signature, or enough of it to see that it is none."""
    content = b""
    for piece in read_pieces(disk, signature_of(candidate.path)):
        content += piece
        if len(content) > MOST_SIGNATURE_BYTES:
            break
    return content
