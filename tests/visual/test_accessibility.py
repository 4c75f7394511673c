"""Whatever can be touched or focused has a role and a name in both languages, and can be pressed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, attached_accessible, is_text, kind_of, name_of, rect_of

SIXTH = "sixth-symposium-2015"
TOUCHED = ("QQuickTapHandler", "QQuickDragHandler", "QQuickPinchHandler")
NO_ROLE = QAccessible.Role.NoRole
PRESSED = {QAccessible.Role.Button, QAccessible.Role.Link}


def fresh(visitor: Visitor) -> None:
    """Nothing open."""


def reading(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()


def pill_list(visitor: Visitor) -> None:
    language = visitor.session.current_language()
    visitor.begin(size=(900, 560), text_scale=1.5, language=language)
    visitor.click(min(visitor.all("Pill"), key=lambda pill: rect_of(pill).top()))


def menu(visitor: Visitor) -> None:
    header = visitor.the("Header")
    buttons = visitor.all("PillButton", header)
    visitor.click(min(buttons, key=lambda button: rect_of(button).left()))


def search(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Slash)
    # Found in either language, and without a word of the other in what is shown of it.
    visitor.session.search_view.setText("2015-08")


STATES: dict[str, Callable[[Visitor], None]] = {
    "fresh": fresh,
    "reading": reading,
    "pill list": pill_list,
    "menu": menu,
    "search": search,
}


@pytest.fixture(autouse=True)
def assisted() -> Iterator[None]:
    """Assistive technology is listening."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(params=["zh-Hans", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=STATES)
def window(request: pytest.FixtureRequest, visitor: Visitor, language: str) -> Visitor:
    visitor.begin(language=language)
    STATES[request.param](visitor)
    visitor.let_frames_go()
    return visitor


def is_touched(item: QQuickItem) -> bool:
    """Whether a finger, a pointer or the keyboard's focus does something here."""
    handlers = [child for child in item.children() if kind_of(child) in TOUCHED]
    # The surface finds out for its marks and pills which of them is meant.
    by_surface = item.metaObject().indexOfSignal("activated()") >= 0
    return (
        bool(handlers)
        or by_surface
        or item.inherits("QQuickMouseArea")
        or item.activeFocusOnTab()
        or is_button(item)
    )


def is_button(item: QQuickItem) -> bool:
    return item.metaObject().indexOfSignal("clicked()") >= 0


def is_ignored(item: QQuickItem) -> bool:
    attached = attached_accessible(item)
    return attached is not None and bool(attached.property("ignored"))


def role_of(item: QQuickItem) -> QAccessible.Role:
    attached = attached_accessible(item)
    role: QAccessible.Role = attached.property("role") if attached else NO_ROLE
    return role


def place(item: QQuickItem) -> str:
    parent = item.parentItem()
    return f"{kind_of(item)} in {kind_of(parent) if parent else 'the window'}: {item.property('text') or ''}"


def tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid():
            yield from tree(child)


def test_everything_that_is_touched_has_a_role_and_a_name(window: Visitor) -> None:
    touched = [item for item in window.items() if is_touched(item) and not is_ignored(item)]
    assert len(touched) > 5
    assert not [place(item) for item in touched if role_of(item) == NO_ROLE]
    surface = [item for kind in ("EventMark", "Pill") for item in window.all(kind)]
    assert {role_of(item) for item in surface} == {QAccessible.Role.Button}
    assert not [place(item) for item in touched if not name_of(item)]


def is_owner(item: QQuickItem) -> bool:
    """Whether it is a thing whose name stands for its words: no pane."""
    return bool(name_of(item)) and not is_ignored(item) and kind_of(item) not in ("Surface", "ReadingPanel")


def test_every_text_is_read_or_belongs_to_something_with_a_name(window: Visitor) -> None:
    root = QAccessible.queryAccessibleInterface(window.window)
    read = {node.text(QAccessible.Text.Name) for node in tree(root) if node.role() != NO_ROLE}
    silent = []
    for text in window.items():
        if is_text(text) and text.property("text") and text.property("text") not in read:
            owner: QQuickItem | None = text
            while owner is not None and not is_owner(owner):
                owner = owner.parentItem()
            if owner is None or name_of(owner) not in read:
                silent.append(place(text))
    assert not silent


def test_names_are_in_the_readers_language(window: Visitor, language: str) -> None:
    for item in window.items():
        name = name_of(item).replace("English", "").replace("\u2060", "")
        if language == "zh-Hans":
            assert not any("a" <= letter.lower() <= "z" for letter in name), name


def test_the_tree_has_every_mark_as_a_button_with_its_name_and_date(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    root = QAccessible.queryAccessibleInterface(visitor.window)
    buttons = [node.text(QAccessible.Text.Name) for node in tree(root) if node.role() == QAccessible.Role.Button]
    names = [mark.property("name") for mark in visitor.all("EventMark")]
    assert len(names) == len(visitor.session.library) - sum(p.property("count") for p in visitor.all("Pill"))
    assert not [name for name in names if name not in buttons]


def test_a_screen_reader_presses_a_mark_and_its_page_opens(visitor: Visitor) -> None:
    root = QAccessible.queryAccessibleInterface(visitor.window)
    wanted = visitor.mark(SIXTH).property("name")
    node = next(node for node in tree(root) if node.text(QAccessible.Text.Name) == wanted)
    node.actionInterface().doAction("Press")
    visitor.let_frames_go()
    assert visitor.open_event() == SIXTH


def test_everything_that_says_it_is_pressed_can_be(window: Visitor) -> None:
    root = QAccessible.queryAccessibleInterface(window.window)
    found = [node for node in tree(root) if node.role() in PRESSED and not node.state().invisible]
    assert len(found) > 5
    lacking = [
        node.text(QAccessible.Text.Name)
        for node in found
        if node.actionInterface() is None or "Press" not in node.actionInterface().actionNames()
    ]
    assert not lacking


def test_what_is_hidden_is_not_in_the_tree(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    visitor.key(Qt.Key.Key_Escape)
    root = QAccessible.queryAccessibleInterface(visitor.window)
    shown = {node.text(QAccessible.Text.Name) for node in tree(root) if not node.state().invisible}
    assert "See it in its source" not in shown
    assert "Overview of the whole span" in shown


def test_tab_reaches_every_control_and_comes_round(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    reached: list[QQuickItem] = []
    while (item := visitor.window.activeFocusItem()) not in reached and len(reached) < 60:
        reached.append(item)
        visitor.key(Qt.Key.Key_Tab)
    wanted = [
        item for item in visitor.items() if (is_button(item) or item.activeFocusOnTab()) and item.isEnabled()
    ]
    assert not [place(item) for item in wanted if item not in reached]


def test_shift_tab_goes_the_same_way_back(visitor: Visitor) -> None:
    start = visitor.window.activeFocusItem()
    visitor.key(Qt.Key.Key_Tab)
    assert visitor.window.activeFocusItem() != start
    visitor.key(Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert visitor.window.activeFocusItem() == start
