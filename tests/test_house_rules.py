"""What a reader may count on: short files, one home for colours and sizes, no traces of a machine."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
QML = sorted((ROOT / "resources" / "qml").rglob("*.qml"))
PYTHON = sorted(path for room in ("viewer", "tests", "scripts") for path in (ROOT / room).rglob("*.py"))


def _most_lines(path: Path) -> int:
    if path.suffix == ".qml":
        return 200
    return 600 if "tests" in path.parts else 300


COLOUR = re.compile(
    r"""["']\#[0-9a-fA-F]{3,8}["']"""
    r"""|\bQt\.(?:rgba|hsla|hsva|color)\("""
    r"""|\b(?:\w*[cC]olor|fill|stroke)\s*:\s*["'](?!transparent["'])[a-z]+["']"""
)
TYPE_SIZE = re.compile(r"\b(?:pixelSize|pointSize)\s*:\s*[\d.]+")
BOX_SIZE = re.compile(
    r"^\s*(?:[\w.]*\.)?(?:(?:implicit|minimum|maximum|preferred)?(?:[wW]idth|[hH]eight)|radius|spacing"
    r"|(?:\w+M|m)argins?|(?:\w+P|p)adding|strokeWidth)\s*:\s*(?!0$)[\d.]+$",
    re.MULTILINE,
)
WALL_CLOCK = re.compile(r"\bDate(?:\.now)?\(")
QML_IMPORT = re.compile(r"^import\s+([\w.]+)", re.MULTILINE)
IMPORTABLE = re.compile(r"Qt|Timeline\.(?:Core|Viewer)$")
OLD_BRIDGES = re.compile(r"\b(?:setContextProperty|setContextObject|qmlRegister\w+)\(")

# Put together here, so that this file does not trip over itself.
TRACES = re.compile(
    "|".join(
        re.escape("".join(parts))
        for parts in (
            ("pypi", ".org"),
            ("python", "hosted.org"),
            ("deb.", "debian.org"),
            ("registry.", "npmjs"),
            ("/wo", "rk/"),
            ("/ro", "ot/"),
            ("/ho", "me/"),
            ("TO", "DO"),
            ("FIX", "ME"),
        )
    )
)


def _where(path: Path, text: str, offset: int) -> str:
    return f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, offset) + 1}"


def _fail_where(pattern: re.Pattern[str], paths: Iterable[Path], rule: str) -> None:
    found = []
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{_where(path, text, match.start())}: {match.group()}" for match in pattern.finditer(text)]
    if found:
        pytest.fail(rule + "\n  " + "\n  ".join(found), pytrace=False)


def test_no_file_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in [*QML, *PYTHON]}
    long = [
        f"{path.relative_to(ROOT)}: {count} lines, {_most_lines(path)} at most"
        for path, count in lengths.items()
        if count > _most_lines(path)
    ]
    assert not long, f"A long file is two ideas: {long}. Find the second and give it a name."


def test_colours_are_named_in_theme_alone() -> None:
    _fail_where(
        COLOUR,
        (path for path in QML if path.name != "Theme.qml"),
        "A colour outside Theme.qml is wrong in two of three themes. Mend: give Theme a token for what it is for.",
    )


def test_type_sizes_are_named_in_metrics_alone() -> None:
    _fail_where(
        TYPE_SIZE,
        (path for path in QML if path.name != "Metrics.qml"),
        "A type size outside Metrics.qml ignores the profile and the text-size control. Mend: use Metrics' sizes.",
    )


def test_pixel_sizes_are_named_in_metrics_alone() -> None:
    _fail_where(
        BOX_SIZE,
        (path for path in QML if path.name != "Metrics.qml"),
        "A size in px outside Metrics.qml is too small on a wall, too large at a desk. Mend: use Metrics' sizes.",
    )


@pytest.mark.parametrize(
    ("line", "faulty"),
    [
        ("width: 480", True),
        ("    anchors.leftMargin: 12", True),
        ("border.width: 2.5", True),
        ("Layout.minimumHeight: 44", True),
        ("width: 0", False),
        ("width: Metrics.target", False),
        ("width: parent.width - 2 * Metrics.space", False),
    ],
)
def test_the_size_rule_knows_a_literal(line: str, faulty: bool) -> None:
    assert bool(BOX_SIZE.search(line)) is faulty


@pytest.mark.parametrize(
    ("line", "faulty"),
    [
        ('color: "#FF0000"', True),
        ("color: Qt.rgba(1, 0, 0, 1)", True),
        ('border.color: "red"', True),
        ('color: "transparent"', False),
        ("color: Theme.ink", False),
        ("color: Qt.alpha(Theme.ink, 0.5)", False),
    ],
)
def test_the_colour_rule_knows_a_literal(line: str, faulty: bool) -> None:
    assert bool(COLOUR.search(line)) is faulty


def test_qml_asks_no_clock_that_can_be_set() -> None:
    _fail_where(
        WALL_CLOCK,
        QML,
        "A clock that is set back mid-gesture makes nonsense of its times. Mend: a Timer, or Python's monotonic.",
    )


def test_qml_has_two_uris() -> None:
    for path in QML:
        names = QML_IMPORT.findall(path.read_text(encoding="utf-8"))
        strange = [name for name in names if not IMPORTABLE.match(name)]
        assert not strange, (
            f"{path.relative_to(ROOT)} imports {strange}: our types are Timeline.Core and Timeline.Viewer."
        )
    for path in PYTHON:
        text = path.read_text(encoding="utf-8")
        for name, version in zip(
            re.findall(r"^QML_IMPORT_NAME = (.+)$", text, re.MULTILINE),
            re.findall(r"^QML_IMPORT_MAJOR_VERSION = (.+)$", text, re.MULTILINE),
            strict=True,
        ):
            assert (name, version) == ('"Timeline.Core"', "1"), (
                f"{path.relative_to(ROOT)}: Python types are Timeline.Core 1."
            )


def test_nothing_reaches_qml_but_by_its_type() -> None:
    rule = "QML gets typed objects by @QmlElement and required properties, which qmllint can check:"
    _fail_where(OLD_BRIDGES, sorted((ROOT / "viewer").rglob("*.py")), rule)


def test_modules_with_qml_types_have_names_of_their_own() -> None:
    holders = [
        path
        for path in PYTHON
        if "QML_IMPORT_NAME = " in path.read_text(encoding="utf-8") and "viewer" in path.parts
    ]
    twice = [name for name, count in Counter(path.name for path in holders).items() if count > 1]
    assert not twice, f"PySide mixes up QML types of modules with one file name: rename one of each of {twice}."


def test_no_file_names_a_machine_or_a_registry() -> None:
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    paths = [ROOT / name for name in listing.split("\0") if name]
    texts = (path for path in paths if path.is_file() and path.suffix not in {".png", ".qm", ".timeline"})
    _fail_where(TRACES, texts, "A path of one machine, a registry's host or an unfinished note has no place here:")
