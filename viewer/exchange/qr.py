"""QR codes (ISO/IEC 18004) as the outline of their dark modules."""

from __future__ import annotations

from itertools import groupby

from viewer.domain.values import dataclass

QUIET = 4
"""Modules of plain ground that the standard asks for on every side."""


@dataclass(frozen=True, slots=True)
class QrCode:
    side: int
    """Modules from edge to edge, the plain ground included."""
    path: str
    """SVG path data of the dark modules, one module being one unit; empty for no code."""


def qr_code(text: str) -> QrCode:
    """A code that says `text` and of which 15 % may be hidden (level M). ValueError for more than one holds."""
    import segno

    rows = segno.make(text, error="m", micro=False).matrix
    runs = []
    for y, row in enumerate(rows):
        x = 0
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                runs.append(f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z")
            x += length
    return QrCode(len(rows) + 2 * QUIET, "".join(runs))
