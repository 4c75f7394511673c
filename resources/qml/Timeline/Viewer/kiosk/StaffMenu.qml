pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Timeline.Core
import Timeline.Viewer

// What staff see, over everything else: the pad for their PIN, their menu and its pages, the screen's cleaning.
FocusScope {
    id: menu

    required property KioskView kiosk
    required property StaffView staff
    // px from the upper edge within which nothing can be reached.
    property real lowering: 0

    // Arrows are led here, by where things stand.
    readonly property bool stepsItself: true
    readonly property bool cleaning: kiosk.scenery === "cleaning"
    readonly property string shown: cleaning ? "cleaning" : staff.page
    readonly property bool wide: width > height
    readonly property real edge: Metrics.space * (wide ? 6 : 4)
    // Lines stay short enough to be read.
    readonly property real side: Math.max(edge, (width - Metrics.body * 48) / 2)

    // Arrows go to the nearest of what can have the focus in their direction, as fingers would.
    function go(dx: int, dy: int): bool {
        const from = menu.Window.activeFocusItem;
        if (from === null)
            return false;
        const here = from.mapToItem(menu, from.width / 2, from.height / 2);
        let nearest = null, least = Infinity;
        for (const item of goals(page.item)) {
            const there = item.mapToItem(menu, item.width / 2, item.height / 2);
            const ahead = (there.x - here.x) * dx + (there.y - here.y) * dy;
            const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
            if (item !== from && ahead > 1 && ahead + aside * 3 < least) {
                least = ahead + aside * 3;
                nearest = item;
            }
        }
        nearest?.forceActiveFocus(Qt.TabFocusReason);
        return nearest !== null;
    }
    function goals(item: Item): list<Item> {
        if (item === null || !item.visible || !item.enabled)
            return [];
        if (item.activeFocusOnTab)
            return [item];
        let found = [];
        for (const child of item.children)
            found = found.concat(goals(child));
        return found;
    }

    Accessible.name: qsTr("Staff")
    Accessible.role: Accessible.Dialog
    focus: true

    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Left:
            go(-1, 0);
            break;
        case Qt.Key_Right:
            go(1, 0);
            break;
        case Qt.Key_Up:
            if (!(page.item as StaffPage)?.turn(-1))
                go(0, -1);
            break;
        case Qt.Key_Down:
            if (!(page.item as StaffPage)?.turn(1))
                go(0, 1);
            break;
        case Qt.Key_Escape:
            staff.cancel();
            break;
        case Qt.Key_Backspace:
        case Qt.Key_Delete:
            staff.erase();
            break;
        case Qt.Key_Tab:
        case Qt.Key_Backtab:
            event.accepted = false;
            break;
        default:
            staff.type(event.text);
        }
    }

    // The page below was made anew for other content, and has taken the focus.
    Connections {
        function onBeganAnew() {
            Qt.callLater(() => (page.item as Item)?.forceActiveFocus());
        }

        target: menu.kiosk
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    // What is not for a button is for nothing below it, either: neither hands, nor the pointer, nor the wheel.
    MultiPointTouchArea {
        anchors.fill: parent
    }
    MouseArea {
        acceptedButtons: Qt.AllButtons
        anchors.fill: parent
        hoverEnabled: true

        onWheel: wheel => wheel.accepted = true
    }
    Loader {
        id: page

        anchors.bottomMargin: menu.edge
        anchors.fill: parent
        anchors.leftMargin: menu.side
        anchors.rightMargin: menu.side
        anchors.topMargin: menu.edge
        focus: true
        sourceComponent: menu.shown === "cleaning" ? countdown : menu.shown === "pad" ? pad : menu.shown === "menu" ? home : menu.shown === "" ? null : text

        onLoaded: (item as Item)?.forceActiveFocus()
    }
    Component {
        id: pad

        StaffPad {
            lowered: menu.lowering > 0
            staff: menu.staff
            wide: menu.wide
        }
    }
    Component {
        id: home

        StaffHome {
            lowered: menu.lowering > 0
            staff: menu.staff
            wide: menu.wide
        }
    }
    Component {
        id: text

        StaffPage {
            staff: menu.staff
        }
    }
    Component {
        id: countdown

        SerifText {
            Accessible.name: qsTr("%n seconds left", "", menu.kiosk.leftSeconds)
            Accessible.role: Accessible.StaticText
            bold: true
            horizontalAlignment: Text.AlignHCenter
            size: Math.min(menu.width, menu.height) * 0.4
            text: menu.kiosk.leftSeconds
            verticalAlignment: Text.AlignVCenter
        }
    }
}
