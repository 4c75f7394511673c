"""QR codes: the outline has exactly the dark modules of the standard's code, with its plain ground about them."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from viewer.exchange.qr import QUIET, QrCode, qr_code


def dark_modules(code: QrCode) -> set[tuple[int, int]]:
    """The modules that the path covers."""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", code.path)
    assert "".join(f"M{x} {y}h{there}v1h-{back}z" for x, y, there, back in runs) == code.path
    assert all(there == back for _, _, there, back in runs)
    return {(int(x) + step, int(y)) for x, y, length, _ in runs for step in range(int(length))}


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=200))
def test_the_outline_covers_the_dark_modules_and_no_others(text: str) -> None:
    code = qr_code(text)
    matrix = segno.make(text, error="m", micro=False).matrix
    wanted = {(x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}
    assert dark_modules(code) == wanted
    assert code.side == len(matrix) + 2 * QUIET


def test_the_three_finders_stand_in_their_corners() -> None:
    code = qr_code("https://example.org/#a")
    dark, far = dark_modules(code), code.side - QUIET - 7
    for left, top in ((QUIET, QUIET), (far, QUIET), (QUIET, far)):
        frame = {(left + x, top + y) for x in range(7) for y in range(7) if x in (0, 6) or y in (0, 6)}
        assert frame <= dark


def test_more_than_a_code_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr_code("a" * 3000)
