"""What a session asks of the world around it, handed in by `app`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewer.desktop.recents import Recents
from viewer.desktop.settings import Settings
from viewer.domain.values import dataclass
from viewer.library.library import Library


class OpenFailed(Exception):  # noqa: N818 - it says what happened, in words for a person
    """A timeline that cannot be opened; its text is the one clear line to show."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What a session asks of the world around it."""

    open_library: Callable[[Path, str], Library]
    """A path and the language to complain in; raises OpenFailed."""
    use_language: Callable[[str], None]
    """Installs the translator of a BCP 47 tag for the strings of the program."""
    save_settings: Callable[[Settings], object]
    save_recents: Callable[[Recents], object]
