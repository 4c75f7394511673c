"""The order of quotations: along time, by who speaks, by lane."""

from __future__ import annotations

from array import array

import pytest

from viewer.domain.columns import UNSAID, EventColumns
from viewer.domain.quotations import NOBODY, QuotationIndex
from viewer.layout.quote_listing import QuoteOrder, quotation_at, quote_listing

INDEX = QuotationIndex(
    row=array("i", [0, 0, 2, 3, 5]),
    place=array("i", [0, 1, 0, 0, 0]),
    speaker=array("i", [0, NOBODY, 1, 0, 1]),
    speakers=("lu", "ann"),
)
COLUMNS = EventColumns(
    lane=array("i", [1, 0, 2, 0, 0, 1]), earliest_start=array("i", [10, 20, UNSAID, 30, 40, 50])
)
"""The event of row 2, whose start is not stated, stands where it ends and is listed last."""


@pytest.mark.parametrize(
    ("order", "listed"),
    [
        (QuoteOrder.TIME, [0, 1, 3, 4, 2]),
        (QuoteOrder.SPEAKER, [0, 3, 4, 2, 1]),
        (QuoteOrder.LANE, [3, 0, 1, 4, 2]),
    ],
)
def test_each_order_goes_along_time_within_its_parts(order: QuoteOrder, listed: list[int]) -> None:
    assert list(quote_listing(INDEX, COLUMNS, order)) == listed


@pytest.mark.parametrize("order", QuoteOrder)
def test_only_the_quotations_of_events_that_pass_are_listed(order: QuoteOrder) -> None:
    listed = quote_listing(INDEX, COLUMNS, order, matching=1 << 2 | 1 << 5)
    assert {INDEX.row[place] for place in listed} == {2, 5}
    assert len(quote_listing(INDEX, COLUMNS, order, matching=0)) == 0


def test_an_event_leads_to_its_first_quotation_or_the_next_in_time() -> None:
    assert [quotation_at(INDEX, row) for row in (0, 1, 2, 4, 5, 6)] == [0, 2, 2, 4, 4, None]
