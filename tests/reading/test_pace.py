"""How far the reading has come is told as it goes, in one large file as in many."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from many import write_timeline

from viewer.reading.read import read_timeline


@pytest.mark.parametrize("in_one_file", [False, True])
def test_progress_goes_from_nothing_to_all_in_small_steps_and_never_back(
    tmp_path: Path, in_one_file: bool
) -> None:
    folder = tmp_path / "many"
    write_timeline(folder, 3_000)
    if in_one_file:
        parts = sorted((folder / "events").iterdir())
        text = "\n".join(part.read_text(encoding="utf-8") for part in parts)
        for part in parts:
            part.unlink()
        (folder / "events" / "all.yaml").write_text(text, encoding="utf-8")
    told: list[float] = []
    assert read_timeline(folder, progress=told.append).timeline is not None
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert told == sorted(told)
    assert max(after - before for before, after in pairwise(told)) <= 0.51, "parsing one file is one step"
    assert len(told) > 15


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    write_timeline(folder, 20)
    (folder / "events" / "gone.yaml").symlink_to(tmp_path / "nowhere")
    told: list[float] = []
    assert read_timeline(folder, progress=told.append).timeline is None
    assert told[-1] == 1.0
    assert told == sorted(told)
