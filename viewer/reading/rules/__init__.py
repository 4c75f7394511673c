"""What the format asks beyond shapes: a function for each kind of thing, applied wherever it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from viewer.reading.format.event import Event
from viewer.reading.format.figure import Figure
from viewer.reading.format.heading import Heading
from viewer.reading.format.marks import ENTITY_KINDS, FilePath, Refers, Said, Voiced
from viewer.reading.format.part import Part
from viewer.reading.format.quote import Quote, Translation
from viewer.reading.format.scalars import is_id
from viewer.reading.format.source import Citation, Source
from viewer.reading.format.tour import Stop
from viewer.reading.reporter import Reporter
from viewer.reading.rules.citing import check_passage
from viewer.reading.rules.context import Context
from viewer.reading.rules.events import check_event
from viewer.reading.rules.figures import check_figure
from viewer.reading.rules.heading import check_heading, check_stop
from viewer.reading.rules.media import check_path
from viewer.reading.rules.quotes import check_quote, check_translation
from viewer.reading.rules.sources import check_source_text
from viewer.reading.rules.texts import check_text
from viewer.reading.walk import visits
from viewer.reading.yaml_nodes import Fields, Node, Scalar

Rule = Callable[[Fields, Context, Reporter], None]

_RULES: Mapping[type[Part], tuple[Rule, ...]] = {
    Heading: (check_heading,),
    Event: (check_event,),
    Quote: (check_quote, check_passage),
    Translation: (check_translation,),
    Figure: (check_figure, check_passage),
    Citation: (check_passage,),
    Source: (check_source_text,),
    Stop: (check_stop,),
}


def check_rules(model: type[Part], node: Node, context: Context, reporter: Reporter) -> None:
    """Reports every rule that a written record breaks, whether or not its shape is right."""
    for what, place in visits(model, node):
        match what, place:
            case Refers(kinds), Scalar(text=id_) if is_id(id_):
                context.ids.refer(kinds, id_, place, reporter)
            case Voiced(), Scalar(text=id_) if is_id(id_):
                context.ids.refer(ENTITY_KINDS, id_, place, reporter)
            case Voiced(), Fields():
                check_text(Said(), place, context, reporter)
            case Said(), _:
                check_text(what, place, context, reporter)
            case FilePath(), Scalar():
                check_path(place, context, reporter)
            case type(), Fields():
                for rule in _RULES.get(what, ()):
                    rule(place, context, reporter)
