"""Whose words a quotation is."""

from __future__ import annotations

from viewer.domain.entity import Entity, EntityKind
from viewer.domain.quote_text import name_of, names_of
from viewer.domain.texts import LocalText

ADA = Entity("ada", EntityKind.PERSON, LocalText.of({"en": "Ada Quill", "zh-Hans": "艾达"}))


def test_a_name_is_an_entitys_or_as_it_is_written() -> None:
    entities = {"ada": ADA}
    sailor = LocalText.of({"en": "a sailor", "zh-Hans": "一名水手"})
    assert [name_of(who, entities, "zh-Hans") for who in ("ada", sailor, "bo", None)] == [
        "艾达",
        "一名水手",
        "bo",
        "",
    ]
    assert names_of("ada", entities) == ADA.name
    assert names_of(sailor, entities) == sailor
    assert not names_of(None, entities)
