"""What a text links to."""

from __future__ import annotations

from viewer.domain.mentions import mentioned_in
from viewer.domain.texts import LocalText


def test_links_of_all_languages_count_once_in_their_order() -> None:
    text = LocalText.of(
        {"en": "After [the vote]( vote ) and [the storm](storm).", "zh": "[表决](vote)后[灯](lamp)"}
    )
    assert mentioned_in(text) == ("vote", "storm", "lamp")


def test_brackets_that_are_no_link_mention_nothing() -> None:
    assert mentioned_in(LocalText.of("see [1] (in 1850) and f(x)")) == ()
    assert mentioned_in(LocalText()) == ()
