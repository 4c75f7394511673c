pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// What an exhibit shows while nobody is there: a quotation or a figure at a time, whose it is, and its place in the line
// of years. Any touch and any key begins a visit with what is shown, and does nothing else.
FocusScope {
    id: screen

    required property KioskView kiosk
    required property Session session

    readonly property AttractView attract: kiosk.attract
    // The piece on the screen, which is the last one until that is gone.
    property var shown: told()
    property bool held: false

    function told(): var {
        return {
            "sayings": attract.sayings,
            "original": attract.original,
            "glyph": attract.glyph,
            "colour": attract.colour,
            "lit": attract.lit,
            "date": attract.sayings.map(saying => saying.dateText).filter(date => date !== "").join(" · "),
            "face": attract.sayings[0].sans
        };
    }
    function change() {
        shown = told();
        attract.appeared();
        settle();
    }
    // As large as it fits, in sixteen steps: every size of type keeps its glyphs in memory.
    function settle() {
        if (fits(1))
            return;
        let small = 0, large = 1;
        for (let time = 0; time < 4; time++) {
            const middle = (small + large) / 2;
            if (fits(middle))
                small = middle;
            else
                large = middle;
        }
        for (let less = small; !fits(less) && less > -0.6; less -= 0.05) {}
    }
    // The larger it is, the more room it needs round it.
    function fits(size: real): bool {
        type.fit = size;
        piece.arrange();
        return piece.height * (1 + Math.max(0, size) * 0.12) <= stand.height;
    }
    // What a key does among the languages: one back or one on; 0 for a key that begins.
    function step(key: int): int {
        return [Qt.Key_Left, Qt.Key_Up, Qt.Key_Backtab].includes(key) ? -1 : [Qt.Key_Right, Qt.Key_Down, Qt.Key_Tab].includes(key) ? 1 : 0;
    }

    Accessible.name: attract.titles.join(" ")
    Accessible.role: Accessible.Pane

    // Arrows go to the languages; every other key begins, and the exhibit's lock keeps the rest of it from the visit.
    Keys.onPressed: event => {
        event.accepted = true;
        const by = step(event.key);
        if (by !== 0)
            start.step(by);
        else if (!event.isAutoRepeat)
            kiosk.begin();
    }
    Component.onCompleted: {
        forceActiveFocus();
        settle();
    }

    Connections {
        function onPieceChanged() {
            if (Metrics.reducedMotion)
                screen.change();
            else
                turning.restart();
        }

        target: screen.attract
    }
    AttractTurn {
        id: turning

        piece: piece

        onGone: screen.change()
    }
    // Once for all that changes at a time.
    Timer {
        id: settling

        interval: 0

        onTriggered: screen.settle()
    }
    AttractType {
        id: type

        side: Math.min(screen.width, screen.height)

        onLeastChanged: settling.restart()
        onMostChanged: settling.restart()
        onSideChanged: settling.restart()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    MultiPointTouchArea {
        Accessible.ignored: true
        anchors.fill: parent

        onCanceled: screen.held = false
        onPressed: screen.held = true
        onReleased: screen.kiosk.begin()
    }
    Item {
        id: composition

        height: parent.height - type.marginY * 2
        width: parent.width - type.marginX * 2
        x: type.marginX + screen.kiosk.shiftX
        y: type.marginY + screen.kiosk.shiftY

        AttractHead {
            id: head

            // A timeline without pieces says the same in their place.
            visible: screen.shown.sayings[0].kind !== "title"
            height: visible ? implicitHeight : 0
            attract: screen.attract
            type: type
            width: parent.width
        }
        // The room between, in which a piece stands a little above the middle.
        Item {
            id: stand

            anchors.bottom: years.top
            anchors.bottomMargin: type.apart
            anchors.top: head.bottom
            anchors.topMargin: type.apart
            width: parent.width

            onHeightChanged: settling.restart()

            AttractPiece {
                id: piece

                // How much of it is to be seen, 0 to 1: it settles into its place as it comes.
                property real clearness: 1

                colour: Theme.lane(screen.shown.colour)
                glyph: screen.shown.glyph
                opacity: clearness
                original: screen.shown.original
                sayings: screen.shown.sayings
                type: type
                width: parent.width
                y: Math.round(Math.max(0, parent.height - height) * 0.45 + (1 - clearness) * type.apart * 0.5)
            }
        }
        AttractYears {
            id: years

            anchors.bottom: start.top
            anchors.bottomMargin: type.apart
            attract: screen.attract
            clearness: piece.clearness
            colour: Theme.lane(screen.shown.colour)
            date: screen.shown.date
            face: screen.shown.face
            lit: screen.shown.lit
            moving: Metrics.slow
            type: type
            width: parent.width
        }
        AttractStart {
            id: start

            anchors.bottom: parent.bottom
            held: screen.held
            kiosk: screen.kiosk
            type: type
            width: parent.width

            onChosen: tag => {
                screen.kiosk.chooseLanguage(tag);
                screen.kiosk.begin();
            }
        }
    }
}
