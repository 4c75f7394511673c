"""Every problem has a sentence in every language, and says what it was told."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import pytest

LANGUAGES = ("en", "zh")
CODE = re.compile(
    r"""(?:reporter\.(?:error|warn)|error_at|warn_at|fault|FileError|_matching\(\w+,|_stop|YamlProblem|Problem)
        \(?\s*"(\w+)\"""",
    re.VERBOSE,
)
FAMILIES = re.compile(r'"((?:path|media|passage|markdown|yaml|no|not_a)_[a-z_]+|link_loop|unreadable)"')
DATE_CODE = re.compile(r'DateError\(\s*"(\w+)"')
WORD = re.compile(r'Word\("(\w+)"\)')


@pytest.fixture
def sources(checkout: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (checkout / "viewer" / "reading").rglob("*.py"))


def table(checkout: Path, language: str) -> dict[str, str]:
    path = checkout / "viewer" / "messages" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["reading"]


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence(checkout: Path, sources: str, language: str) -> None:
    sentences = table(checkout, language)
    codes = (
        set(CODE.findall(sources))
        | set(FAMILIES.findall(sources))
        | {f"date_{code}" for code in DATE_CODE.findall(sources)}
    )
    codes |= {f"word_{word}" for word in WORD.findall(sources)}
    assert len(codes) > 70
    assert sorted(codes - set(sentences)) == []


def test_every_sentence_is_said_somewhere(checkout: Path, sources: str) -> None:
    unsaid = [
        code
        for code in table(checkout, "en")
        if not code.endswith(("_one", "_many"))
        and not any(f'"{part}"' in sources for part in (code, code.removeprefix("date_").removeprefix("word_")))
    ]
    assert unsaid == []


def test_both_languages_say_the_same_things_with_the_same_values(checkout: Path) -> None:
    english, chinese = (table(checkout, language) for language in LANGUAGES)
    assert list(english) == list(chinese)
    for code, sentence in english.items():
        assert placeholders(sentence) == placeholders(chinese[code]), code
