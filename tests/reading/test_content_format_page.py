"""`docs/content-format.md` tells the format as it is: its example passes, and every key is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from viewer.reading.edtf_dates import parse_date
from viewer.reading.format.heading import COLOURS, GLYPHS
from viewer.reading.read import read_timeline
from viewer.reading.schema import schemas

BLOCK = re.compile(r"^```(?:yaml|text) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def page(checkout: Path) -> str:
    return (checkout / "docs" / "content-format.md").read_text(encoding="utf-8")


def test_the_example_has_no_problem(page: str, tmp_path: Path) -> None:
    blocks = BLOCK.findall(page)
    assert len(blocks) == 7
    for name, text in blocks:
        path = tmp_path / name if name.startswith("texts/") else tmp_path / "example" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    result = read_timeline(tmp_path / "example", tmp_path / "texts")
    assert result.problems == ()
    assert result.timeline is not None
    assert len(result.timeline.events) == 2


def test_every_key_and_every_word_of_a_closed_list_is_told(page: str) -> None:
    told = set(re.findall(r"[A-Za-z_][A-Za-z0-9_-]*", page))
    definitions = schemas()["timeline.schema.json"]["$defs"]
    for name, definition in definitions.items():
        for key, field in definition.get("properties", {}).items():
            assert key in told, f"{name}.{key}"
            if name != "Source":
                words = {word for word in field.get("enum", ()) if isinstance(word, str)}
                assert words <= told, f"{name}.{key}"
    assert {*COLOURS, *GLYPHS} <= told


def test_needed_keys_are_bold(page: str) -> None:
    bold = {word for group in re.findall(r"\*\*([^*]+)\*\*", page) for word in re.findall(r"[\w-]+", group)}
    for name, definition in schemas()["timeline.schema.json"]["$defs"].items():
        if name != "Selector":
            assert set(definition.get("required", ())) <= bold, name


def test_every_date_in_the_table_is_one(page: str) -> None:
    table = page.partition("| written | meaning |")[2].partition("\n\n")[0]
    written = [
        date.strip('"') for row in table.splitlines()[1:] for date in re.findall(r"`([^`]+)`", row.split("|")[1])
    ]
    assert len(written) == 14
    for date in written:
        assert parse_date(date).text == date
