"""Where the program's own files and the user's folders are, installed or in a checkout.

In a checkout `resources` and `data` stand beside the package; in a wheel they lie inside it. Nothing is
created here: whoever writes into a folder makes it.
"""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "TIMELINE_VIEWER_HOME"
"""Environment variable that moves cache, configuration and state into one folder: for a stick, and for tests."""

CACHE_VARIABLE = "TIMELINE_VIEWER_CACHE"
"""Environment variable that moves the cache alone: to do without the one that there is."""

_APP = "timeline-viewer"
_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = "tibet-paired-assistance"


def resources() -> Path:
    """The folder with QML, icons, translations and the schema."""
    return _own_folder("resources", _PACKAGE)


def shipped_timeline() -> Path:
    """The folder of the timeline that opens when none is named."""
    return _own_folder("data", _PACKAGE) / _SHIPPED


def cache_dir() -> Path:
    """Where compiled timelines are kept; all of it may be deleted at any time."""
    return _user_folder("cache")


def config_dir() -> Path:
    """Where settings are kept."""
    return _user_folder("config")


def state_dir() -> Path:
    """Where logs and the list of recent timelines are kept."""
    return _user_folder("state")


def _own_folder(name: str, package: Path) -> Path:
    for folder in (package / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"The program's folder “{name}” is missing beside {package}: install the program again."
    )


def _user_folder(purpose: str) -> Path:
    if purpose == "cache" and (folder := os.environ.get(CACHE_VARIABLE)):
        return Path(folder).expanduser().absolute()
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home).expanduser().absolute() / purpose
    import platformdirs

    match purpose:
        case "cache":
            return platformdirs.user_cache_path(_APP, appauthor=False)
        case "config":
            return platformdirs.user_config_path(_APP, appauthor=False)
        case _:
            return platformdirs.user_state_path(_APP, appauthor=False)
