"""Each date of a timeline is parsed once, however often it is written and asked for."""

from __future__ import annotations

from functools import lru_cache

from viewer.domain.dates import EventDate
from viewer.reading import edtf_dates


@lru_cache(maxsize=65536)
def parse_date(text: str) -> EventDate:
    """The date that `text` writes in EDTF; DateError for everything else."""
    return edtf_dates.parse_date(text)
