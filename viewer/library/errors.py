"""What can be wrong with a timeline file, in one exception."""

from __future__ import annotations


class LibraryError(Exception):
    """A timeline file cannot be read or written.

    `code` names a sentence in table `library` of viewer/messages; `values` fill it, and always hold `path`.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def sentence(self, language: str) -> str:
        """What is wrong and what to do about it, in one line."""
        from viewer.messages import say

        return say("library", self.code, language, **self.values)

    def __str__(self) -> str:
        return self.sentence("en")
