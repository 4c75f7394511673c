"""The place of a statement in its source, as the roles that every model of statements has."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from viewer.desktop import fonts
from viewer.domain.source import Selector, Source


@dataclass(frozen=True, kw_only=True)
class PassageRoles:
    prefix: str
    """What stands before the passage in its source."""
    exact: str
    """The passage in its source; empty if its place is not known."""
    suffix: str
    """What stands after it."""
    passage_face: QFont
    """The serif face of the source's language."""


def passage_roles(selector: Selector | None, source: Source | None, language: str) -> PassageRoles:
    """The passage of a selector; `language` is that of the reader, for a source that states none."""
    place = selector or Selector("")
    face = fonts.serif((source.language if source else "") or language)
    return PassageRoles(prefix=place.prefix, exact=place.exact, suffix=place.suffix, passage_face=face)
