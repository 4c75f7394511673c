"""The documents say what is so: links lead somewhere, commands are understood, tables hold against the code."""

from __future__ import annotations

import re
import runpy
import shlex
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from viewer.desktop.arguments import COMMANDS, PROGRAM, parser_for, split_command
from viewer.desktop.logs import LOG_NAME
from viewer.desktop.nearest import nearest
from viewer.desktop.recents import RECENTS_NAME
from viewer.desktop.settings import SETTINGS_NAME
from viewer.domain.dates import calendar_date
from viewer.library import schema
from viewer.reading.edtf_dates import parse_date

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
GLOSSARY = ROOT / "CONTEXT.md"
PICTURES = ROOT / "docs" / "pictures"
LARGEST_PICTURE = 300_000

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").glob("*.md")])
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))

LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
CODE = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"^```(\w*).*?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"^ {4}(\S.*)$", re.MULTILINE)
MACHINE = re.compile(r"(?<![\w~%.])/(?:home|root|work|Users|opt|srv|mnt|tmp)/|\b[A-Z]:\\")
OWN_PATH = re.compile(r"(?:viewer|resources|data|docs|scripts|tests)/[\w./*-]*[\w*/]")


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def code_lines(document: Path) -> Iterator[str]:
    """Every line of code, in a block or within a sentence, without a remark that follows two spaces."""
    text = text_of(document)
    blocks = [line for _, block in FENCED.findall(text) for line in block.splitlines()]
    outside = FENCED.sub("", text)
    for line in [*blocks, *INDENTED.findall(outside), *CODE.findall(outside)]:
        yield re.split(r"\s{2,}", line.strip(), maxsplit=1)[0]


def rows(document: Path, *first_heads: str) -> list[list[str]]:
    """The cells of the table whose heads begin with `first_heads`."""
    lines = iter(text_of(document).splitlines())
    for line in lines:
        if cells(line)[: len(first_heads)] == list(first_heads):
            next(lines)
            found = []
            for row in lines:
                if not row.startswith("|"):
                    break
                found.append(cells(row))
            return found
    pytest.fail(f"{document.relative_to(ROOT)} has no table with the heads {first_heads}.")


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []


def anchors(document: Path) -> set[str]:
    """The places in a document that a link may name, as web hosts of repositories make them of headings."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", text_of(document)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


# -- links, paths, pictures -----------------------------------------------------------------------------


@each_document
def test_every_link_and_picture_is_there(document: Path) -> None:
    text = CODE.sub("", FENCED.sub("", text_of(document)))
    for link in (link or picture for link, picture in LINK.findall(text)):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (document.parent / file).resolve() if file else document
        assert target.exists(), f"{document.relative_to(ROOT)} links to {link}, which is not there."
        assert target.is_relative_to(ROOT), f"{document.relative_to(ROOT)} links out of the repository: {link}"
        assert not anchor or anchor in anchors(target), f"{document.relative_to(ROOT)}: no heading for {link}"


@each_document
def test_every_path_that_is_named_is_there(document: Path) -> None:
    for code in CODE.findall(FENCED.sub("", text_of(document))):
        if OWN_PATH.fullmatch(code):
            assert any(ROOT.glob(code.rstrip("/"))), f"{document.relative_to(ROOT)} names {code}: no such path."


@each_document
def test_no_document_names_a_place_on_one_machine(document: Path) -> None:
    assert not (found := MACHINE.findall(text_of(document))), f"{document.relative_to(ROOT)}: {found}"


def test_pictures_are_those_that_the_script_draws_and_all_are_shown() -> None:
    drawn = re.findall(r"^picture (\S+) --size (\d+)x(\d+)", text_of(ROOT / "scripts" / "pictures"), re.MULTILINE)
    assert {path.stem for path in PICTURES.iterdir()} == {name for name, *_ in drawn}
    for name, *size in drawn:
        picture = (PICTURES / f"{name}.png").read_bytes()
        assert list(struct.unpack(">II", picture[16:24])) == [int(side) for side in size], name
        assert len(picture) < LARGEST_PICTURE, f"{name}.png is too large for a page: {len(picture)} bytes"
        assert f"docs/pictures/{name}.png" in text_of(README), f"README.md does not show {name}.png."


# -- commands -------------------------------------------------------------------------------------------


def commands_in(document: Path) -> list[list[str]]:
    """The arguments of each command line of the program that the document names."""
    lines = (line.replace(".venv/bin/python -m viewer", PROGRAM) for line in code_lines(document))
    return [shlex.split(line.removeprefix(PROGRAM)) for line in lines if re.match(rf"{PROGRAM}( |$)", line)]


def fault_of(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What the program would say of these arguments, without running them; nothing if it understands them."""
    command, rest = split_command(arguments)
    try:
        asked = parser_for(command, "en", "1").parse_args(rest)
    except SystemExit as ending:
        told = capsys.readouterr().err
        return told if ending.code else ""
    near = nearest(str(asked.timeline), COMMANDS) if not command and asked.timeline else None
    return f"{asked.timeline} is no command; {near} is meant" if near else ""


