"""Who may import whom. The tables are the rule; a failure says which line breaks it and what to do instead."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "viewer"
BELOW_MODELS = frozenset(
    {"domain", "messages", "paths", "reading", "library", "layout", "exchange", "desktop", "kiosk"}
)
BELOW_APP = BELOW_MODELS | {"models", "viewmodels", "opening"}

ROOMS: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    "messages": frozenset(),
    "paths": frozenset(),
    "reading": frozenset({"domain", "messages"}),
    "library": frozenset({"domain", "messages"}),
    "layout": frozenset({"domain", "messages"}),
    "exchange": frozenset({"domain", "messages"}),
    "desktop": frozenset({"domain", "messages", "paths", "library"}),
    "kiosk": frozenset({"domain", "messages", "paths", "library", "desktop"}),
    "models": BELOW_MODELS,
    "opening": frozenset({"domain", "messages", "paths", "reading", "library"}),
    "viewmodels": BELOW_MODELS | {"models"},
    "stage": BELOW_APP,
    "shot": BELOW_APP | {"stage"},
    "app": BELOW_APP | {"stage", "shot"},
    "kiosk_stage": BELOW_APP | {"stage"},
    "exhibit": BELOW_APP | {"stage", "kiosk_stage"},
    "cli": BELOW_APP | {"app", "exhibit"},
    "__main__": frozenset({"cli"}),
    "__init__": frozenset(),
}
"""A room (or a module beside the rooms) and the rooms that it may import, beside itself."""

THIRD_PARTIES: dict[str, frozenset[str]] = {
    "edtf": frozenset({"reading"}),
    "pydantic": frozenset({"reading"}),
    "pydantic_core": frozenset({"reading"}),
    "yaml": frozenset({"reading"}),
    "pypinyin": frozenset({"library"}),
    "opencc": frozenset({"library"}),
    "segno": frozenset({"exchange"}),
    "cryptography": frozenset({"kiosk"}),
    "platformdirs": frozenset({"paths", "desktop"}),
    "PySide6": frozenset({"desktop", "kiosk", "models", "viewmodels", "stage", "app", "shot", "kiosk_stage"}),
    "shiboken6": frozenset({"viewmodels", "stage"}),
}
"""A package from elsewhere and the rooms that it is kept to."""

QT_SHELLS = frozenset(
    f"desktop/{name}.py"
    for name in (
        "coverage",
        "fonts",
        "graphics",
        "probe_child",
        "qt_log",
        "qt_screens",
        "signals",
        "single_instance",
    )
) | frozenset(f"kiosk/{name}.py" for name in ("qt_beat", "qt_lock", "qt_place", "still_page"))
"""The modules of SHELLED that may know Qt: thin shells around classes that a test calls without it."""
SHELLED = frozenset({"desktop", "kiosk"})
"""The rooms whose logic stands in plain classes, with the clock, the files and the screen handed in."""

START_PATH = (
    "domain",
    "messages",
    "paths",
    "library",
    "layout",
    "desktop",
    "models",
    "viewmodels",
    "opening",
    "stage",
    "app",
)
SLOW_AT_START = frozenset(
    {"edtf", "pydantic", "pydantic_core", "yaml", "pypinyin", "opencc", "segno", "cryptography"}
)


@dataclass(frozen=True)
class Import:
    """One imported module, where it stands, and whether it is loaded as soon as its file is."""

    path: Path
    line: int
    target: str
    at_start: bool

    @property
    def room(self) -> str:
        inside = self.path.relative_to(PACKAGE)
        return inside.parts[0] if len(inside.parts) > 1 else inside.stem

    def __str__(self) -> str:
        return f"{self.path.relative_to(PACKAGE.parent)}:{self.line} imports {self.target}"


def _waits(node: ast.AST) -> bool:
    """Whether what stands within is not loaded with the file: a function, or types for the type checker alone."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
    return False


def _imports(path: Path) -> Iterator[Import]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lazy = {inner for outer in ast.walk(tree) if _waits(outer) for inner in ast.walk(outer)}
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                targets = [alias.name for alias in node.names]
            case ast.ImportFrom(module=str(module), level=0):
                # `from viewer import paths` names a room; `from viewer.paths import resources` names it already.
                targets = [f"viewer.{alias.name}" for alias in node.names] if module == "viewer" else [module]
            case ast.ImportFrom():
                targets = ["." * node.level]
            case _:
                continue
        for target in targets:
            yield Import(path, node.lineno, target, node not in lazy)


def _all_imports() -> list[Import]:
    return [found for path in sorted(PACKAGE.rglob("*.py")) for found in _imports(path)]


