"""The packing step that compiles translations: it asks for Qt only when there is something to compile."""

from __future__ import annotations

import importlib.util
import os
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

TS = (
    '<!DOCTYPE TS><TS version="2.1" language="zh_Hans"><context><name>Header</name>'
    "<message><source>Open</source><translation>打开</translation></message></context></TS>"
)


@pytest.fixture(scope="module")
def hook_module(checkout: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", checkout / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def ts(tmp_path: Path) -> Path:
    """One translation in a project of its own."""
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    (folder / "viewer_zh_Hans.ts").write_text(TS, encoding="utf-8")
    return folder / "viewer_zh_Hans.ts"


@pytest.fixture
def hook(hook_module: ModuleType, ts: Path):
    root = ts.parents[2]
    return hook_module.TranslationHook(str(root), {}, None, None, str(root / "dist"), "wheel", None)


def test_packing_compiles_every_translation(hook, ts: Path) -> None:
    assert hook.dependencies() == ["PySide6-Essentials >=6.11.3,<6.12"]
    hook.initialize("standard", {})
    assert ts.with_suffix(".qm").stat().st_size > 0
    assert hook.dependencies() == []


def test_compiled_translations_are_left_alone(hook, ts: Path) -> None:
    compiled = ts.with_suffix(".qm")
    compiled.write_bytes(b"as it was")
    hook.initialize("standard", {})
    assert compiled.read_bytes() == b"as it was"


def test_a_translation_that_is_newer_is_compiled_again(hook, ts: Path) -> None:
    compiled = ts.with_suffix(".qm")
    compiled.write_bytes(b"old")
    os.utime(compiled, (0, 0))
    hook.initialize("standard", {})
    assert compiled.read_bytes() != b"old"


def test_a_translation_that_does_not_compile_stops_the_packing(hook, ts: Path) -> None:
    ts.write_text("<TS", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        hook.initialize("standard", {})


def test_hook_and_program_ask_for_the_same_qt(hook, checkout: Path) -> None:
    assert f'"{hook.dependencies()[0]}"' in (checkout / "pyproject.toml").read_text(encoding="utf-8")
