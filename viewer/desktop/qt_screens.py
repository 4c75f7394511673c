"""A screen as Qt knows it, in the words of `screens`."""

from __future__ import annotations

from PySide6.QtGui import QScreen

from viewer.desktop.screens import Screen


def screen_of(screen: QScreen) -> Screen:
    """What the system says of a screen, true or not."""
    ratio = screen.devicePixelRatio()
    return Screen(
        name=screen.name(),
        width=round(screen.geometry().width() * ratio),
        height=round(screen.geometry().height() * ratio),
        width_mm=screen.physicalSize().width(),
        height_mm=screen.physicalSize().height(),
        logical_dpi=screen.logicalDotsPerInch(),
        ratio=ratio,
        refresh_hz=screen.refreshRate(),
    )
