"""Writes what qmllint must know of the Python types in `Timeline.Core` to build/qml/Timeline/Core.

Each class's members are read off its living QMetaObject, so they are what QML will see, whichever file a
base class or a property's type stands in; its decorators are read off the source, since PySide keeps them
nowhere. (`pyside6-metaobjectdump` reads both off the source, one file at a time.)

    python scripts/qmltypes.py        run from the top of the checkout
"""

from __future__ import annotations

import ast
import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QMetaMethod, QMetaObject

MODULE = "Timeline.Core"
ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("viewer/models", "viewer/viewmodels")
TARGET = ROOT / "build/qml" / MODULE.replace(".", "/")
QT = Path(PySide6.__file__).parent / "Qt"
FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick")
MEMBER_KINDS = {QMetaMethod.MethodType.Signal: "signals", QMetaMethod.MethodType.Slot: "slots"}


def decorated_classes(source: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Name and Qt class infos of each class in `source` that a decorator gives to QML."""
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            continue
        infos: dict[str, str] = {}
        for decorator in node.decorator_list:
            call = decorator if isinstance(decorator, ast.Call) else None
            match ast.unparse(call.func if call else decorator).rpartition(".")[2]:
                case "QmlElement":
                    infos["QML.Element"] = "auto"
                case "QmlNamedElement" if call:
                    infos["QML.Element"] = ast.literal_eval(call.args[0])
                case "QmlAnonymous":
                    infos["QML.Element"] = "anonymous"
                case "QmlSingleton":
                    infos["QML.Singleton"] = "true"
                case "QmlUncreatable":
                    infos["QML.Creatable"] = "false"
        if "QML.Element" in infos:
            yield node.name, infos


def _text(raw: Any) -> str:
    """Qt gives names as str, bytes or QByteArray, by the class that is asked."""
    return raw if isinstance(raw, str) else bytes(raw).decode()


def _type(raw: Any) -> str:
    """A type's name as QML knows it: any Python object is a `var`."""
    name = _text(raw) if raw else "void"
    return "QVariant" if name == "PyObject" else name


def _method(method: QMetaMethod) -> dict[str, Any]:
    types = [_type(part) for part in method.parameterTypes()]
    return {
        "access": "public",
        "name": _text(method.name()),
        "returnType": _type(method.typeName()),
        "arguments": [{"name": f"a{place}", "type": kind} for place, kind in enumerate(types, 1)],
    }


def _property(meta: QMetaObject, index: int) -> dict[str, Any]:
    found = meta.property(index)
    name = _text(found.name())
    entry: dict[str, Any] = {
        "name": name,
        "type": _type(found.typeName()),
        "index": index - meta.propertyOffset(),
        "read": name,
        "constant": found.isConstant(),
        "final": found.isFinal(),
    }
    if found.isWritable():
        entry["write"] = f"set_{name}"
    if found.hasNotifySignal():
        entry["notify"] = _text(found.notifySignal().name())
    return entry


def _enum(meta: QMetaObject, index: int) -> dict[str, Any]:
    found = meta.enumerator(index)
    keys = [found.key(place) for place in range(found.keyCount())]
    return {"name": found.name(), "isClass": found.isScoped(), "isFlag": found.isFlag(), "values": keys}


def describe(meta: QMetaObject, infos: dict[str, str]) -> dict[str, Any]:
    """One class in the form that moc writes and qmltyperegistrar reads."""
    methods = [meta.method(index) for index in range(meta.methodOffset(), meta.methodCount())]
    base = meta.superClass()
    entry: dict[str, Any] = {
        "className": meta.className(),
        "qualifiedClassName": meta.className(),
        "object": True,
        "superClasses": [{"access": "public", "name": base.className()}] if base else [],
        "classInfos": [{"name": name, "value": value} for name, value in infos.items()],
        "properties": [_property(meta, index) for index in range(meta.propertyOffset(), meta.propertyCount())],
        "enums": [_enum(meta, index) for index in range(meta.enumeratorOffset(), meta.enumeratorCount())],
        "signals": [],
        "slots": [],
    }
    for method in methods:
        entry[MEMBER_KINDS[method.methodType()]].append(_method(method))
    return entry


def describe_rooms() -> list[dict[str, Any]]:
    """The classes of every module in the two rooms that may hold QML types, with their own base classes."""
    entries: dict[str, dict[str, Any]] = {}
    for path in sorted(file for room in ROOMS for file in (ROOT / room).rglob("*.py")):
        classes = list(decorated_classes(path.read_text(encoding="utf-8")))
        if not classes:
            continue
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for name, infos in classes:
            kind = getattr(module, name)
            entries[name] = describe(kind.staticMetaObject, infos)
            for base in kind.__mro__[1:]:
                if base.__module__.startswith("viewer.") and hasattr(base, "staticMetaObject"):
                    entries.setdefault(base.__name__, describe(base.staticMetaObject, {}))
    return [entries[name] for name in sorted(entries)]


def main() -> int:
    """Write the type description; the exit status is qmltyperegistrar's."""
    sys.path.insert(0, str(ROOT))
    TARGET.mkdir(parents=True, exist_ok=True)
    metatypes = TARGET / "core_metatypes.json"
    document = [{"classes": describe_rooms(), "inputFile": "core.h", "outputRevision": 69}]
    metatypes.write_text(json.dumps(document, indent=1), encoding="utf-8")
    (TARGET / "qmldir").write_text(f"module {MODULE}\ntypeinfo core.qmltypes\ndepends QtQuick\n", encoding="utf-8")
    foreign = ",".join(str(QT / f"metatypes/qt6{name}_metatypes.json") for name in FOREIGN)
    command = [str(QT / "libexec/qmltyperegistrar"), "--generate-qmltypes", str(TARGET / "core.qmltypes")]
    command += ["--import-name", MODULE, "--major-version", "1", "--minor-version", "0"]
    command += ["--foreign-types", foreign, "-o", str(TARGET / "core.cpp"), str(metatypes)]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
