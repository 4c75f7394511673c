"""What `doctor` makes of the probe: screens, graphics and fonts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from viewer.desktop.characters import debian_packages_for
from viewer.desktop.doctor_machine import apt
from viewer.desktop.finding import Finding, Level
from viewer.desktop.font_stacks import NEEDED, STAND_INS
from viewer.desktop.probe import Probe
from viewer.desktop.screens import ASSUMED_DPI, Screen
from viewer.messages import say

_TOLERATED_SHARE = 0.1
"""Of a timeline's characters; with more of them missing it cannot be read."""
_SHOWN_CHARACTERS = 40


def screens(language: str, probe: Probe, no_display: str | None) -> Iterator[Finding]:
    """`no_display` says why no window can open; the probe has then seen a screen that is not there."""
    if probe.fault:
        text = say("desktop", "qt_does_not_start", language, fault=probe.fault)
        yield Finding("screens", Level.STOPS, text, say("desktop", "mend_qt", language))
    elif no_display is not None:
        text = say("desktop", "offscreen_instead", language, problem=no_display)
        yield Finding("screens", Level.WORSE, text, say("desktop", "mend_display", language))
    else:
        for screen in probe.screens:
            yield _screen(language, screen)


def _screen(language: str, screen: Screen) -> Finding:
    text = say(
        "desktop",
        "screen",
        language,
        name=screen.name or "-",
        width=screen.width,
        height=screen.height,
        ratio=f"{screen.ratio:g}",
        logical=round(screen.logical_dpi),
        hz=round(screen.refresh_hz),
    )
    if screen.dpi is None:
        stated = f"{screen.width_mm:.0f} x {screen.height_mm:.0f} mm"
        text += say("desktop", "screen_size_absurd", language, stated=stated, dpi=round(ASSUMED_DPI))
        return Finding("screens", Level.WORSE, text, say("desktop", "mend_screen", language))
    text += say("desktop", "screen_size", language, diagonal=round(screen.diagonal_mm), dpi=round(screen.dpi))
    return Finding("screens", Level.FINE, text)


def graphics(language: str, probe: Probe, environ: Mapping[str, str], no_display: str | None) -> Iterator[Finding]:
    """Which renderer draws, where there is a display to ask.

    The software renderer is slower and complete, so nothing here stops the program.
    """
    if environ.get("QT_QUICK_BACKEND") == "software":
        yield Finding("graphics", Level.FINE, say("desktop", "graphics_told_software", language))
    elif probe.fault or no_display is not None:
        return
    elif probe.graphics is None:
        text = say("desktop", "graphics_crash", language)
        yield Finding("graphics", Level.WORSE, text, "QT_QUICK_BACKEND=software")
    elif not probe.graphics:
        yield Finding("graphics", Level.FINE, say("desktop", "graphics_software", language))
    else:
        yield Finding("graphics", Level.FINE, say("desktop", "graphics_opengl", language, renderer=probe.graphics))


def fonts(language: str, probe: Probe, characters: str, platform: str = sys.platform) -> Iterator[Finding]:
    """The families that the design is drawn for, and the characters of the timeline that no font has."""
    if probe.fault:
        return
    if not probe.families:
        yield Finding("fonts", Level.STOPS, say("desktop", "fonts_none", language), _mend(language, "", platform))
        return
    for family in NEEDED:
        found = next((name for name in STAND_INS[family] if name in probe.families), None)
        if found == family:
            yield Finding("fonts", Level.FINE, family)
        else:
            key = "font_stand_in" if found else "font_missing"
            text = say("desktop", key, language, family=family, found=found)
            mend = _mend(language, "汉" if "CJK" in family else "a", platform)
            yield Finding("fonts", Level.WORSE, text, mend)
    missing = probe.uncovered
    if missing:
        shown = " ".join(missing[:_SHOWN_CHARACTERS]) + (" …" if len(missing) > _SHOWN_CHARACTERS else "")
        level = Level.STOPS if len(missing) > _TOLERATED_SHARE * len(characters) else Level.WORSE
        text = say("desktop", "characters_uncovered", language, count=len(missing), shown=shown)
        yield Finding("fonts", level, text, _mend(language, missing, platform))
    elif characters:
        text = say("desktop", "characters_covered", language, count=len(characters))
        yield Finding("fonts", Level.FINE, text)


def _mend(language: str, characters: str, platform: str) -> str:
    if platform.startswith("linux"):
        return apt(debian_packages_for(characters or "汉a"))
    return say("desktop", "mend_fonts", language)
