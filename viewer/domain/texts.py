"""A text in several languages, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from viewer.domain.values import dataclass


def matching_tag(wanted: str, tags: Iterable[str]) -> str | None:
    """The tag of `tags` that serves a reader of `wanted`, or None.

    Lookup and basic filtering of RFC 4647: `zh-Hans-CN` finds `zh-Hans`, then `zh`; `zh` finds
    the first tag that begins with it, such as `zh-Hans`. Case does not count.
    """
    available = {tag.lower(): tag for tag in tags}
    range_ = wanted.lower()
    while range_:
        if range_ in available:
            return available[range_]
        range_ = range_.rpartition("-")[0]
    prefix = wanted.lower().partition("-")[0]
    for tag, original in available.items():
        if tag == prefix or tag.startswith(prefix + "-"):
            return original
    return None


def is_chinese(language: str) -> bool:
    """Whether a BCP 47 tag names Chinese of any kind."""
    return language.lower().partition("-")[0] == "zh"


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text by BCP 47 tag, in the order in which it was written.

    A text written without a language has the single tag `und`, and serves every reader.
    """

    by_tag: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, text: str | Mapping[str, str] | None) -> LocalText:
        if text is None:
            return cls()
        if isinstance(text, str):
            return cls((("und", text),))
        return cls(tuple(text.items()))

    def __bool__(self) -> bool:
        return any(text for _, text in self.by_tag)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.by_tag)

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(tag for tag, _ in self.by_tag)

    def tag_for(self, language: str) -> str | None:
        """The tag whose text `language` readers get; the first one when none fits; None if empty."""
        if not self.by_tag:
            return None
        return matching_tag(language, self.tags) or self.by_tag[0][0]

    def get(self, language: str) -> str:
        """The text for `language`, else the first text there is, else the empty string."""
        tag = self.tag_for(language)
        return "" if tag is None else dict(self.by_tag)[tag]
