"""Media files lie in the timeline's own folder, whatever their path says."""

from __future__ import annotations

import os

import pytest

from viewer.reading.read import read_timeline

MEDIA = "media:\n  - alt: A tower\n    file: "


@pytest.fixture
def with_picture(folder):
    folder.write("media/tower.png", b"\x89PNG")
    folder.path.parent.joinpath("secret.png").write_bytes(b"secret")
    return folder


def test_a_file_that_is_there_passes(with_picture) -> None:
    with_picture.event(MEDIA + "media/tower.png")
    assert with_picture.problems() == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("../secret.png", "path_leaves"),
        ("media/../../secret.png", "path_leaves"),
        ("media/../media/tower.png", "path_leaves"),
        ("/etc/passwd", "path_leaves"),
        ("C:/windows/win.ini", "path_leaves"),
        ("https://example.org/tower.png", "path_leaves"),
        (r"media\tower.png", "path_backslash"),
        ("media/towr.png", "media_missing"),
        ("media", "media_not_a_file"),
        ("media/tower.png/inside", "media_missing"),
        ('"media/\\0.png"', "media_missing"),
        ("x" * 5000, "media_missing"),
        (".", "media_not_a_file"),
        ("''", "empty_text"),
    ],
)
def test_a_path_that_leads_astray_is_told_at_its_place(with_picture, path: str, code: str) -> None:
    with_picture.event(MEDIA + path)
    problem = with_picture.only()
    assert (problem.code, problem.severity) == (code, "error")
    assert (problem.place.line, problem.place.column) == (8, 11)


def test_a_link_out_of_the_folder_is_told(with_picture) -> None:
    (with_picture.path / "media" / "out.png").symlink_to(with_picture.path.parent / "secret.png")
    with_picture.event(MEDIA + "media/out.png")
    assert with_picture.problems() == ["events/second.yaml:8:11 path_leaves"]


def test_a_folder_that_is_a_link_out_is_told(with_picture) -> None:
    (with_picture.path / "more").symlink_to(with_picture.path.parent)
    with_picture.event(MEDIA + "more/secret.png")
    assert with_picture.problems() == ["events/second.yaml:8:11 path_leaves"]


def test_a_link_within_the_folder_is_followed(with_picture) -> None:
    (with_picture.path / "media" / "same.png").symlink_to("tower.png")
    with_picture.event(MEDIA + "media/same.png")
    assert with_picture.problems() == []


def test_links_that_lead_in_a_circle_are_told(with_picture) -> None:
    (with_picture.path / "media" / "a.png").symlink_to("b.png")
    (with_picture.path / "media" / "b.png").symlink_to("a.png")
    with_picture.event(MEDIA + "media/a.png")
    assert with_picture.problems() == ["events/second.yaml:8:11 path_loop"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes exist on POSIX systems alone")
def test_a_named_pipe_is_no_media_file(with_picture) -> None:
    os.mkfifo(with_picture.path / "media" / "pipe.png")
    with_picture.event(MEDIA + "media/pipe.png")
    assert with_picture.problems() == ["events/second.yaml:8:11 media_not_a_file"]


def test_captions_are_checked_as_the_file_is(with_picture) -> None:
    with_picture.event(MEDIA + "media/tower.png\n    captions: ../captions.vtt")
    assert with_picture.problems() == ["events/second.yaml:9:15 path_leaves"]


def test_the_timelines_own_folder_may_be_a_link(with_picture, tmp_path) -> None:
    with_picture.event(MEDIA + "media/tower.png")
    link = tmp_path / "link"
    link.symlink_to(with_picture.path)
    assert read_timeline(link).problems == ()
