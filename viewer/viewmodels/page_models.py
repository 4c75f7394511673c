"""The lists on an event's page, filled together; imported with the first page, for no start waits for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from viewer.domain.event import Event
from viewer.domain.support_text import all_citations
from viewer.library.library import Library
from viewer.models.chips_model import ChipsModel, chip_rows, cited_in, mentioned_sources, tag_rows
from viewer.models.citations_model import CitationsModel, citation_rows
from viewer.models.figures_model import FiguresModel, figure_rows
from viewer.models.links_model import LinksModel, link_rows, links_of
from viewer.models.quotes_model import QuotesModel, quote_rows
from viewer.viewmodels.subject_page import Stretch
from viewer.viewmodels.text_reader import TextReader


class PageModels:
    """One model for each kind of list, and what reads the texts of sources; all belong to `parent`."""

    def __init__(self, library: Callable[[], Library], parent: QObject) -> None:
        """`library` gives the one that is open."""
        self.texts = TextReader(library, parent)
        self.quotes = QuotesModel(parent)
        self.figures = FiguresModel(parent)
        self.people = ChipsModel(parent)
        self.places = ChipsModel(parent)
        self.organisations = ChipsModel(parent)
        self.cited = ChipsModel(parent)
        self.tags = ChipsModel(parent)
        self.links = LinksModel(parent)
        self.citations = CitationsModel(parent)

    def fill(
        self, event: Event, row: int, library: Library, language: str, stretch: Stretch
    ) -> tuple[Stretch, tuple[int, ...]]:
        """Show what `event` holds, in `language` (a BCP 47 tag), and its links from where `stretch` begins.

        The stretch of links that is listed, and the rows that they lead to, each once.
        """
        links = links_of(event, row, library)
        stretch = Stretch(stretch.first, len(links))
        listed = links[stretch.first : stretch.end]
        entities = library.entities
        self.quotes.replace(quote_rows(event.quotes, library.sources, entities, language, event.sources))
        self.figures.replace(figure_rows(event.figures, library.sources, entities, language, event.sources))
        self.people.replace(chip_rows(event.people, entities, language))
        self.places.replace(chip_rows(event.places, entities, language))
        self.organisations.replace(chip_rows(event.organisations, entities, language))
        cited = chip_rows(cited_in(event), entities, language)
        self.cited.replace(cited + mentioned_sources(event, library.sources, language))
        self.tags.replace(tag_rows(event.tags))
        self.links.replace(link_rows(listed, library, language))
        self.citations.replace(citation_rows(all_citations(event), library.sources, language))
        return stretch, tuple(dict.fromkeys(link.row for link in listed))

    def clear(self) -> None:
        """Show nothing."""
        for model in (self.quotes, self.figures, self.links, self.citations):
            model.replace(())
        for chips in (self.people, self.places, self.organisations, self.cited, self.tags):
            chips.replace(())