@each_document
def test_every_command_that_is_named_is_understood(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in commands_in(document):
        if arguments[1:] or arguments[:1] not in [[command] for command in COMMANDS]:  # more than a name
            fault = fault_of(arguments, capsys)
            assert not fault, f"{document.relative_to(ROOT)}: {PROGRAM} {shlex.join(arguments)}: {fault}"


@pytest.mark.parametrize("line", ["chek", "chek my-timeline", "export my-timeline --too json", "shot --size 1"])
def test_a_command_that_is_not_understood_would_be_found(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert fault_of(line.split(), capsys)


def test_readme_shows_every_command_at_work(capsys: pytest.CaptureFixture[str]) -> None:
    shown = {split_command(words)[0] for words in commands_in(README) if not fault_of(words, capsys)}
    assert shown == {"", *COMMANDS}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_readme_names_every_option_of_a_command(command: str) -> None:
    table = " ".join(option for option, *_ in rows(README, "option", "of"))
    named = set(re.findall(r"--?[a-z][a-z-]*", table))
    actions = parser_for(command, "en", "1")._actions
    lacking = {flag for action in actions for flag in action.option_strings} - named
    assert not lacking, f"README.md's table of options lacks {sorted(lacking)}."


@each_document
def test_every_make_target_that_is_named_is_there(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    named = {found for line in code_lines(document) for found in re.findall(r"^make ([a-z]+)\b", line)}
    assert named <= targets, f"{document.relative_to(ROOT)} names {sorted(named - targets)}: no such target."


def test_make_help_and_readme_name_every_target() -> None:
    makefile = text_of(ROOT / "Makefile")
    targets = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()) - {"setup"}  # type: ignore[index]
    told = set(re.findall(r'@echo "make ([a-z]+)', makefile)) | {"help"}
    assert targets == told
    named = {found for line in code_lines(README) for found in re.findall(r"^make ([a-z]+)\b", line)}
    assert targets == named, "README.md has a line for each target of the Makefile."


# -- what the tables say --------------------------------------------------------------------------------


KEYS = {
    "Return": "Enter",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Plus": "+",
    "Equal": "=",
    "Minus": "−",
    "Escape": "Esc",
    "PageUp": "Page Up",
    "PageDown": "Page Down",
    "Backtab": "Shift + Tab",
}
"""What README calls a key that Qt calls otherwise."""


def test_readme_names_every_key_of_the_window() -> None:
    qml = "".join(text_of(path) for path in (ROOT / "resources" / "qml").rglob("*.qml"))
    handled = {*re.findall(r"Qt\.Key_(\w+)", qml), *re.findall(r"Keys\.on(\w+)Pressed", qml)} - {""}
    told = " ".join(key for *_, key in rows(README, "to", "mouse or finger", "key"))
    lacking = sorted(key for key in handled if KEYS.get(key, key) not in told)
    assert handled
    assert not lacking, f"README.md's table of keys lacks {lacking}."


def test_readme_says_where_things_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", "/~")
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _: "%LOCALAPPDATA%")
    systems = [kind(PROGRAM, appauthor=False) for kind in (Unix, MacOS, Windows)]
    table = rows(README, "", "Linux", "macOS", "Windows")
    for purpose, (_, *folders) in zip(("config", "state", "cache"), table, strict=True):
        found = [getattr(system, f"user_{purpose}_dir").removeprefix("/") for system in systems]
        assert folders == [f"`{found[0]}`", f"`{found[1]}`", "`{}`".format(found[2].replace("/", "\\"))]
    assert SETTINGS_NAME in table[0][0]
    assert LOG_NAME in table[1][0]
    assert RECENTS_NAME in table[1][0]


def test_the_rooms_are_those_of_the_import_rules() -> None:
    rules = runpy.run_path(str(ROOT / "tests" / "test_architecture.py"))["ROOMS"]
    told = {
        room.strip("`"): set(filter(None, may.split(", ")))
        for room, _, may in rows(ARCHITECTURE, "room", "what it is for", "may import")
    }
    assert told == {room: set(may) for room, may in rules.items() if not room.startswith("__")}


def test_the_instants_of_dates_are_those_that_reading_gives() -> None:
    def told(day: int | None) -> str:
        return "–" if day is None else calendar_date(day).isoformat()

    table = rows(ARCHITECTURE, "written", "earliest start")
    for written, *instants, _ in table:
        date = parse_date(written.strip("`"))
        found = (date.earliest_start, date.latest_start, date.earliest_end, date.latest_end)
        assert instants == [told(day) for day in found], written


def test_the_tables_and_parts_of_the_compiled_file_are_told() -> None:
    table = rows(ARCHITECTURE, "table", "holds")
    assert {name.strip("`") for name, _ in table} == set(re.findall(r"TABLE (\w+)", schema.TABLES))
    parts = {value for name, value in vars(schema).items() if name.isupper() and isinstance(value, str)}
    assert set(CODE.findall(table[0][1])) == parts - {schema.TABLES}


def test_every_folder_of_tests_is_told() -> None:
    named = {name for folder, _ in rows(ARCHITECTURE, "folder", "tries") for name in CODE.findall(folder)}
    there = {f"tests/{path.name}" for path in (ROOT / "tests").iterdir() if path.is_dir() and any(path.glob("*"))}
    assert there - {"tests/__pycache__", "tests/support"} <= named


def test_the_glossary_uses_the_words_of_the_code() -> None:
    sources = [*(ROOT / "viewer").rglob("*.py"), *(ROOT / "resources" / "qml").rglob("*.qml")]
    words = {word for path in sources for word in re.findall(r"\w+", f"{path.stem} {text_of(path)}")}
    entries = [line for line in text_of(GLOSSARY).splitlines() if line.startswith("| ") and "--- |" not in line]
    codes = [code for line in entries for code in CODE.findall(cells(line)[0])]
    assert len(codes) > 50
    assert not (unknown := [code for code in codes if code not in words]), (
        f"CONTEXT.md: {unknown} is no word here."
    )


def test_the_glossary_names_a_thing_once() -> None:
    entries = [cells(line) for line in text_of(GLOSSARY).splitlines() if line.startswith("| ")]
    names = [name.strip() for entry in entries for name in re.sub(r"\(.*?\)", "", entry[0]).split(",")]
    twice = sorted({name for name in names if names.count(name) > 1 and name not in {"word", "---"}})
    assert not twice, f"CONTEXT.md explains {twice} more than once."
    assert all(len(entry) == 3 and all(entry) for entry in entries), "an entry has a word, a meaning and 中文"
