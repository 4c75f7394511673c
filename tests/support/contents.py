"""An exhibit's contents on a disk in memory, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from power import MemoryDisk

from viewer.kiosk.content_shelf import ContentShelf
from viewer.kiosk.content_staging import Outcome, stage
from viewer.kiosk.content_watch import Candidate, ContentWatch
from viewer.library.errors import LibraryError

BASE, FOLDER, SHELF = Path("/base.timeline"), Path("/updates"), Path("/state/kiosk-content")
FIRST, SECOND, THIRD = (name * 100 for name in (b"first ", b"second ", b"third "))
BROKEN = b"broken " * 100


@dataclass
class Done:
    """Staging that is over at once."""

    result: Outcome

    def outcome(self) -> Outcome | None:
        return self.result

    def cancel(self) -> None:
        pass


@dataclass
class Exhibit:
    """`whole` are the contents that a check takes for good."""

    disk: MemoryDisk = field(default_factory=MemoryDisk)
    boot: str = "first boot"
    public_key: str = ""
    whole: Iterable[bytes] = (b"base", FIRST, SECOND, THIRD)
    now: float = 0.0
    shelf: ContentShelf = field(init=False)

    def __post_init__(self) -> None:
        if BASE not in self.disk.files:
            self.disk.put(BASE, b"base")
            self.disk.folders.add(FOLDER)
        self.start()

    def start(self) -> None:
        """A run of the exhibit begins."""
        watch = ContentWatch(FOLDER, self.disk, signed=bool(self.public_key))
        self.shelf = ContentShelf(
            SHELF,
            BASE,
            watch=watch,
            begin=lambda candidate: Done(self._stage(candidate)),
            disk=self.disk,
            is_whole=lambda path: self.disk.content(path) is not None,
            public_key=self.public_key,
            boot=self.boot,
        )
        self.shelf.begin(self.now)

    def deliver(self, content: bytes, name: str = "new.timeline") -> None:
        """A sync puts a file into the watched folder."""
        self.disk.put(FOLDER / name, content, changed_ns=int(self.now * 1e9) + 1)

    def pass_s(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.now += 1.0
            self.shelf.poll(self.now)

    def swap(self, content: bytes) -> bool:
        """A file comes, and somebody leaves."""
        self.deliver(content)
        self.pass_s(10)
        return self.shelf.swap_if_ready(self.now)

    @property
    def shown(self) -> bytes | None:
        return self.disk.content(self.shelf.current())

    def _stage(self, candidate: Candidate) -> Outcome:
        return stage(candidate, SHELF, self.public_key, self.disk, self._check)

    def _check(self, path: Path) -> None:
        if self.disk.content(path) not in self.whole:
            raise LibraryError("damaged", path=path)
