"""What the filter panel lists: every value that can be chosen, and how many events each further one would show."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.library.filters import Facet, FacetKind
from viewer.library.library import Library
from viewer.library.selection import FilterChoice, Selection
from viewer.models.filter_rows import FacetGroupRow, FacetRow
from viewer.models.rows_model import RowsModel
from viewer.viewmodels.filter_words import facet_label, group_title

LISTED = 24
"""How many values of a group are listed before one asks for all of them: those of the most events."""

GROUPS: dict[str, tuple[FacetKind, ...]] = {
    "lane": (FacetKind.LANE,),
    "tag": (FacetKind.TAG,),
    "person": (FacetKind.PERSON,),
    "place": (FacetKind.PLACE,),
    "organisation": (FacetKind.ORGANISATION,),
    "importance": (FacetKind.IMPORTANCE,),
    "contents": (FacetKind.HAS_QUOTE, FacetKind.HAS_FIGURE),
}
"""The kinds that stand together under one title."""


class FilterGroups:
    """Nothing is read of a library's filters before they are listed or chosen."""

    def __init__(self, library: Library, language: str, parent: QObject) -> None:
        """`parent` owns the models."""
        self.model: RowsModel[FacetGroupRow] = RowsModel(FacetGroupRow, parent)
        self._models: dict[str, RowsModel[FacetRow]] = {name: RowsModel(FacetRow, parent) for name in GROUPS}
        self.set_library(library, language)

    @property
    def matching(self) -> int | None:
        """The bitmap of the rows that pass; None where nothing is chosen."""
        return self._ready().matching(self._choice)

    def set_library(self, library: Library, language: str) -> None:
        """Filters end with their timeline."""
        self._library = library
        self._language = language
        self._selection: Selection | None = None
        self._choice = FilterChoice()
        self._whole: set[str] = set()
        self.model.replace([])

    def set_language(self, language: str) -> None:
        """Name the values in another language (a BCP 47 tag)."""
        self._language = language
        if self._selection is not None:
            self._fill(self._selection)

    def prepare(self) -> None:
        """List everything, if it is not listed yet."""
        self._ready()

    def toggle(self, kind: str, key: str) -> None:
        """Choose a value, or no more; ValueError for a kind that there is not."""
        self._choose(self._choice.toggled(FacetKind(kind), key))

    def clear(self) -> None:
        self._choose(FilterChoice())

    def show_all(self, group: str) -> None:
        """List every value of a group."""
        self._whole.add(group)
        self._fill(self._ready())

    def _choose(self, choice: FilterChoice) -> None:
        selection = self._ready()
        self._choice = choice
        self._fill(selection)

    def _ready(self) -> Selection:
        if self._selection is None:
            self._selection = Selection(self._library.facets, len(self._library))
            self._fill(self._selection)
        return self._selection

    def _fill(self, selection: Selection) -> None:
        """Everything of the panel anew; models tell views only what differs."""
        counts = dict(zip(self._library.facets, selection.counts(self._choice), strict=True))
        groups = []
        for name, kinds in GROUPS.items():
            facets = [facet for facet in self._library.facets if facet.kind in kinds]
            listed = self._listed(name, facets)
            self._models[name].replace([self._row(facet, counts[facet]) for facet in listed])
            if facets:
                more = len(facets) - len(listed)
                groups.append(FacetGroupRow(name, group_title(name), self._models[name], more))
        self.model.replace(groups)

    def _listed(self, group: str, facets: list[Facet]) -> list[Facet]:
        """The values to list, in an order that no choice changes; what is chosen is always among them."""
        if group in self._whole or len(facets) <= LISTED:
            return facets
        most = sorted(facets, key=lambda facet: -facet.bitmap.bit_count())[:LISTED]
        kept = {facet.key for facet in most}
        return [facet for facet in facets if facet.key in kept or (facet.kind, facet.key) in self._choice]

    def _row(self, facet: Facet, count: int) -> FacetRow:
        chosen = (facet.kind, facet.key) in self._choice
        lane = next(
            (lane for lane in self._library.lanes if facet.kind is FacetKind.LANE and lane.id == facet.key), None
        )
        return FacetRow(
            kind=facet.kind.value,
            key=facet.key,
            label=facet_label(facet, self._library, self._language),
            glyph=lane.glyph if lane else "",
            colour=lane.colour if lane else "",
            count=count,
            chosen=chosen,
            offered=chosen or count > 0,
        )
