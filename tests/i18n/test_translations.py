"""Every text of the window stands in every language, and the translations are those of the sources as they are."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

FOLDER = "resources/i18n"
FILES = ("viewer_en.ts", "viewer_zh_Hans.ts")
PLACEHOLDER = re.compile(r"%(?:L?\d+|L?n)")


@dataclass(frozen=True)
class Message:
    """A text with its translations: one, or one for each plural form."""

    context: str
    source: str
    plural: bool
    translations: tuple[str, ...]
    finished: bool


def _messages(path: Path) -> Iterator[Message]:
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield Message(
                context=context.findtext("name", ""),
                source=message.findtext("source", ""),
                plural=message.get("numerus") == "yes",
                translations=tuple(forms),
                finished="type" not in translation.attrib,
            )


def lacking(path: Path) -> list[str]:
    """The texts that this file has no finished translation for."""
    return [
        f"{each.context}: “{each.source}”"
        for each in _messages(path)
        if not each.finished or not all(each.translations)
    ]


@pytest.mark.parametrize("name", FILES)
def test_no_language_lacks_a_text(checkout: Path, name: str) -> None:
    missing = lacking(checkout / FOLDER / name)
    assert not missing, f"{FOLDER}/{name} has no translation for {len(missing)} texts: {missing}"


@pytest.mark.parametrize("name", FILES)
def test_translations_are_those_of_the_sources(checkout: Path, tmp_path: Path, name: str) -> None:
    for file in FILES:
        shutil.copy(checkout / FOLDER / file, tmp_path)
    subprocess.run([checkout / "scripts/strings", tmp_path], check=True, cwd=checkout)
    fresh, kept = (set(_messages(folder / name)) for folder in (tmp_path, checkout / FOLDER))
    changed = sorted({f"{each.context}: “{each.source}”" for each in fresh ^ kept})
    assert (tmp_path / name).read_text() == (checkout / FOLDER / name).read_text(), (
        f"{FOLDER}/{name} is not what the sources say now. Type: make strings. It differs in {changed}"
    )


@pytest.mark.parametrize("name", FILES)
def test_translations_keep_the_placeholders(checkout: Path, name: str) -> None:
    for message in _messages(checkout / FOLDER / name):
        expected = Counter(PLACEHOLDER.findall(message.source))
        for translation in filter(None, message.translations):
            found = Counter(PLACEHOLDER.findall(translation))
            # A plural form may leave the number out: “one event”.
            assert found == expected or (message.plural and not found - expected), (
                f"{name}, {message.context}: “{message.source}” and “{translation}” differ in %1, %2, %n"
            )


def test_a_count_is_translated_in_its_plural_forms(checkout: Path) -> None:
    wrong = [each.source for name in FILES for each in _messages(checkout / FOLDER / name) if "%n" in each.source]
    plural = [each.source for name in FILES for each in _messages(checkout / FOLDER / name) if each.plural]
    assert wrong == plural, "%n works in qsTr(text, comment, n) of QML alone: count there, and use %1 in Python."


def test_no_text_of_python_escapes_the_collection(checkout: Path) -> None:
    """lupdate passes over calls that it cannot read, such as one with a call among its arguments."""
    collected = {(each.context, each.source) for each in _messages(checkout / FOLDER / FILES[1])}
    paths = [path for room in ("models", "viewmodels") for path in (checkout / "viewer" / room).rglob("*.py")]
    calls = [
        (path, node)
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "translate"
    ]
    assert calls
    for path, call in calls:
        words = [part.value for part in call.args[:2] if isinstance(part, ast.Constant)]
        assert tuple(words) in collected, (
            f"{path.relative_to(checkout)}:{call.lineno}: translate() wants two literals, context and text, and "
            "no call among its arguments; then type: make strings"
        )


def test_an_untranslated_text_is_found(tmp_path: Path) -> None:
    (tmp_path / "x.ts").write_text(
        '<TS version="2.1"><context><name>Header</name>'
        "<message><source>Open</source><translation>打开</translation></message>"
        '<message><source>Close</source><translation type="unfinished">关闭</translation></message>'
        "<message><source>Help</source><translation></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert lacking(tmp_path / "x.ts") == ["Header: “Close”", "Header: “Help”"]
