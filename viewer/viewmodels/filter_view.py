"""Filters: what is chosen, what that leaves, and how many events each further value would show."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.library.filters import Facet, FacetKind
from viewer.library.library import Library
from viewer.library.selection import FilterChoice, Selection
from viewer.models.filter_rows import FacetGroupRow, FacetRow
from viewer.models.rows_model import RowsModel
from viewer.viewmodels.filter_words import facet_label, group_title

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

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


@QmlElement
@QmlUncreatable("The program makes the filters of its window")
class FilterView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Nothing is read of the library's filters before the panel opens or a filter is set."""

    changed = Signal()
    """The choice, what it leaves, or whether the others leave."""
    announced = Signal(str)
    """What assistive technology has to say after a change by the visitor."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = False
        self._groups: RowsModel[FacetGroupRow] = RowsModel(FacetGroupRow, self)
        self._models: dict[str, RowsModel[FacetRow]] = {name: RowsModel(FacetRow, self) for name in GROUPS}
        self.set_library(library, language)

    # -- Python's side ------------------------------------------------------------------------------

    @property
    def matching(self) -> int | None:
        """The bitmap of the rows that pass; None where nothing is chosen."""
        return self._matching

    @property
    def leaves(self) -> bool:
        """Whether events that do not pass leave; otherwise they dim."""
        return self._leave

    def set_library(self, library: Library, language: str) -> None:
        """Filters end with their timeline."""
        self._library = library
        self._language = language
        self._selection: Selection | None = None
        self._choice = FilterChoice()
        self._matching: int | None = None
        self._whole: set[str] = set()
        self._groups.replace([])
        self.changed.emit()

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        if self._selection is not None:
            self._fill(self._selection)
        self.changed.emit()

    # -- the window's side --------------------------------------------------------------------------

    @Slot()
    def prepare(self) -> None:
        """The panel is about to open."""
        self._ready()

    @Slot(str, str)
    def toggle(self, kind: str, key: str) -> None:
        """Choose a value, or no more."""
        self._choose(self._choice.toggled(FacetKind(kind), key))

    @Slot()
    def clear(self) -> None:
        """No filters."""
        if self._choice:
            self._choose(FilterChoice())

    @Slot(bool)
    def setLeave(self, leave: bool) -> None:  # noqa: N802
        """Whether events that do not pass leave (true) or dim (false)."""
        if leave != self._leave:
            self._leave = leave
            self.changed.emit()

    @Slot(str)
    def showAll(self, group: str) -> None:  # noqa: N802
        """List every value of a group."""
        self._whole.add(group)
        self._fill(self._ready())

    # -- within -------------------------------------------------------------------------------------

    def _choose(self, choice: FilterChoice) -> None:
        selection = self._ready()
        self._choice = choice
        self._matching = selection.matching(choice)
        self._fill(selection)
        self.changed.emit()
        self.announced.emit(self._summary() or QCoreApplication.translate("FilterView", "All events are shown"))

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
        self._groups.replace(groups)

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

    def _shown(self) -> int:
        return len(self._library) if self._matching is None else self._matching.bit_count()

    def _summary(self) -> str:
        """“7 of 23 events”; empty without filters."""
        if self._matching is None:
            return ""
        shown, total = self._matching.bit_count(), len(self._library)
        if total == 1:
            return QCoreApplication.translate("FilterView", "%1 of 1 event").replace("%1", str(shown))
        words = QCoreApplication.translate("FilterView", "%1 of %2 events")
        return words.replace("%1", str(shown)).replace("%2", str(total))

    active = Property(bool, lambda self: bool(self._choice), notify=changed)
    leave = Property(bool, lambda self: self._leave, notify=changed)
    nothingLeft = Property(bool, lambda self: self._matching == 0, notify=changed)  # noqa: N815
    shownCount = Property(int, _shown, notify=changed)  # noqa: N815
    summaryText = Property(str, _summary, notify=changed)  # noqa: N815
    groups = Property(QObject, lambda self: self._groups, constant=True)
