"""What attract says of a piece in one language: its words, whose they are, who published them and when."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from PySide6.QtGui import QFont

from viewer.desktop import fonts
from viewer.domain.claim_text import told_by
from viewer.domain.event import Event
from viewer.domain.quote_text import in_marks, translated_by, translation_for
from viewer.domain.source import Source
from viewer.domain.support_text import sources_of
from viewer.domain.texts import is_chinese
from viewer.kiosk.attract import Piece, PieceKind
from viewer.library.library import Library
from viewer.models.date_words import date_words
from viewer.models.figures_model import FigureRow, figure_rows
from viewer.models.quotes_model import quote_row
from viewer.models.rows_model import camel


@dataclass(frozen=True, kw_only=True)
class PieceWords:
    """What QML is told, with these names in camelCase."""

    heading: str
    """The whole timeline's title."""
    lane: str
    """The lane's name."""
    event: str
    """The event's title."""
    date_text: str
    """When the event was."""
    is_translation: bool
    """Whether `lead` renders a quotation in another language: then it bears no quotation marks."""
    label: str
    """Whose translation it is, or what is counted; empty for a quotation."""
    lead: str
    """The words or the number that are set large."""
    lines: str
    """The same with the line breaks that they were given."""
    face: QFont
    """The serif face of the language of `lead`."""
    sans: QFont
    """The face of everything else."""
    before: str
    """What stands before a number: “近”, “nearly ”."""
    after: str
    """What follows a number: “人”, “ people”."""
    more: str
    """Of what years a pair is, against what a change is measured, what a share is part of."""
    credit: str
    """Whose words or claim it is, and what is not known of that."""
    published: str
    """Publisher and year, always."""
    spoken: str
    """All of it in one sentence, for assistive technology."""


def piece_words(piece: Piece, library: Library, language: str) -> PieceWords:
    """What `piece` says in `language`; LibraryError if its event is damaged."""
    event = library.event(piece.row)
    common = {
        "heading": library.heading.title.get(language),
        "lane": library.lanes[piece.lane].name.get(language),
        "event": event.title.get(language),
        "date_text": date_words(piece.row, library, language),
        "sans": fonts.sans(language),
    }
    told = _of_quotation if piece.kind is PieceKind.QUOTATION else _of_figure
    return told(piece, event, library, language, common)


def as_map(words: PieceWords) -> dict[str, object]:
    """By the names that QML has for the fields."""
    return {camel(field.name): getattr(words, field.name) for field in dataclasses.fields(words)}


def _of_quotation(
    piece: Piece, event: Event, library: Library, language: str, common: dict[str, object]
) -> PieceWords:
    quote = event.quotes[piece.place]
    found = sources_of(quote.source, event.sources, library.sources)
    row = quote_row(quote, found, library.entities, language)
    translation = translation_for(quote, language)
    label = translated_by(translation, language) if translation else ""
    credit = _with_note(row.attribution, row.unsaid, language)
    published = _published(quote.source, library, language)
    lead = row.lead if translation else in_marks(row.lead)
    return PieceWords(
        is_translation=row.translated,
        label=label,
        lead=row.lead,
        lines=row.lead_lines,
        face=row.lead_face,
        before="",
        after="",
        more="",
        credit=credit,
        published=published,
        spoken=_sentence((label, lead, credit, published), language),
        **common,  # type: ignore[arg-type]
    )


def _of_figure(
    piece: Piece, event: Event, library: Library, language: str, common: dict[str, object]
) -> PieceWords:
    figure = event.figures[piece.place]
    [row] = figure_rows((figure,), library.sources, library.entities, language)
    published = _published(figure.source, library, language)
    # The claim names publisher and year itself where the publisher is the claimant.
    credit = "" if row.claim.replace("\u2060", "") == published else row.claim
    lead, more = _numbers(row)
    return PieceWords(
        is_translation=False,
        label=row.label,
        lead=lead,
        lines=lead,
        face=fonts.serif(language),
        before=row.before,
        after=row.after,
        more=more,
        credit="" if published in credit.replace("\u2060", "") else credit,
        published=credit if published in credit.replace("\u2060", "") else published,
        spoken=_sentence((row.before + lead + row.after, row.label, more, credit or published), language),
        **common,  # type: ignore[arg-type]
    )


def _numbers(row: FigureRow) -> tuple[str, str]:
    """What is set large, and what has to be known to read it."""
    if not row.first_value:
        return row.numeral, row.compared
    return f"{row.first_value} → {row.last_value}", f"{row.first_date} → {row.last_date}"


def _published(source_id: str, library: Library, language: str) -> str:
    source: Source | None = library.sources.get(source_id)
    return told_by(source, language) if source else ""


def _with_note(credit: str, note: str, language: str) -> str:
    """“桑措，牧民（说话时间未载）”."""
    if not credit or not note:
        return credit or note
    return f"{credit}（{note}）" if is_chinese(language) else f"{credit} ({note[:1].lower()}{note[1:]})"


def _sentence(parts: tuple[str, ...], language: str) -> str:
    joint = "，" if is_chinese(language) else ", "
    return joint.join(part for part in parts if part).replace("\u2060", "")
