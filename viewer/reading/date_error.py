"""What is wrong with a date, as a code and values that a sentence can be made from."""

from __future__ import annotations


class DateError(ValueError):
    """A text that is no date this program can place; `edtf_dates` lists the codes and their values."""

    def __init__(self, code: str, **values: str | int) -> None:
        found = ", ".join(f"{name}={value!r}" for name, value in values.items())
        super().__init__(f"{code} ({found})")
        self.code = code
        self.values = values

    def within(self, text: str) -> DateError:
        """The same fault, told of the whole text that the faulty part stands in."""
        return DateError(self.code, **{**self.values, "text": text})
