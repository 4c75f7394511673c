"""Filters: which events pass, whether the others leave, and what is said of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.viewmodels.telling_damage import telling_damage

if TYPE_CHECKING:  # Loaded when the panel opens, or a filter is set.
    from viewer.viewmodels.filter_groups import FilterGroups

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes the filters of its window")
class FilterView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Nothing is read of the library's filters before the panel opens or a filter is set."""

    changed = Signal()
    """The choice, what it leaves, or whether the others leave."""
    announced = Signal(str)
    """What assistive technology has to say after a change by the visitor."""
    damaged = Signal(LibraryError)
    """The file does not hold what can be filtered by; nothing is filtered, and the panel is closed."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._language = language
        self._leave = False
        self._matching: int | None = None

    @cached_property
    def _groups(self) -> FilterGroups:
        from viewer.viewmodels.filter_groups import FilterGroups

        return FilterGroups(self._library, self._language, self)

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
        self._matching = None
        if "_groups" in vars(self):
            self._groups.set_library(library, language)
        self.changed.emit()

    @telling_damage
    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        if "_groups" in vars(self):
            self._groups.set_language(language)
        self.changed.emit()

    # -- the window's side --------------------------------------------------------------------------

    @Slot()
    @telling_damage
    def prepare(self) -> None:
        """The panel is about to open."""
        self._groups.prepare()

    @Slot(str, str)
    @telling_damage
    def toggle(self, kind: str, key: str) -> None:
        """Choose a value, or no more."""
        self._groups.toggle(kind, key)
        self._follow_choice()

    @Slot()
    @telling_damage
    def clear(self) -> None:
        """No filters."""
        if self._matching is not None:
            self._groups.clear()
            self._follow_choice()

    @Slot(bool)
    def setLeave(self, leave: bool) -> None:  # noqa: N802
        """Whether events that do not pass leave (true) or dim (false)."""
        if leave != self._leave:
            self._leave = leave
            self.changed.emit()

    @Slot(str)
    @telling_damage
    def showAll(self, group: str) -> None:  # noqa: N802
        """List every value of a group."""
        self._groups.show_all(group)

    def give_up(self, fault: LibraryError) -> None:
        """Filter by nothing, and say what is wrong with the file."""
        self._matching = None
        self._groups.set_library(self._library, self._language)
        self.changed.emit()
        self.damaged.emit(fault)

    # -- within -------------------------------------------------------------------------------------

    def _follow_choice(self) -> None:
        self._matching = self._groups.matching
        self.changed.emit()
        self.announced.emit(self._summary() or QCoreApplication.translate("FilterView", "All events are shown"))

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

    active = Property(bool, lambda self: self._matching is not None, notify=changed)
    leave = Property(bool, lambda self: self._leave, notify=changed)
    nothingLeft = Property(bool, lambda self: self._matching == 0, notify=changed)  # noqa: N815
    shownCount = Property(int, _shown, notify=changed)  # noqa: N815
    summaryText = Property(str, _summary, notify=changed)  # noqa: N815
    groups = Property(QObject, lambda self: self._groups.model, constant=True)
