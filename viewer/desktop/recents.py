"""The timelines that were opened last, the newest first: a pure list, and the file that it is kept in."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from pathlib import Path

from viewer.desktop.files import replacing
from viewer.desktop.toml_text import toml_value
from viewer.domain.values import dataclass
from viewer.paths import state_dir

MOST = 10
RECENTS_NAME = "recents.toml"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recents:
    """At most MOST absolute paths; each change is a new value."""

    paths: tuple[Path, ...] = ()

    def opened(self, path: Path) -> Recents:
        """With `path` first, and nowhere else."""
        path = path.absolute()
        return Recents((path, *(other for other in self.paths if other != path))[:MOST])

    def forgotten(self, path: Path) -> Recents:
        """Without `path`."""
        return Recents(tuple(other for other in self.paths if other != path.absolute()))

    def pruned(self, exists: Callable[[Path], bool] = Path.exists) -> Recents:
        """Without those that are no longer there."""
        return Recents(tuple(path for path in self.paths if exists(path)))

    def marked(self, exists: Callable[[Path], bool] = Path.exists) -> tuple[tuple[Path, bool], ...]:
        """Each with whether it is there now: one on a stick that is not plugged in stays listed, but greyed."""
        return tuple((path, exists(path)) for path in self.paths)


@dataclass(frozen=True, slots=True)
class RecentsFile:
    """Where the list is kept; a list that cannot be read or written is a line in the log, no more."""

    path: Path

    @classmethod
    def of_user(cls) -> RecentsFile:
        return cls(state_dir() / RECENTS_NAME)

    def load(self) -> Recents:
        try:
            text = self.path.read_text(encoding="utf-8")
            import tomllib  # 4 ms, which a first start does not need

            found = tomllib.loads(text).get("timelines", [])
        except FileNotFoundError:
            return Recents()
        except (OSError, ValueError) as fault:
            log.warning("the list of recent timelines cannot be read: %s", fault)
            return Recents()
        texts = found if isinstance(found, list) else []
        paths = (Path(text) for text in texts if isinstance(text, str))
        return Recents(tuple(dict.fromkeys(path for path in paths if path.is_absolute()))[:MOST])

    def save(self, recents: Recents) -> None:
        lines = ["timelines = ["]
        for path in recents.paths:
            with contextlib.suppress(ValueError):  # a name that is not Unicode cannot be kept
                lines.append(f"  {toml_value(str(path))},")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self.path) as out:
                out.write("\n".join([*lines, "]", ""]))
        except OSError as fault:
            log.warning("the list of recent timelines is not kept: %s", fault)
