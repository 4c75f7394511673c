"""The languages of a timeline by BCP 47 tag: which serves a reader, which comes next, what it calls itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from viewer.domain.texts import matching_tag

_OWN_NAMES = {"zh": "中文", "en": "English", "bo": "བོད་ཡིག"}


def served(wanted: str, tags: Sequence[str]) -> str:
    """The one of `tags` that serves a reader of `wanted`, else the first."""
    return matching_tag(wanted, tags) or tags[0]


def after(tag: str, tags: Sequence[str]) -> str:
    """The next one of `tags`, round and round."""
    return tags[(tags.index(tag) + 1) % len(tags)]


def own_name(tag: str) -> str:
    """What a language is called in itself; the tag where nobody knows."""
    return _OWN_NAMES.get(tag.partition("-")[0]) or QLocale(tag).nativeLanguageName() or tag
