"""No file can hang the program, fill its memory or be misread."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.files import MAX_BYTES, FileError, read_text
from viewer.reading.read import read_timeline


def refusal(path: Path, **more) -> FileError:
    with pytest.raises(FileError) as caught:
        read_text(path, **more)
    return caught.value


def test_a_file_of_50_mb_is_refused_unread(folder) -> None:
    with (folder.path / "events" / "opening.yaml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    problem = folder.only()
    assert (problem.code, problem.place.file) == ("too_large", "events/opening.yaml")
    assert (problem.values["found"], problem.values["expected"]) == ("50.0", 16)


def test_a_file_that_grows_while_it_is_read_is_refused_too(tmp_path: Path) -> None:
    path = tmp_path / "growing"
    path.write_bytes(b"")

    def opener(name: str, flags: int) -> int:
        descriptor = os.open(name, flags)
        stat = os.fstat
        with path.open("ab") as file:
            file.truncate(MAX_BYTES + 1)
        assert stat(descriptor).st_size > MAX_BYTES
        return descriptor

    assert refusal(path, opener=opener).code == "too_large"


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "full"
    path.write_bytes(b"#" * MAX_BYTES)
    assert len(read_text(path)) == MAX_BYTES


def test_a_byte_order_mark_is_accepted_silently(folder) -> None:
    opening = folder.path / "events" / "opening.yaml"
    opening.write_bytes(b"\xef\xbb\xbf" + opening.read_bytes())
    assert folder.problems() == []


def test_windows_line_ends_are_accepted_and_count_as_one(folder) -> None:
    for path in folder.path.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert folder.problems() == []
    folder.event("importance: 7")
    second = folder.path / "events" / "second.yaml"
    second.write_bytes(second.read_bytes().replace(b"\n", b"\r\n"))
    assert folder.problems() == ["events/second.yaml:6:13 unknown_value"]


def test_a_text_of_several_lines_has_no_carriage_returns(folder) -> None:
    folder.event("body: |\n  one\n  two\n")
    second = folder.path / "events" / "second.yaml"
    second.write_bytes(second.read_bytes().replace(b"\n", b"\r\n"))
    timeline = folder.read().timeline
    assert timeline.events[1].body.get("en") == "one\ntwo\n"


def test_a_byte_that_is_not_utf8_is_told_with_its_line_and_column(folder) -> None:
    folder.write("entities.yaml", "people:\n  - {id: ann, name: Änn".encode() + b"\xe9}\n")
    problem = folder.only()
    assert problem.code == "not_utf8"
    assert (problem.place.file, problem.place.line, problem.place.column) == ("entities.yaml", 2, 24)
    assert problem.values["found"] == "0xe9"


def test_utf16_is_refused_at_its_first_byte(folder) -> None:
    folder.write("entities.yaml", "people: []\n".encode("utf-16"))
    assert folder.problems() == ["entities.yaml:1:1 not_utf8"]


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\ufffe"])
def test_a_control_character_is_told_with_its_place(folder, character: str) -> None:
    folder.write("entities.yaml", f"people:\n  - {{id: ann, name: A{character}nn}}\n".encode())
    problem = folder.only()
    assert (problem.code, problem.place.line, problem.place.column) == ("control_character", 2, 22)
    assert problem.values["found"] == f"U+{ord(character):04X}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes exist on POSIX systems alone")
def test_a_named_pipe_that_nobody_writes_to_is_not_waited_for(folder) -> None:
    os.mkfifo(folder.path / "events" / "pipe.yaml")
    assert folder.problems() == ["events/pipe.yaml not_a_file"]


def test_a_device_is_no_file() -> None:
    assert refusal(Path(os.devnull)).code == "not_a_file"


def test_a_link_that_leads_back_to_itself_is_told(folder) -> None:
    first, second = folder.path / "events" / "a.yaml", folder.path / "events" / "b.yaml"
    first.symlink_to(second)
    second.symlink_to(first)
    assert folder.problems() == ["events/a.yaml link_loop", "events/b.yaml link_loop"]


def test_a_folder_that_is_a_link_to_itself_is_told(folder) -> None:
    tours = folder.path / "tours"
    tours.symlink_to(tours)
    assert folder.problems() == ["tours link_loop"]
    assert [p.code for p in read_timeline(tours).problems] == ["link_loop"]


def test_a_link_to_nothing_is_told(folder) -> None:
    (folder.path / "events" / "gone.yaml").symlink_to(folder.path / "nowhere.yaml")
    assert folder.problems() == ["events/gone.yaml dangling_link"]


def test_a_link_to_a_file_is_followed(folder) -> None:
    opening = folder.path / "events" / "opening.yaml"
    opening.rename(folder.path.parent / "elsewhere.yaml")
    opening.symlink_to(folder.path.parent / "elsewhere.yaml")
    assert folder.problems() == []


def test_a_folder_in_a_files_place_is_told(folder) -> None:
    (folder.path / "sources.yaml").unlink()
    (folder.path / "sources.yaml").mkdir()
    assert "sources.yaml not_a_file" in folder.problems()


def test_a_file_that_may_not_be_read_is_told_and_the_others_are_checked(folder) -> None:
    folder.event("importance: 9")

    def opener(name: str, flags: int) -> int:
        if name.endswith("opening.yaml"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return os.open(name, flags)

    problems = read_timeline(folder.path, opener=opener).problems
    assert [(p.place.file, p.code) for p in problems] == [
        ("events/opening.yaml", "unreadable"),
        ("events/second.yaml", "unknown_value"),
    ]
    assert problems[0].values["reason"] == "Permission denied"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_a_refusal_with_a_place(tmp_path_factory: pytest.TempPathFactory, content: bytes):
    path = tmp_path_factory.mktemp("any") / "file"
    path.write_bytes(content)
    try:
        outcome: str | FileError = read_text(path)
    except FileError as error:
        outcome = error
    if isinstance(outcome, FileError):
        assert 1 <= outcome.line <= content.count(b"\n") + 1
        assert outcome.column >= 1
    else:
        assert outcome.encode() in (content, content.removeprefix(b"\xef\xbb\xbf"))
