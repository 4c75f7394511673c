"""The shelf of the exhibit as it is configured: on the real disk, with staging in a process of its own."""

from __future__ import annotations

from pathlib import Path

from viewer.kiosk.config import KioskConfig
from viewer.kiosk.content_shelf import ContentShelf
from viewer.kiosk.content_watch import ContentWatch
from viewer.kiosk.disk import Disk
from viewer.kiosk.far_watch import FarWatch
from viewer.kiosk.staging_job import StagingJob
from viewer.library.errors import LibraryError
from viewer.library.header import check_header

SHELF_NAME = "kiosk-content"


def shelf_of(config: KioskConfig, state: Path, base: Path, boot: str = "") -> ContentShelf:
    """The contents that lie in the folder `state`, or else `base`, watched and verified as `config` says.

    `boot` is what `ladder.boot_id` says.
    """
    shelf, disk = state / SHELF_NAME, Disk()
    watch = None
    if config.content_folder is not None:
        watch = FarWatch(ContentWatch(config.content_folder, disk, signed=bool(config.public_key)))
    return ContentShelf(
        shelf,
        base,
        watch=watch,
        begin=lambda candidate: StagingJob(candidate, shelf, config.public_key),
        disk=disk,
        is_whole=looks_whole,
        public_key=config.public_key,
        trial_s=config.update_trial_s,
        boot=boot,
    )


def looks_whole(content: Path) -> bool:
    """By its first bytes and its size: a timeline of this program's, not cut off."""
    try:
        check_header(content)
    except LibraryError:
        return False
    return True
