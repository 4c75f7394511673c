"""What attract says of a piece in one language: its words, whose they are, who published them and when."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QFont

from viewer.desktop import fonts
from viewer.domain.claim_text import publisher_name, told_by
from viewer.domain.event import Event
from viewer.domain.figure_text import amounts
from viewer.domain.line_breaks import unbroken
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

QUOTATION, TRANSLATION, TITLE = "quotation", "translation", "title"

_JOINER, _APART = "\u2060", "\u2003"
"""What a line may not end at; a gap at which it may, and which is nothing there."""


@dataclass(frozen=True, kw_only=True)
class PieceWords:
    """What QML is told, with these names in camelCase."""

    kind: str
    """`quotation`, `translation`, `title`, or one of a figure's: count, share, pair, change, duration."""
    place: str
    """The lane's name and the event's title."""
    date_text: str
    """When the event was."""
    lead: str
    """The words or the number that are set large; without quotation marks. Empty for a pair."""
    lines: str
    """The same with the line breaks that they were given."""
    face: QFont
    """The serif face of the language of `lead`."""
    sans: QFont
    """The face of everything else."""
    label: str
    """Whose translation it is, or what is counted; empty for a quotation."""
    before: str = ""
    """What stands before a number: “近”, “nearly ”."""
    after: str = ""
    """What follows a number: “人”, “ people”."""
    first_date: str = ""
    """When a pair's first value is from."""
    first_value: str = ""
    """A pair's first value, with its unit."""
    last_date: str = ""
    """When a pair's second value is from."""
    last_value: str = ""
    """A pair's second value, with its unit."""
    part: float = 0.0
    """How much of the whole a share is, or how long a pair's first bar is: 0 to 1 of the width."""
    last_part: float = 0.0
    """How long a pair's second bar is: 0 to 1 of the width."""
    more_than: bool = False
    """Whether the true share may be larger than the part that is drawn."""
    more: str = ""
    """Against what a change is measured, what a share is part of, and what else has to be known to read it."""
    original: str = ""
    """The quotation itself where `lead` is a translation."""
    original_face: QFont = dataclasses.field(default_factory=QFont)
    """The serif face of its language."""
    account: str
    """Whose words or claim it is, what is not known of that, and always publisher and year."""
    sentence: str
    """The piece in one sentence, for the language that does not lead."""
    spoken: str
    """All of it in one sentence, for assistive technology."""


def piece_words(piece: Piece, library: Library, language: str) -> PieceWords:
    """What `piece` says in `language`; LibraryError if its event is damaged."""
    event = library.event(piece.row)
    common: dict[str, Any] = {
        "place": f"{library.lanes[piece.lane].name.get(language)} · {event.title.get(language)}",
        "date_text": date_words(piece.row, library, language),
        "sans": fonts.sans(language),
    }
    told = _of_quotation if piece.kind is PieceKind.QUOTATION else _of_figure
    return PieceWords(**common, **told(piece, event, library, language))


def timeline_words(library: Library, language: str) -> PieceWords:
    """What stands there while there is no piece: the timeline's title, and whose account it is."""
    title = library.heading.title.get(language)
    source = next(iter(library.sources.values()), None)
    note = source.publisher_note.get(language) if source else ""
    return PieceWords(
        kind=TITLE,
        place="",
        date_text="",
        lead=title,
        lines=title,
        face=fonts.serif(language),
        sans=fonts.sans(language),
        label="",
        account=note,
        sentence=title,
        spoken=_spoken(title, note),
    )


def as_map(words: PieceWords) -> dict[str, object]:
    """By the names that QML has for the fields."""
    return {camel(field.name): getattr(words, field.name) for field in dataclasses.fields(words)}


def _of_quotation(piece: Piece, event: Event, library: Library, language: str) -> dict[str, Any]:
    quote = event.quotes[piece.place]
    row = quote_row(quote, sources_of(quote.source, event.sources, library.sources), library.entities, language)
    translation = translation_for(quote, language)
    label = translated_by(translation, language) if translation else ""
    account = _account(
        _with_note(row.attribution, row.unsaid, language), library.sources.get(quote.source), language
    )
    sentence = _labelled(label, row.lead, language) if translation else in_marks(row.lead)
    return {
        "kind": TRANSLATION if translation else QUOTATION,
        "label": label,
        "lead": row.lead,
        "lines": row.lead_lines,
        "face": row.lead_face,
        "original": row.quotation,
        "original_face": row.quotation_face,
        "account": account,
        "sentence": sentence,
        "spoken": _spoken(sentence, account),
    }


def _of_figure(piece: Piece, event: Event, library: Library, language: str) -> dict[str, Any]:
    figure = event.figures[piece.place]
    [row] = figure_rows((figure,), library.sources, library.entities, language)
    more = _sentences((row.compared, row.note), language)
    number = " → ".join(map(str, amounts(figure, language)))
    if row.first_value:
        first = _with_note(row.first_value, row.first_date, language)
        number = f"{first} → {_with_note(row.last_value, row.last_date, language)}"
    sentence = _sentences((_labelled(row.label, number, language), more), language)
    return {
        "kind": row.kind,
        "label": row.label,
        "lead": row.numeral,
        "lines": row.numeral,
        "face": fonts.serif(language),
        **{name: getattr(row, name) for name in _SHARED},
        "more": more,
        "account": row.claim,
        "sentence": sentence,
        "spoken": _spoken(sentence, row.claim),
    }


_SHARED = (
    "before", "after", "first_date", "first_value", "last_date", "last_value", "part", "last_part", "more_than"
)  # fmt: skip
"""Fields that are a figure's own in the reading panel."""
assert {field.name for field in dataclasses.fields(FigureRow)}.issuperset(_SHARED)


def _account(credit: str, source: Source | None, language: str) -> str:
    """“桑措，牧民（说话时间未载）　据新华社2024年报道”."""
    if source is None:
        return credit
    published = unbroken(told_by(source, language), (publisher_name(source, language), "报道"))
    return f"{credit}{_APART}{published}" if credit else published


def _with_note(credit: str, note: str, language: str) -> str:
    """“桑措，牧民（说话时间未载）”."""
    if not credit or not note:
        return credit or note
    return f"{credit}（{note}）" if is_chinese(language) else f"{credit} ({note[:1].lower()}{note[1:]})"


def _labelled(label: str, words: str, language: str) -> str:
    return f"{label}：{words}" if is_chinese(language) else f"{label}: {words}"


def _sentences(parts: tuple[str, ...], language: str) -> str:
    """One after the other, each with its full stop; one alone is as it is."""
    told = [part for part in parts if part]
    if len(told) < 2:
        return "".join(told)
    stop, space = ("。", "") if is_chinese(language) else (".", " ")
    return space.join(part if part.endswith(stop) else part + stop for part in told)


def _spoken(sentence: str, account: str) -> str:
    """For a voice: two sentences, and no joiners."""
    return f"{sentence} {account}".replace(_JOINER, "").replace(_APART, ", ").strip()
