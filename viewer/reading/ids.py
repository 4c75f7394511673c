"""Which ids a timeline defines and which it names, wherever they stand."""

from __future__ import annotations

from dataclasses import field

from viewer.domain.values import dataclass
from viewer.reading.format.marks import ENTITY_KINDS, Kind
from viewer.reading.problem import Place, Word
from viewer.reading.reporter import Reporter
from viewer.reading.spelling import nearest
from viewer.reading.yaml_nodes import Node

LINKABLE = ENTITY_KINDS | {Kind.EVENT, Kind.SOURCE}
"""What a link in Markdown may name: among these kinds every id is unique."""
_GUESSES = 100
"""Wrong ids that get a suggestion: each costs a comparison with every id there is."""


@dataclass(frozen=True, slots=True)
class _Mention:
    id: str
    kinds: frozenset[Kind]
    node: Node
    reporter: Reporter


@dataclass(slots=True)
class Ids:
    """Definitions as they are met; a name that is not defined yet waits until everything is read."""

    _defined: dict[tuple[Kind | None, str], tuple[Kind, Place]] = field(default_factory=dict)
    _waiting: list[_Mention] = field(default_factory=list)
    _unread: dict[Kind, str] = field(default_factory=dict)

    def define(self, kind: Kind, id_: str, node: Node, reporter: Reporter) -> None:
        """Reports an id that something else has already."""
        key = _space(kind), id_
        if key in self._defined:
            first = self._defined[key][1]
            reporter.error("duplicate_id", node, found=id_, first=f"{first.file}:{first.line}")
        else:
            self._defined[key] = kind, reporter.place(node)

    def refer(self, kinds: frozenset[Kind], id_: str, node: Node, reporter: Reporter) -> None:
        """Something of one of `kinds` is named at `node`."""
        if self._kind_of(kinds, id_) not in kinds:
            self._waiting.append(_Mention(id_, kinds, node, reporter))

    def could_not_read(self, kinds: frozenset[Kind], file: str) -> None:
        """A file that defines ids of `kinds` gave none: names of that kind may be right all the same."""
        for kind in kinds:
            self._unread.setdefault(kind, file)

    def report_dangling(self, reporter: Reporter) -> None:
        """Call once everything has been read."""
        unchecked: dict[str, int] = {}
        suggestions: dict[tuple[str, frozenset[Kind]], str] = {}
        for mention in self._waiting:
            kind = self._kind_of(mention.kinds, mention.id)
            if kind in mention.kinds:
                continue
            if unread := next((self._unread[k] for k in sorted(mention.kinds) if k in self._unread), None):
                unchecked[unread] = unchecked.get(unread, 0) + 1
            elif kind is not None:
                values = {"found": mention.id, "is_a": Word(kind), "expected": _name(mention.kinds)}
                mention.reporter.error("wrong_kind", mention.node, **values)
            else:
                key = mention.id, mention.kinds
                if key not in suggestions and len(suggestions) < _GUESSES:
                    suggestions[key] = nearest(mention.id, self._ids_of(mention.kinds))
                self._report_unknown(mention, suggestions.get(key, ""))
        for file, count in unchecked.items():
            reporter.for_file(file).warn_at("unchecked_ids", count=count)

    @staticmethod
    def _report_unknown(mention: _Mention, suggestion: str) -> None:
        values = {"found": mention.id, "expected": _name(mention.kinds), "suggestion": suggestion}
        code = "unknown_voice" if mention.kinds == ENTITY_KINDS else "unknown_id"
        mention.reporter.error(code, mention.node, **values)

    def _kind_of(self, kinds: frozenset[Kind], id_: str) -> Kind | None:
        defined = self._defined.get((_space(next(iter(kinds))), id_))
        return defined[0] if defined else None

    def _ids_of(self, kinds: frozenset[Kind]) -> list[str]:
        return [id_ for (_, id_), (kind, _) in self._defined.items() if kind in kinds]


def _name(kinds: frozenset[Kind]) -> Word:
    if kinds == LINKABLE:
        return Word("linkable")
    return Word("entity" if kinds == ENTITY_KINDS else next(iter(kinds)))


def _space(kind: Kind) -> Kind | None:
    """Lanes and tours have ids of their own; all that can be linked to shares one space."""
    return None if kind in LINKABLE else kind
