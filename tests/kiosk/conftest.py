"""One exhibit's window for all tests of this room: engines are not made and unmade again and again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from exhibit_visitor import ExhibitVisitor
from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="session")
def one_exhibit(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ExhibitVisitor]:
    visitor = ExhibitVisitor(qapp, tmp_path_factory.mktemp("state"))
    yield visitor
    visitor.close()


@pytest.fixture
def exhibit(one_exhibit: ExhibitVisitor) -> Iterator[ExhibitVisitor]:
    """A visitor at an exhibit in attract, 1920 x 1080 px, in English; `open` makes it another."""
    yield one_exhibit.open()
    one_exhibit.leave()
