"""Values: `dataclass(frozen=True, slots=True)`, many times as quick to make.

The standard library writes and compiles the source of six methods for each such class. The program has a hundred
of them and makes them at every start, which took a third of the time in which a bare window is up. Here `__init__`
alone is compiled, when the first value is made, which for most classes is after the start; and it sets attributes
plainly, so that making a value is quicker too. That nothing sets them later the type checker sees, and nobody
else: to it this is the standard library's own decorator.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(**how: bool) -> Callable[[type[Any]], type[Any]]:
        """The standard library's, but for values; `fields`, `replace` and matching know those as well."""
        return _value if how == {"frozen": True, "slots": True} else dataclasses.dataclass(**how)


def _value(cls: type[Any]) -> type[Any]:
    # Where there is none, the standard library asks `inspect` for one, which takes as long as all the rest.
    cls.__doc__ = cls.__doc__ or cls.__name__
    made: type[Any] = dataclasses.dataclass(slots=True, init=False, eq=False, repr=False)(cls)
    fields = dataclasses.fields(made)
    told = [field.name for field in fields if field.repr]
    values = _values_of([field.name for field in fields if field.compare])

    def begin(self: object, *given: object, **named: object) -> None:
        made.__init__ = _initialiser(fields, checks=hasattr(made, "__post_init__"))
        made.__init__(self, *given, **named)

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def tell(self: object) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in told)
        return f"{self.__class__.__qualname__}({shown})"

    for name, method in (("__init__", begin), ("__eq__", equal), ("__hash__", hashed), ("__repr__", tell)):
        if name not in cls.__dict__:
            setattr(made, name, method)
    return made


def _initialiser(fields: tuple[dataclasses.Field[Any], ...], *, checks: bool) -> Callable[..., None]:
    """`__init__` that takes `fields` in their order, with their defaults, and lets `__post_init__` check them."""
    known: dict[str, Any] = {"_not_given": dataclasses.MISSING}
    parameters, lines = ["self"], ["pass"]
    for field in fields:
        name, factory = field.name, field.default_factory
        parameters.append(name)
        lines.append(f"self.{name} = {name}")
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            parameters[-1] += f" = _default_{name}"
        elif factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = factory
            parameters[-1] += " = _not_given"
            lines[-1] += f" if {name} is not _not_given else _make_{name}()"
    if checks:
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines), known)
    made: Callable[..., None] = known["__init__"]
    return made


def _values_of(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    match names:
        case []:
            return lambda _: ()
        case [name]:
            return lambda value: (getattr(value, name),)
        case _:
            return attrgetter(*names)
