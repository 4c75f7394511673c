"""How filters are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.library.filters import Facet, FacetKind
from viewer.library.library import Library


def group_title(group: str) -> str:
    """The words above a group of values."""
    match group:
        case "lane":
            return QCoreApplication.translate("FilterView", "Lanes")
        case "tag":
            return QCoreApplication.translate("FilterView", "Tags")
        case "person":
            return QCoreApplication.translate("FilterView", "People")
        case "place":
            return QCoreApplication.translate("FilterView", "Places")
        case "organisation":
            return QCoreApplication.translate("FilterView", "Organisations")
        case "importance":
            return QCoreApplication.translate("FilterView", "Importance")
    return QCoreApplication.translate("FilterView", "What an event has")


def facet_label(facet: Facet, library: Library, language: str) -> str:
    """A value's name: of lanes and entities in the timeline's words, a tag as written."""
    match facet.kind:
        case FacetKind.LANE:
            return next(lane.name.get(language) for lane in library.lanes if lane.id == facet.key)
        case FacetKind.TAG:
            return facet.key
        case FacetKind.PERSON | FacetKind.PLACE | FacetKind.ORGANISATION:
            return library.entities[facet.key].name.get(language)
        case FacetKind.IMPORTANCE:
            return _importance(facet.key)
        case FacetKind.HAS_QUOTE:
            return QCoreApplication.translate("FilterView", "With a quotation")
        case FacetKind.HAS_FIGURE:
            return QCoreApplication.translate("FilterView", "With a figure")


def _importance(key: str) -> str:
    match key:
        case "1":
            return QCoreApplication.translate("FilterView", "Most important")
        case "2":
            return QCoreApplication.translate("FilterView", "Important")
    return QCoreApplication.translate("FilterView", "Less important")
