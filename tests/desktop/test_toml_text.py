from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.desktop.toml_text import Value, toml_value

scalars = (
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
)


@given(scalars | st.lists(scalars))
def test_what_is_written_is_read_back_the_same(value: Value) -> None:
    read = tomllib.loads(f"key = {toml_value(value)}")["key"]
    assert read == value
    assert type(read) is type(value)


def test_a_file_name_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        toml_value("/media/\udcff")


def test_other_types_are_refused() -> None:
    with pytest.raises(TypeError):
        toml_value(date(1994, 1, 1))  # type: ignore[arg-type]
