"""What a start does before its first frame, counted and not timed: a clock on a busy machine guards nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.library.writer import write_library
from viewer.opening import whole_timeline
from viewer.paths import shipped_timeline

WATCHED = """
import dataclasses, enum, json, sys

made = []
make_enum = enum.EnumType.__new__
def counted(kind, name, *rest, **named):
    made.append(name)
    return make_enum(kind, name, *rest, **named)
enum.EnumType.__new__ = counted

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem
from viewer import app as program
from viewer.cli import main

make_stage = program.make_stage

def watched(*arguments, **named):
    stage = make_stage(*arguments, **named)
    def look():
        modules = {name: module for name, module in sys.modules.items() if module is not None}
        frozen = [
            f"{name}.{value.__name__}"
            for name, module in modules.items() if name.startswith("viewer.")
            for value in vars(module).values()
            if isinstance(value, type) and value.__module__ == name
            and "__slots__" in vars(value) and (how := getattr(value, "__dataclass_params__", None))
            and how.frozen and how.eq
        ]
        def kinds(item):
            yield item.metaObject().className().partition("_QML")[0]
            for child in item.childItems():
                yield from kinds(child)
        libraries = [line.split("/")[-1].strip() for line in open("/proc/self/maps") if ".so" in line]
        print(json.dumps({
            "modules": sorted(modules),
            "frozen": frozen,
            "enums": made,
            "kinds": list(kinds(stage.window.contentItem())),
            "libraries": sorted(set(libraries)),
        }))
        stage.app.quit()
    stage.window.frameSwapped.connect(look)
    return stage

program.make_stage = watched
sys.exit(main([sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def first_frame(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What stands at the first frame of the shipped timeline, opened as a file."""
    folder = tmp_path_factory.mktemp("start")
    write_library(whole_timeline(shipped_timeline()), folder / "a.timeline", shipped_timeline(), lambda _: None)
    environ = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "TIMELINE_VIEWER_HOME": str(folder / "home"),
    }
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(folder / "a.timeline")],
        env=environ,
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    told: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_no_room_is_entered_that_the_first_frame_does_without(first_frame: dict[str, list[str]]) -> None:
    late = {
        "decimal", "hashlib", "html", "importlib.resources", "logging.handlers", "pickle", "socket", "tomllib",
        "viewer.desktop.failure", "viewer.desktop.font_notice", "viewer.domain.claim_text", "viewer.domain.event",
        "viewer.domain.timeline", "viewer.library.cache", "viewer.library.search", "viewer.library.selection",
        "viewer.models.citations_model", "viewer.models.event_list_model", "viewer.models.figures_model",
        "viewer.models.links_model", "viewer.models.media_model", "viewer.models.quotes_model",
        "viewer.models.search_rows", "viewer.reading", "viewer.shot",
        "viewer.viewmodels.filter_groups", "viewer.viewmodels.media_files", "viewer.viewmodels.page_models",
    }  # fmt: skip
    assert late.intersection(first_frame["modules"]) == set()


def test_qts_large_enums_are_not_made(first_frame: dict[str, list[str]]) -> None:
    """`Qt` has ninety of them; QEvent's has hundreds of members."""
    made = first_frame["enums"]
    assert {"AlignmentFlag", "GlobalColor", "ItemDataRole", "Key", "PenStyle"}.isdisjoint(made)
    assert len(made) < 140


def test_no_class_of_values_is_made_the_slow_way(first_frame: dict[str, list[str]]) -> None:
    assert first_frame["frozen"] == []


def test_what_nobody_has_asked_for_yet_is_not_made(first_frame: dict[str, list[str]]) -> None:
    kinds = first_frame["kinds"]
    assert "EventMark" in kinds
    assert {"EventList", "FilterPanel", "PageContent", "ReadingPanel"}.isdisjoint(kinds)
    assert not [name for name in first_frame["libraries"] if "Dialogs" in name]
