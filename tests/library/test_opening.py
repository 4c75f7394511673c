"""Opening: little is read, nothing is written, and what is no timeline file is told apart."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.domain.timeline import Timeline
from viewer.library import Library, LibraryError, connection, write_library
from viewer.library.schema import PAGE_SIZE, SCHEMA


@pytest.fixture
def file(rich: Timeline, tmp_path: Path) -> Path:
    write_library(rich, tmp_path / "rich.timeline", None, lambda _: None)
    return tmp_path / "rich.timeline"


@pytest.fixture(scope="module")
def big(many: Callable[[int], Timeline], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten thousand events: enough to tell what grows with their number from what does not."""
    path = tmp_path_factory.mktemp("big") / "big.timeline"
    write_library(many(10_000), path, None, lambda _: None)
    return path


def code_of(path: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        Library.open(path)
    for language in ("en", "zh"):
        assert "\n" not in caught.value.sentence(language)
    return caught.value.code


def test_opening_reads_the_numbers_and_the_heading_and_nothing_of_the_events(
    big: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements: list[str] = []
    real = sqlite3.connect

    def traced(*given: object, **named: object) -> sqlite3.Connection:
        made = real(*given, **named)  # type: ignore[call-overload]
        made.set_trace_callback(statements.append)
        return made  # type: ignore[no-any-return]

    monkeypatch.setattr(connection.sqlite3, "connect", traced)
    with Library.open(big) as library:
        asked = [statement for statement in statements if not statement.startswith("PRAGMA")]
        assert sorted(re.findall(r"name = '(\w+)'", " ".join(asked))) == ["columns", "facts", "heading"]
        assert len(asked) == 3
        assert all("FROM part" in statement for statement in asked)
        statements.clear()
        library.event(5000)
        assert statements == ["SELECT data, crc FROM detail WHERE row = 5000"]
        statements.clear()
        library.short_titles([1, 2, 3], "en")
        assert [statement.split("FROM ")[1].split()[0] for statement in statements] == ["brief"] * 3


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="only Linux counts the bytes that a process reads")
def test_opening_reads_a_small_part_of_the_file(big: Path) -> None:
    def read_so_far() -> int:
        return int(Path("/proc/self/io").read_text(encoding="ascii").split()[1])

    before = read_so_far()
    with Library.open(big) as library:
        read = read_so_far() - before
        columns = 8 * 4 * len(library)
    assert read < columns + 40 * PAGE_SIZE < big.stat().st_size / 20


def test_opening_writes_nothing_and_leaves_nothing_beside_the_file(file: Path) -> None:
    file.chmod(0o444)
    before = file.stat()
    with Library.open(file) as library:
        library.verify()
        library.search("bridge", "en", 5)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            library._connection.execute("DELETE FROM brief")
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_reader_keeps_what_it_opened_when_another_file_takes_the_name(
    file: Path, rich: Timeline, timeline_of: Callable[..., Timeline]
) -> None:
    with Library.open(file) as before:
        write_library(timeline_of(), file, None, lambda _: None)
        assert before.event(1) == rich.events[1]
        before.verify()
        with Library.open(file) as after:
            assert len(after) == 0


@pytest.mark.parametrize("name", ["a?b#c%20d.timeline", "藏 & ö.timeline", "'\"`;--.timeline", "a\nb.timeline"])
def test_any_name_of_a_file_will_do(file: Path, name: str) -> None:
    renamed = file.rename(file.with_name(name))
    with Library.open(renamed) as library:
        assert len(library) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux allows names that are no text")
def test_a_name_that_is_no_text_will_do(file: Path, rich: Timeline) -> None:
    renamed = file.rename(file.with_name(os.fsdecode(b"\xff\xfe.timeline")))
    with Library.open(renamed) as library:
        assert len(library) == 3
    write_library(rich, renamed, None, lambda _: None)


def test_a_relative_name_is_found_from_the_working_folder(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    with Library.open(Path(file.name)) as library:
        assert len(library) == 3


def test_drives_and_shares_have_uris_of_their_own() -> None:
    class Elsewhere:
        def __init__(self, name: str) -> None:
            self.name = name

        def absolute(self) -> Elsewhere:
            return self

        def as_posix(self) -> str:
            return self.name

    assert connection.file_uri(Elsewhere("C:/my files/a.timeline")) == "file:///C%3A/my%20files/a.timeline"  # type: ignore[arg-type]
    assert connection.file_uri(Elsewhere("//server/share/a")) == "file:////server/share/a"  # type: ignore[arg-type]


def test_what_is_no_file_is_told_apart(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nothing.timeline") == "missing"
    assert code_of(tmp_path / "nothing" / "at all") == "missing"
    assert code_of(tmp_path / ("x" * 5000)) == "missing"
    assert code_of(tmp_path / "nul\0byte") == "missing"
    assert code_of(tmp_path) == "directory"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_pipes_devices_and_circles_neither_hang_nor_crash(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path / "pipe") == "not_a_file"
    assert code_of(Path("/dev/zero")) == "not_a_file"
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert code_of(tmp_path / "circle") == "missing"


def test_an_unreadable_file_is_told_apart(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read every file
    with pytest.raises(LibraryError, match="Permission denied") as caught:
        Library.open(file)
    assert caught.value.code == "unreadable"


def test_other_content_is_told_apart(file: Path) -> None:
    whole = file.read_bytes()

    def with_content(content: bytes) -> str:
        file.write_bytes(content)
        return code_of(file)

    assert with_content(b"") == "empty"
    assert with_content(b"format: 1\n") == "foreign"
    assert with_content(b"PK\3\4" + bytes(5000)) == "foreign"
    assert with_content(whole[:7]) == "truncated"
    assert with_content(whole[:99]) == "truncated"
    assert with_content(whole[:-1]) == "truncated"
    assert with_content(whole[:PAGE_SIZE]) == "truncated"
    assert with_content(whole + b"\0") == "damaged"
    assert with_content(whole[:60] + (SCHEMA + 1).to_bytes(4, "big") + whole[64:]) == "newer"
    assert with_content(whole[:60] + (SCHEMA - 1).to_bytes(4, "big") + whole[64:]) == "older"
    assert with_content(whole[:PAGE_SIZE] + bytes(len(whole) - PAGE_SIZE)) == "damaged"


def test_another_programs_database_is_foreign(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "photos.db")
    other.execute("CREATE TABLE part (name TEXT, data BLOB, crc INTEGER)")
    other.close()
    assert code_of(tmp_path / "photos.db") == "foreign"


def test_a_closed_library_says_so(rich: Timeline) -> None:
    library = Library.in_memory(rich)
    library.close()
    library.close()
    for use in (lambda: library.event(0), lambda: library.search("bridge", "en", 1), lambda: library.sources):
        with pytest.raises(LibraryError) as caught:
            use()
        assert caught.value.code == "closed"


def test_the_way_to_an_open_library_loads_no_reader_writer_or_search(file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "timeline.yaml").write_text("format: 1", encoding="utf-8")
    program = """
import sys
from pathlib import Path
from viewer.library import Library, LibraryError
from viewer.library.cache import open_folder
from viewer.library.fingerprint import content_key, folder_key
file, folder, cache = map(Path, sys.argv[1:])
cache.mkdir()
(cache / f"{folder_key(folder)}-{content_key(folder)}.timeline").write_bytes(file.read_bytes())
def compile(folder): raise AssertionError("it is compiled already")
with Library.open(file) as library, open_folder(folder, cache, compile, lambda _: None) as cached:
    for one in library, cached:
        one.event(0), one.short_titles(range(3), "zh"), one.sources, one.entities, one.tours, one.row_of("café")
slow = {"yaml", "pydantic", "edtf", "pypinyin", "PySide6", "platformdirs", "viewer.reading"}
print(sorted(slow & set(sys.modules)))
with Library.open(file) as library:
    before = set(sys.modules)
    library.event(1)
    late = {"opencc", *(f"viewer.library.{name}" for name in ("writer", "pinyin", "search", "query"))}
    print(sorted(late & before))
    assert library.search("qiao", "en", 5)
print(sorted(slow & set(sys.modules)))
"""
    ran = subprocess.run(
        [sys.executable, "-c", program, file, tmp_path / "folder", tmp_path / "cache"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("[]\n[]\n[]\n", "")
