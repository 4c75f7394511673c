"""What a subject's page says of how much there is."""

from __future__ import annotations

import pytest

from viewer.models.subject_entries import counted


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Events: 1,312; Figures: 4"), ("zh-Hans", "Events: 1312；Figures: 4")],
)
def test_counts_are_written_as_the_language_writes_them(language: str, words: str) -> None:
    assert counted(1312, 0, 4, language) == words
