"""Names that an event mentions."""

from __future__ import annotations

from pytestqt.modeltest import ModelTester

from viewer.domain.texts import LocalText
from viewer.domain.timeline import Entity, EntityKind
from viewer.models.chips_model import ChipRow, ChipsModel, chip_rows

TOWN = Entity(
    "town", EntityKind.PLACE, LocalText.of({"en": "The town", "zh-Hans": "镇"}), LocalText.of("On the coast")
)
QUAY = Entity("quay", EntityKind.PLACE, LocalText.of({"en": "The quay", "zh-Hans": "码头"}))
PLACES = {place.id: place for place in (TOWN, QUAY)}


def test_names_come_in_the_order_of_the_event_and_in_the_readers_language() -> None:
    assert chip_rows(("quay", "town"), PLACES, "zh-Hans") == [
        ChipRow("quay", "码头", ""),
        ChipRow("town", "镇", "On the coast"),
    ]


def test_the_model_holds_to_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = ChipsModel()
    model.replace(chip_rows(("quay", "town"), PLACES, "en"))
    qtmodeltester.check(model)