IMPORTS = _all_imports()


def _fail_if(broken: list[Import], rule: str, mend: str) -> None:
    if broken:
        lines = "\n  ".join(map(str, broken))
        pytest.fail(f"{rule}\n  {lines}\n{mend}", pytrace=False)


def test_every_room_has_a_row_in_the_table() -> None:
    rooms = {
        path.stem if path.is_file() else path.name for path in PACKAGE.iterdir() if path.name != "__pycache__"
    }
    unknown = sorted(room for room in rooms if room not in ROOMS and not (PACKAGE / room).is_symlink())
    assert not unknown, (
        f"{unknown} stand in no row of ROOMS: say there whom they may import, or move them into a room."
    )


def test_rooms_import_only_what_lies_below_them() -> None:
    broken = [
        found
        for found in IMPORTS
        if found.target.startswith("viewer.")
        and (imported := found.target.split(".")[1]) not in ROOMS.get(found.room, frozenset()) | {found.room}
        and (PACKAGE / imported).exists() | (PACKAGE / f"{imported}.py").exists()
    ]
    _fail_if(
        broken,
        "domain, messages <- reading, library, layout, exchange <- desktop <- kiosk <- models <- viewmodels "
        "<- app <- cli, and no sibling (desktop and kiosk may import library):",
        "Mend: hand the value in through the constructor, from app; or move what both need to domain.",
    )


def test_imports_are_absolute() -> None:
    _fail_if(
        [found for found in IMPORTS if found.target.startswith(".")],
        "A relative import hides which room it enters:",
        "Mend: write `from viewer.<room>.<module> import …`.",
    )


def test_packages_from_elsewhere_stay_in_their_rooms() -> None:
    def allowed(found: Import) -> bool:
        package = found.target.split(".")[0]
        return package in sys.stdlib_module_names | {"viewer"} or found.room in THIRD_PARTIES.get(package, ())

    _fail_if(
        [found for found in IMPORTS if not found.target.startswith(".") and not allowed(found)],
        "Each package from elsewhere is kept to the rooms that THIRD_PARTIES names; domain knows none:",
        "Mend: do this work in that room and hand the result over as domain values; a new dependency gets a row.",
    )


def test_desktop_and_kiosk_know_qt_only_in_their_thin_shells() -> None:
    broken = [
        found
        for found in IMPORTS
        if found.room in SHELLED
        and found.target.split(".")[0] in {"PySide6", "shiboken6"}
        and str(found.path.relative_to(PACKAGE)) not in QT_SHELLS
    ]
    _fail_if(
        broken,
        "The logic of desktop and kiosk stands in plain classes that tests call without Qt:",
        "Mend: move the logic to a module without Qt, and list the shell that remains in QT_SHELLS.",
    )


def test_the_list_of_shells_is_true() -> None:
    knowing = {
        str(found.path.relative_to(PACKAGE))
        for found in IMPORTS
        if found.room in SHELLED and found.target.split(".")[0] in {"PySide6", "shiboken6"}
    }
    assert not QT_SHELLS - knowing, f"{sorted(QT_SHELLS - knowing)} know Qt no more: take them out of QT_SHELLS."


def test_the_command_line_loads_no_package_from_elsewhere_before_it_knows_the_command() -> None:
    script = (
        "import json, sys, viewer.cli; print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    child = subprocess.run([sys.executable, "-c", script], cwd=PACKAGE.parent, capture_output=True, check=True)
    loaded = set(json.loads(child.stdout)) & (THIRD_PARTIES.keys() | {"sqlite3"})
    assert not loaded, f"`import viewer.cli` loads {sorted(loaded)}: import them in the function of the command."


def test_opening_a_compiled_timeline_imports_no_reader() -> None:
    broken = [
        found
        for found in IMPORTS
        if found.at_start
        and found.room in START_PATH
        and (found.target.split(".")[0] in SLOW_AT_START or found.target.startswith("viewer.reading"))
    ]
    _fail_if(
        broken,
        "The start path of a compiled timeline imports neither the YAML reader nor pydantic, edtf or pypinyin:",
        "Mend: import it in the function that compiles.",
    )


def test_only_the_imports_of_functions_count_as_lazy(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(
        "import json\nif True:\n    import csv\nif TYPE_CHECKING:\n    import html\n"
        "def later():\n    import sqlite3\n    from . import x\n",
        encoding="utf-8",
    )
    found = {(each.target, each.at_start) for each in _imports(path)}
    assert found == {("json", True), ("csv", True), ("html", False), ("sqlite3", False), (".", False)}
