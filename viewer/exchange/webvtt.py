"""Captions of sounds and films as WebVTT files give them (W3C, https://www.w3.org/TR/webvtt1/): when, and what."""

from __future__ import annotations

import re
from html import unescape

from viewer.domain.values import dataclass

_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_MARK = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Cue:
    """`start` and `end` in ms; `text` without marks, its lines joined by line feeds."""

    start: int
    end: int
    text: str


def cues_of(text: str) -> tuple[Cue, ...]:
    """The cues of a file in order of time; what is no cue is passed over, as the standard asks of readers."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not re.match(r"WEBVTT(?:[ \t\n]|$)", lines):
        return ()
    found = (_cue(block.split("\n")) for block in re.split(r"\n{2,}", lines))
    return tuple(sorted((cue for cue in found if cue is not None), key=lambda cue: (cue.start, cue.end)))


def _cue(lines: list[str]) -> Cue | None:
    """A block's first or second line is its timing; before it may stand a name."""
    for place, line in enumerate(lines[:2]):
        if timing := _TIMING.fullmatch(line.strip()):
            start, end = _ms(timing.groups()[:4]), _ms(timing.groups()[4:])
            text = unescape(_MARK.sub("", "\n".join(lines[place + 1 :]))).strip()
            return Cue(start, end, text) if start < end and text else None
    return None


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
