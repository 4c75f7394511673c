"""The lanes' glyphs, a chevron and the hatch of silence as pictures, drawn once for each colour and size.

Pictures cost a frame less than vector shapes do on the software renderer, and unlike those leave nothing behind
there when they go. Requested as `image://glyph/<name>/<colour>[/<fill>]`; colours as RRGGBB.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtQuick import QQuickImageProvider

PROVIDER = "glyph"

_GRID = 100.0
_OUTLINE = 12.0
"""Width of a hollow glyph's line on the grid."""

_POLYGONS: dict[str, tuple[tuple[float, float], ...]] = {
    "diamond": ((50, 2), (98, 50), (50, 98), (2, 50)),
    "triangle": ((50, 8), (98, 92), (2, 92)),
    "square": ((10, 10), (90, 10), (90, 90), (10, 90)),
    "chevron": ((25, 17), (34, 8), (76, 50), (34, 92), (25, 83), (58, 50)),
    "plus": (
        (35, 6), (65, 6), (65, 35), (94, 35), (94, 65), (65, 65),
        (65, 94), (35, 94), (35, 65), (6, 65), (6, 35), (35, 35),
    ),
}  # fmt: skip


class GlyphImages(QQuickImageProvider):
    """Draws synchronously on the GUI thread; an unknown name is a circle."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, id: str, size: QSize, requestedSize: QSize) -> QPixmap:  # noqa: N802, N803
        name, *colours = id.split("/")
        ink, *fills = (QColor(f"#{colour}") for colour in colours)
        width = requestedSize.width() if requestedSize.width() > 0 else 64
        drawn = _hatch(ink, width) if name == "hatch" else _glyph(name, ink, fills[0] if fills else None, width)
        size.setWidth(drawn.width())
        size.setHeight(drawn.height())
        return drawn


def glyph_path(name: str) -> QPainterPath:
    """The outline of a glyph on a grid of 100 x 100."""
    path = QPainterPath()
    if name in _POLYGONS:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _POLYGONS[name]]))
        path.closeSubpath()
    elif name == "asterisk":
        for turn in range(3):
            path = path.united(_bar(turn * math.pi / 3))
    else:
        path.addEllipse(QRectF(6, 6, 88, 88))
    return path


def _bar(angle: float) -> QPainterPath:
    """A bar through the middle of the grid, turned by `angle` radians from upright."""
    along, across = QPointF(math.sin(angle), math.cos(angle)) * 47, QPointF(math.cos(angle), -math.sin(angle)) * 9
    middle = QPointF(50, 50)
    bar = QPainterPath()
    corners = (along + across, along - across, -along - across, -along + across)
    bar.addPolygon(QPolygonF([middle + corner for corner in corners]))
    bar.closeSubpath()
    return bar


def _blank(width: int) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(width, width)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(width / _GRID, width / _GRID)
    return pixmap, painter


def _pen(colour: QColor, width: float = 1.0) -> QPen:
    """A pen of `colour`, whose brush fills in the same.

    Made and used without the calls that take a style of pen or brush as well (QPen(colour), setBrush, fillRect):
    to choose among those PySide makes every enum of the namespace Qt, which takes a start 12 ms.
    """
    pen = QPen()
    pen.setColor(colour)
    pen.setWidthF(width)
    return pen


def _glyph(name: str, ink: QColor, fill: QColor | None, width: int) -> QPixmap:
    """A glyph `width` px wide, solid in `ink`, or hollow with `fill` within."""
    pixmap, painter = _blank(width)
    path = glyph_path(name)
    if fill is not None:
        # A line lies half outside its path: draw it twice as wide and keep the inner half.
        painter.setClipPath(path)
        painter.fillPath(path, _pen(fill).brush())
        painter.strokePath(path, _pen(ink, 2 * _OUTLINE))
    elif name == "half":
        painter.setClipPath(path)
        painter.strokePath(path, _pen(ink, 2 * _OUTLINE))
        left = QPainterPath()
        left.addRect(QRectF(0, 0, _GRID / 2, _GRID))
        painter.fillPath(left, _pen(ink).brush())
    else:
        painter.fillPath(path, _pen(ink).brush())
    painter.end()
    return pixmap


def _hatch(ink: QColor, width: int) -> QPixmap:
    """A tile of slanting lines that continue from tile to tile."""
    pixmap, painter = _blank(width)
    lines = QPainterPath()
    for shift in (-_GRID, 0, _GRID):
        lines.moveTo(shift, _GRID)
        lines.lineTo(shift + _GRID, 0)
    painter.strokePath(lines, _pen(ink, 1.2 * _GRID / width))
    painter.end()
    return pixmap
