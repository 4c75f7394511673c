"""Packing step: compiles each translation (`.ts`) to what the program loads (`.qm`).

Where the `.qm` files are already there and newer, as in a source package or after `make`, packing needs no Qt.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationHook(BuildHookInterface[Any]):
    """Run by hatchling before it packs a wheel or a source package."""

    def stale(self) -> list[tuple[Path, Path]]:
        """Pairs of translation and compiled file where the second is missing or older."""
        pairs = [(ts, ts.with_suffix(".qm")) for ts in sorted(Path(self.root, "resources/i18n").glob("*.ts"))]
        return [(ts, qm) for ts, qm in pairs if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime]

    def dependencies(self) -> list[str]:
        """Qt's own compiler is asked for only when there is something to compile."""
        return ["PySide6-Essentials >=6.11.3,<6.12"] if self.stale() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is stale; a translation that does not compile stops the packing."""
        for ts, qm in self.stale():
            subprocess.run([lrelease(), "-silent", str(ts), "-qm", str(qm)], check=True)


def lrelease() -> str:
    """Qt's translation compiler as it lies in the PySide6 of the Python that packs."""
    import PySide6

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    return os.fspath(Path(PySide6.__file__).parent / name)
