pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// What every screen of a visitor has in one place, along its lower edge: starting over and help at the left, at the
// right how everything looks and the languages by their own names. Where words do not fit, signs stand for them; where
// even these do not, the languages have a row of their own.
Rectangle {
    id: bar

    required property KioskView kiosk
    required property Session session
    property bool helpOpen: false

    readonly property real edge: Metrics.space * 1.5
    readonly property real gap: Metrics.space * 0.5
    readonly property real room: width - edge * 2 - Metrics.space * 4
    readonly property real languagesWidth: widthOf(names.children, false)
    readonly property bool looksTerse: widthOf(start.children, false) + widthOf(looks.children, false) + languagesWidth > room
    readonly property bool startTerse: looksTerse && widthOf(start.children, false) + widthOf(looks.children, true) + languagesWidth > room
    readonly property bool twoRows: startTerse && widthOf(start.children, true) + widthOf(looks.children, true) + languagesWidth > room

    signal helpRequested

    function widthOf(items: list<Item>, terse: bool): real {
        let sum = 0;
        for (const item of items) {
            const button = item as BarButton;
            if (button?.visible)
                sum += (terse ? button.terseWidth : button.fullWidth) + gap;
        }
        return sum;
    }
    function focusHelp() {
        help.forceActiveFocus(Qt.OtherFocusReason);
    }

    Accessible.name: qsTr("For every visitor")
    Accessible.role: Accessible.ToolBar
    color: Theme.panel
    height: start.height + (twoRows ? names.height + gap : 0) + Metrics.space * 1.2

    // Nothing that is done on the bar reaches what lies under it.
    MouseArea {
        Accessible.ignored: true
        acceptedButtons: Qt.AllButtons
        anchors.fill: parent
        hoverEnabled: true

        onWheel: wheel => wheel.accepted = true
    }
    Rectangle {
        color: Theme.outline
        height: Metrics.hairline
        width: parent.width
    }
    Row {
        id: start

        spacing: bar.gap
        x: bar.edge
        y: Metrics.space * 0.6

        BarButton {
            Accessible.description: qsTr("Sets everything back to how it was at the beginning")
            sign: "↺"
            terse: bar.startTerse
            text: qsTr("Start over")

            onClicked: bar.kiosk.startOver()
        }
        BarButton {
            id: help

            Accessible.checkable: true
            Accessible.checked: bar.helpOpen
            sign: "?"
            terse: bar.startTerse
            text: qsTr("Help")

            onClicked: bar.helpRequested()
        }
    }
    Row {
        id: looks

        spacing: bar.gap
        x: (bar.twoRows ? bar.width - bar.edge : names.x - Metrics.space * 2) - width
        y: start.y

        BarButton {
            Accessible.description: qsTr("Brings all that can be touched within everybody’s reach, or back over the whole screen")
            terse: bar.looksTerse
            text: bar.kiosk.lowered ? qsTr("Whole screen") : qsTr("Lower the controls")
            // There is nothing to lower where all of the screen is within reach.
            visible: bar.kiosk.lowered || bar.kiosk.loweredShare < 1

            picture: LowerIcon {
                whole: bar.kiosk.lowered
            }

            onClicked: bar.kiosk.toggleLowered()
        }
        BarButton {
            Accessible.description: bar.session.theme === "night" ? qsTr("Now dark") : bar.session.theme === "paper" ? qsTr("Now light") : qsTr("Now high contrast")
            sign: "◐"
            terse: bar.looksTerse
            text: qsTr("Colours")

            onClicked: bar.session.nextTheme()
        }
        BarButton {
            Accessible.description: qsTr("Now %1%").arg(Math.round(bar.session.textScale * 100))
            sign: "Aa"
            terse: bar.looksTerse
            text: qsTr("Text size")

            onClicked: bar.session.nextTextSize()
        }
    }
    Flow {
        id: names

        Accessible.name: qsTr("Language")
        Accessible.role: Accessible.Grouping
        spacing: bar.gap
        width: Math.min(bar.languagesWidth, bar.width - bar.edge * 2)
        x: bar.width - bar.edge - width + bar.gap
        y: start.y + (bar.twoRows ? start.height + bar.gap : 0)

        Repeater {
            model: bar.kiosk.choices

            BarButton {
                required property var modelData

                Accessible.checkable: true
                Accessible.checked: marked
                Accessible.role: Accessible.RadioButton
                marked: modelData.tag === bar.session.language
                text: modelData.name

                onClicked: bar.kiosk.chooseLanguage(modelData.tag)
            }
        }
    }
}
