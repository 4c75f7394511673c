"""What the commands of an exhibit tell a person, and then end with status 1."""

from __future__ import annotations

from viewer.messages import say


class KioskError(Exception):
    """`code` is a sentence in table `kiosk` of viewer/messages; `values` fill it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def sentence(self, language: str) -> str:
        return say("kiosk", self.code, language, **self.values)
