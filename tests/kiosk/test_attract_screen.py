"""What passers-by see of an exhibit, on its real window."""

from __future__ import annotations

from exhibit_visitor import ExhibitVisitor


def test_an_exhibit_that_nobody_touches_attracts(exhibit: ExhibitVisitor) -> None:
    assert exhibit.scene == "attract"
    assert exhibit.the("AttractScreen").width() == 1920
