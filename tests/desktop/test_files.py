from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.desktop.files import free_name, replacing


def test_a_whole_file_appears_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    with replacing(target) as out:
        out.write("汉\n")
    assert target.read_bytes() == "汉\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_fault_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")

    def write() -> None:
        with replacing(target) as out:
            out.write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_can_be_read_by_whom_the_umask_lets(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        with replacing(tmp_path / "a") as out:
            out.write("x")
    finally:
        os.umask(old)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.touch(mode=0o600)
    with replacing(target) as out:
        out.write("x")
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.touch()
    link.symlink_to(real)
    with replacing(link) as out:
        out.write("x")
    assert link.is_symlink()
    assert real.read_text() == "x"


def test_a_free_name_is_the_first_that_is_not_taken(tmp_path: Path) -> None:
    for name in ("a.toml", "a-1.toml"):
        (tmp_path / name).touch()
    assert free_name(tmp_path / "a.toml").name == "a-2.toml"
    assert free_name(tmp_path / "b.toml").name == "b.toml"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_file_that_root_replaces_still_belongs_to_whom_it_belonged(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.touch(0o600)
    os.chown(file, 4711, 4712)
    with replacing(file) as out:
        out.write("b")
    status = file.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o777) == (4711, 4712, 0o600)
