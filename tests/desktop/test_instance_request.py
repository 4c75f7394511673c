from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.desktop.instance_request import decode, encode
from viewer.desktop.options import WindowOptions

texts = st.none() | st.text()


@given(st.builds(WindowOptions, language=texts, theme=texts, event=texts, text_size=st.none() | st.floats(0.8, 2)))
def test_a_request_arrives_as_it_was_sent(options: WindowOptions) -> None:
    line = encode(options, "token")
    assert line.count(b"\n") == 1
    assert decode(line) == (options, "token")


def test_a_relative_path_is_sent_as_an_absolute_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert decode(encode(WindowOptions(timeline=Path("汉.timeline"))))[0].timeline == tmp_path / "汉.timeline"


def test_a_file_name_that_is_no_unicode_arrives_too() -> None:
    options = WindowOptions(timeline=Path("/t/\udcff"))
    assert decode(encode(options))[0] == options


GOOD = {"protocol": 1}


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"GET / HTTP/1.1",
        b"[]",
        b"\xff",
        json.dumps({"protocol": 2}).encode(),
        json.dumps(GOOD | {"timeline": "relative"}).encode(),
        json.dumps(GOOD | {"event": 3}).encode(),
        json.dumps(GOOD | {"text_size": "1"}).encode(),
        json.dumps(GOOD | {"text_size": True}).encode(),
    ],
)
def test_what_no_start_of_this_program_wrote_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own and ours
        decode(line)
