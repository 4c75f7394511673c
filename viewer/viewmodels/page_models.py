"""The lists on an event's page, filled together; imported with the first page, for no start waits for them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.domain.timeline import Event
from viewer.library.library import Library
from viewer.models.chips_model import ChipsModel, chip_rows
from viewer.models.citations_model import CitationsModel, citation_rows
from viewer.models.figures_model import FiguresModel, figure_rows
from viewer.models.links_model import LinksModel, link_rows
from viewer.models.quotes_model import QuotesModel, quote_rows


class PageModels:
    """One model for each kind of list; all belong to `parent`."""

    def __init__(self, parent: QObject) -> None:
        self.quotes = QuotesModel(parent)
        self.figures = FiguresModel(parent)
        self.people = ChipsModel(parent)
        self.places = ChipsModel(parent)
        self.organisations = ChipsModel(parent)
        self.links = LinksModel(parent)
        self.citations = CitationsModel(parent)

    def fill(self, event: Event, library: Library, language: str) -> None:
        """Show what `event` holds, in `language` (a BCP 47 tag)."""
        self.quotes.replace(quote_rows(event.quotes, library.sources, library.entities, language))
        self.figures.replace(figure_rows(event.figures, library.sources, library.entities, language))
        self.people.replace(chip_rows(event.people, library.entities, language))
        self.places.replace(chip_rows(event.places, library.entities, language))
        self.organisations.replace(chip_rows(event.organisations, library.entities, language))
        self.links.replace(link_rows(event, library, language))
        self.citations.replace(citation_rows(event.sources, library.sources, language))
