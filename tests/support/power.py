"""A disk in memory whose power can be cut at any system call, and that then holds what a real one might.

What was written is on the disk for certain only after its file was synced, and a name only after its folder was.
At a cut, `lost` decides what becomes of the rest: nothing of it is there, all of it is, or names without data.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from viewer.kiosk.disk import Disk, Status


class PowerCut(BaseException):
    """The power is gone; so is everything that would be done after."""


class Lost(Enum):
    EVERYTHING = auto()
    NOTHING = auto()
    DATA = auto()


@dataclass
class Inode:
    content: bytes = b""
    synced: bytes = b""
    changed_ns: int = 0


@dataclass
class Handle:
    path: Path
    inode: Inode | None
    place: int = 0


@dataclass
class MemoryDisk(Disk):
    """Counts its calls in `calls`, each by name; before the call of number `cut_at` the power goes."""

    files: dict[Path, Inode] = field(default_factory=dict)
    synced: dict[Path, Inode] = field(default_factory=dict)
    folders: set[Path] = field(default_factory=lambda: {Path("/")})
    calls: list[str] = field(default_factory=list)
    cut_at: int | None = None
    refusing: int = 0
    """An errno that everything which writes gives."""
    handles: dict[int, Handle] = field(default_factory=dict)
    dead: bool = False

    def free(self, folder: Path) -> int:
        return 1 << 40

    def put(self, path: Path, content: bytes, changed_ns: int = 0) -> None:
        """Somebody else writes a file, and all of it is on the disk."""
        self.folders |= {path.parent, *path.parent.parents}
        self.files[path] = self.synced[path] = Inode(content, content, changed_ns)

    def content(self, path: Path) -> bytes | None:
        inode = self.files.get(path)
        return None if inode is None else inode.content

    def after_power_cut(self, lost: Lost) -> MemoryDisk:
        """The disk as the next start of the machine finds it."""
        names = self.synced if lost is Lost.EVERYTHING else self.files
        keeps = lost is Lost.NOTHING
        found = {
            path: Inode(
                inode.content if keeps else inode.synced,
                inode.content if keeps else inode.synced,
                inode.changed_ns,
            )
            for path, inode in names.items()
        }
        return MemoryDisk(files=dict(found), synced=dict(found), folders=set(self.folders))

    # -- system calls -----------------------------------------------------------------------------------

    def _call(self, name: str, path: Path | None = None, *, writes: bool = False) -> None:
        if self.dead or (self.cut_at is not None and len(self.calls) >= self.cut_at):
            self.dead = True
            raise PowerCut
        self.calls.append(name)
        if writes and self.refusing:
            raise OSError(self.refusing, "refused", str(path))

    def names(self, folder: Path) -> list[str]:
        self._call("names")
        if folder not in self.folders:
            raise FileNotFoundError(errno.ENOENT, "no folder", str(folder))
        return [path.name for path in (*self.files, *self.folders) if path.parent == folder and path != folder]

    def status(self, path: Path) -> Status:
        self._call("status")
        if path in self.folders:
            return Status(0, 0, is_file=False)
        inode = self._inode(path)
        return Status(len(inode.content), inode.changed_ns)

    def make_folder(self, folder: Path) -> None:
        self._call("make_folder", folder, writes=True)
        if folder in self.folders:
            raise FileExistsError(errno.EEXIST, "there", str(folder))
        self.folders.add(folder)

    def open_new(self, path: Path) -> int:
        self._call("open_new", path, writes=True)
        if path.parent not in self.folders:
            raise FileNotFoundError(errno.ENOENT, "no folder", str(path))
        inode = self.files.setdefault(path, Inode())
        inode.content = b""
        return self._handle(Handle(path, inode))

    def open(self, path: Path) -> int:
        self._call("open")
        return self._handle(Handle(path, None if path in self.folders else self._inode(path)))

    def read(self, handle: int, most: int) -> bytes:
        self._call("read")
        held = self.handles[handle]
        assert held.inode is not None
        piece = held.inode.content[held.place : held.place + most]
        held.place += len(piece)
        return piece

    def write(self, handle: int, data: bytes) -> int:
        """Takes half of what is more than a little, as a real one may."""
        self._call("write", writes=True)
        inode = self.handles[handle].inode
        assert inode is not None
        taken = data[: max(64, len(data) // 2)]
        inode.content += taken
        return len(taken)

    def sync(self, handle: int) -> None:
        self._call("sync", writes=True)
        held = self.handles[handle]
        if held.inode is not None:
            held.inode.synced = held.inode.content
            return
        for path in [path for path in self.synced if path.parent == held.path and path not in self.files]:
            del self.synced[path]
        self.synced |= {path: inode for path, inode in self.files.items() if path.parent == held.path}

    def close(self, handle: int) -> None:
        if self.dead:  # What Python does on its way out is not done by anybody.
            return
        self._call("close")
        del self.handles[handle]

    def rename(self, source: Path, target: Path) -> None:
        self._call("rename", target, writes=True)
        inode = self._inode(source)
        del self.files[source]
        self.files[target] = inode

    def remove(self, path: Path) -> None:
        self._call("remove", path, writes=True)
        self._inode(path)
        del self.files[path]

    def _inode(self, path: Path) -> Inode:
        if path not in self.files:
            raise FileNotFoundError(errno.ENOENT, "no file", str(path))
        return self.files[path]

    def _handle(self, handle: Handle) -> int:
        number = max(self.handles, default=2) + 1
        self.handles[number] = handle
        return number
