"""Both languages say the same things with the same values."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import pytest

MESSAGES = Path(__file__).resolve().parents[2] / "viewer" / "messages"


def table(language: str, name: str) -> dict[str, str]:
    return tomllib.loads((MESSAGES / f"{language}.toml").read_text(encoding="utf-8"))[name]


def values(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("name", ["app", "cli", "desktop", "kiosk", "kiosk_keys", "kiosk_staff"])
def test_english_and_chinese_have_the_same_sentences(name: str) -> None:
    english, chinese = table("en", name), table("zh", name)
    assert english.keys() == chinese.keys()
    assert {key: values(text) for key, text in english.items()} == {
        key: values(text) for key, text in chinese.items()
    }


@pytest.mark.parametrize("name", ["cli", "desktop", "kiosk"])
def test_no_sentence_is_left_over(name: str) -> None:
    """A key is used as it stands or made from a prefix (`help_`, `topic_`, …) in the code."""
    code = "".join(path.read_text(encoding="utf-8") for path in MESSAGES.parent.rglob("*.py"))
    code = code.replace("'", '"')
    made = tuple(re.findall(r'f"(\w+_)\{', code))
    unused = [key for key in table("en", name) if f'"{key}"' not in code and not key.startswith(made)]
    assert unused == []
