"""Captions in WebVTT."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exchange.webvtt import Cue, cues_of

BELLS = """\
WEBVTT - The fog bell

NOTE made up
for the tests

STYLE
::cue { color: red }

first
00:01.000 --> 00:02.500 align:start
<v Ada>Let it <i>burn</i>
for whoever &amp; whatever

01:00:00.000 --> 01:00:01.000
An hour on
"""


def test_cues_are_read_with_their_times_and_without_marks() -> None:
    assert cues_of(BELLS) == (
        Cue(1000, 2500, "Let it burn\nfor whoever & whatever"),
        Cue(3_600_000, 3_601_000, "An hour on"),
    )


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_in_any_way(end: str) -> None:
    assert cues_of("\ufeff" + BELLS.replace("\n", end)) == cues_of(BELLS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "00:01.000 --> 00:02.000\nno header",
        "WEBVTTX\n\n00:01.000 --> 00:02.000\nx",
        "WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n",
        "WEBVTT\n\n0:1 --> 0:2\nno times",
        "WEBVTT\n\n00:61.000 --> 00:62.000\nno such second",
    ],
)
def test_what_is_no_cue_is_passed_over(text: str) -> None:
    assert cues_of(text) == ()


@given(st.text(alphabet="WEBVT\n0123456789:.-> <&;ab", max_size=80))
def test_nothing_in_a_file_is_a_fault(text: str) -> None:
    assert all(cue.start < cue.end and cue.text for cue in cues_of("WEBVTT\n\n" + text))
