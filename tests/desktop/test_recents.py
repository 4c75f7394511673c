from __future__ import annotations

from pathlib import Path

import pytest

from viewer.desktop.recents import MOST, Recents, RecentsFile

A, B, C = Path("/t/a"), Path("/t/b.timeline"), Path("/t/汉")


def test_the_last_opened_comes_first_and_only_once() -> None:
    assert Recents((A, B, C)).opened(C).opened(B).paths == (B, C, A)


def test_at_most_ten_are_kept() -> None:
    recents = Recents()
    for number in range(MOST + 3):
        recents = recents.opened(Path(f"/t/{number}"))
    assert recents.paths == tuple(Path(f"/t/{number}") for number in range(12, 2, -1))


def test_a_relative_path_is_kept_as_an_absolute_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert Recents().opened(Path("x")).paths == (tmp_path / "x",)


def test_what_is_not_there_is_marked_or_pruned() -> None:
    recents = Recents((A, B))
    assert recents.marked(lambda path: path == B) == ((A, False), (B, True))
    assert recents.pruned(lambda path: path == B).paths == (B,)


def test_one_can_be_forgotten() -> None:
    assert Recents((A, B)).forgotten(A).paths == (B,)


def test_the_list_survives_the_disk(tmp_path: Path) -> None:
    file = RecentsFile(tmp_path / "state" / "recents.toml")
    file.save(Recents((A, C)))
    assert file.load() == Recents((A, C))


@pytest.mark.parametrize(
    "content", [b"timelines = [", b"\xff\xfe", b"timelines = 3", b'timelines = [3, "relative"]']
)
def test_a_broken_list_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    file = RecentsFile(tmp_path / "recents.toml")
    file.path.write_bytes(content)
    assert file.load() == Recents()


def test_a_name_that_is_no_unicode_is_left_out(tmp_path: Path) -> None:
    file = RecentsFile(tmp_path / "recents.toml")
    file.save(Recents((Path("/t/\udcff"), A)))
    assert file.load() == Recents((A,))


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    RecentsFile(tmp_path / "file" / "recents.toml").save(Recents((A,)))
    assert RecentsFile(tmp_path / "file" / "recents.toml").load() == Recents()
