"""Lines from the selected event to those that it is linked to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from viewer.layout.surface import Arrangement
from viewer.library.library import Library
from viewer.models.surface_rows import ArcRow
from viewer.viewmodels.link_rows import arc_rows

LayOut = Callable[..., Arrangement]


def lines(
    arrangement: Arrangement, library: Library, selected: int | None, linked: Sequence[int], down: float = 0.0
) -> list[ArcRow]:
    return arc_rows(arrangement, library, selected, linked, lambda _: down, lambda row: str(row))


def test_lines_run_from_the_selected_event_to_the_linked_ones_and_never_to_itself(
    vela: Library, laid_out: LayOut
) -> None:
    arrangement = laid_out(vela)
    here, there = arrangement.marks[0], arrangement.marks[1]
    (line,) = lines(arrangement, vela, here.row, (there.row, here.row))
    assert (line.from_y, line.to_y, line.name) == (here.y, there.y, str(there.row))
    (lower,) = lines(arrangement, vela, here.row, (there.row,), down=30)
    assert (lower.from_y, lower.to_y) == pytest.approx((here.y + 30, there.y + 30))
    assert lines(arrangement, vela, None, (there.row,)) == []


def test_the_nearest_in_time_comes_first(vela: Library, laid_out: LayOut) -> None:
    last = len(vela) - 1
    assert [line.name for line in lines(laid_out(vela), vela, 0, (last, 1))] == ["1", str(last)]


def test_no_line_leads_to_a_lane_that_is_not_shown(vela: Library, laid_out: LayOut) -> None:
    lane = vela.columns.lane
    linked = list(range(1, len(vela)))
    gone = next(number for number in range(3) if number != lane[0])
    arrangement = laid_out(vela, order=tuple(number for number in range(3) if number != gone))
    reached = {int(line.name) for line in lines(arrangement, vela, 0, linked)}
    assert reached == {row for row in linked if lane[row] != gone}
    hidden = next(row for row in linked if lane[row] == gone)
    assert lines(arrangement, vela, hidden, (0,)) == []


def test_a_line_ends_at_the_pill_that_holds_its_event(crowd: Library, laid_out: LayOut) -> None:
    arrangement = laid_out(crowd)
    pill = min(arrangement.pills, key=lambda pill: len(pill.rows))
    here = arrangement.marks[0].row
    (line,) = lines(arrangement, crowd, here, (pill.rows[0],))
    assert line.to_y == pill.y
