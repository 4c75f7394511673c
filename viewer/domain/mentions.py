"""What a text in Markdown leads to: ids of events, entities and sources, which share one space."""

from __future__ import annotations

import re

from viewer.domain.texts import LocalText

_LINK = re.compile(r"\]\(\s*([^()\s]+)\s*\)")


def mentioned_in(text: LocalText) -> tuple[str, ...]:
    """The ids that links lead to in any language of a text, each once, in the order in which they first stand."""
    return tuple(dict.fromkeys(target for _, words in text for target in _LINK.findall(words)))
