"""Values behave as the standard library's frozen dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from viewer.domain.values import dataclass


def declare(decorator):
    """The same classes by the standard library's decorator and by ours."""

    @decorator(frozen=True, slots=True)
    class Several:
        name: str
        size: float = 1.5
        parts: list[int] = dataclasses.field(default_factory=list, compare=False)
        secret: str = dataclasses.field(default="", repr=False)

        @property
        def double(self) -> float:
            return self.size * 2

    @decorator(frozen=True, slots=True)
    class One:
        word: str

    @decorator(frozen=True, slots=True)
    class Nothing:
        """Nothing at all."""

    @decorator(frozen=True, slots=True)
    class Told:
        word: str

        def __repr__(self) -> str:
            return f"<{self.word}>"

    @decorator(frozen=True, slots=True)
    class Positive:
        size: int = 1

        def __post_init__(self) -> None:
            if self.size <= 0:
                raise ValueError(self.size)

    return Several, One, Nothing, Told, Positive


OURS, THEIRS = declare(dataclass), declare(dataclasses.dataclass)


def told(make) -> list[object]:
    """What can be seen of values of such classes."""
    several, one, nothing, speaking, positive = make
    a, b = several("a"), several("a", parts=[1])
    seen: list[object] = [repr(a), repr(one("x")), repr(nothing()), repr(speaking("x"))]
    seen += [a == b, a == several("a", 2.0), a == ("a", 1.5), one("x") == one("x"), one("x") == speaking("x")]
    seen += [hash(a) == hash(b), hash(one("x")) == hash(one("x")), len({one("x"), one("y"), one("x")})]
    seen += [nothing() == nothing(), len({nothing(), nothing()}), a.double, b.parts, several("c").parts]
    seen += [[field.name for field in dataclasses.fields(several)], repr(dataclasses.replace(a, size=3.0))]
    seen += [positive().size, positive(3).size]
    with pytest.raises(ValueError, match="-1"):
        positive(-1)
    with pytest.raises(TypeError):
        one()
    with pytest.raises(TypeError):
        several("a", sizes=2)
    match several("m", 2.0):
        case several(name, size):  # type: ignore[misc]
            seen += [name, size]
    seen += [copy.copy(a) == a, copy.deepcopy(b).parts, hasattr(a, "__dict__"), nothing.__doc__]
    return seen


def test_a_value_does_what_a_frozen_dataclass_does() -> None:
    assert told(OURS) == told(THEIRS)


def test_a_value_has_no_other_attributes_than_its_fields() -> None:
    with pytest.raises(AttributeError):
        OURS[1]("x").other = 1


@dataclass(frozen=True, slots=True)
class Kept:
    words: tuple[str, ...]


def test_a_value_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(Kept(("a",)))) == Kept(("a",))


def test_what_is_no_value_is_left_to_the_standard_library() -> None:
    @dataclass(slots=True)
    class Changing:
        count: int = 0

    changing = Changing()
    changing.count = 2
    assert changing == Changing(2)
    assert Changing.__hash__ is None
