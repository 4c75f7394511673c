pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// How to use the exhibit, what its buttons do in words, whose account it shows, and when it starts over by itself. A
// tap beside it closes it, and so do its button, Escape and Back.
FocusScope {
    id: help

    required property KioskView kiosk
    required property Session session
    // px from the upper edge within which nothing can be reached.
    required property real lowering
    // Whether the bar has no words for what it does.
    required property bool explains

    readonly property bool wide: width > Metrics.body * 48

    signal closed

    Keys.onBackPressed: closed()
    Keys.onEscapePressed: closed()
    Component.onCompleted: {
        done.forceActiveFocus(Qt.TabFocusReason);
        Accessible.announce(title.text);
    }

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.ground, 0.8)
    }
    // Beside the sheet; nothing that is done there reaches what lies below.
    MouseArea {
        Accessible.ignored: true
        acceptedButtons: Qt.AllButtons
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        hoverEnabled: true
        height: parent.height - help.lowering

        onClicked: help.closed()
        onWheel: wheel => wheel.accepted = true
    }
    Rectangle {
        id: sheet

        readonly property real room: help.height - help.lowering - Metrics.space * 2
        readonly property real wanted: head.height + page.implicitHeight + Metrics.space * 7

        Accessible.name: title.text
        Accessible.role: Accessible.Dialog
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.panel
        height: Math.min(wanted, room)
        radius: Metrics.radius
        width: Math.min(help.width - Metrics.space * 4, Metrics.body * (help.wide ? 62 : 40))
        y: help.lowering + Metrics.space + (room - height) / 2

        MouseArea {
            Accessible.ignored: true
            anchors.fill: parent
        }
        Item {
            id: head

            height: Math.max(Metrics.target, title.implicitHeight)
            width: page.width
            x: page.x
            y: Metrics.space * 2

            SerifText {
                id: title

                Accessible.name: text
                Accessible.role: Accessible.Heading
                anchors.verticalCenter: parent.verticalCenter
                bold: true
                size: Metrics.title
                text: qsTr("Help")
            }
            PillButton {
                id: done

                Accessible.name: qsTr("Close the help")
                anchors.right: parent.right
                focus: true
                symbol: "✕"

                onClicked: help.closed()
            }
        }
        ScrollPage {
            id: page

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.space * 2
            anchors.left: parent.left
            anchors.leftMargin: Metrics.space * 4
            anchors.right: parent.right
            anchors.rightMargin: Metrics.space * 4
            anchors.top: head.bottom
            anchors.topMargin: Metrics.space * 2
            spacing: Metrics.space * 3

            // Two columns, or one below the other.
            Grid {
                columnSpacing: Metrics.space * 6
                columns: help.wide ? 2 : 1
                rowSpacing: left.spacing

                Column {
                    id: left

                    spacing: Metrics.space * 3
                    width: help.wide ? (page.width - Metrics.space * 8) / 2 : page.width - Metrics.space * 2

                    HelpWords {
                        heading: qsTr("With your hands")
                        sentences: [qsTr("Tap a mark or its name: its page opens, with who said it and where it was published."), qsTr("Drag to go along time. Two fingers apart or together, or the buttons + and −, show less or more of it."), qsTr("A sign like +3 stands for events that have no room there: tap it to see their names.")]
                        width: left.width
                    }
                    HelpWords {
                        heading: qsTr("With the keys")
                        sentences: [qsTr("The arrows go from one event or button to the next, and along a page. OK opens what is framed, Back goes back, Home starts over.")]
                        width: left.width
                    }
                }
                Column {
                    spacing: left.spacing
                    width: left.width

                    HelpWords {
                        heading: qsTr("Whose account this is")
                        sentences: [help.session.publisherNote]
                        visible: help.session.publisherNote !== ""
                        width: left.width
                    }
                    HelpWords {
                        heading: qsTr("When you leave")
                        sentences: [qsTr("“Start over” puts everything back for the next visitor."), qsTr("After %n seconds without a touch or key you are asked whether you are still there.", "", help.kiosk.idleSeconds), qsTr("After %n more seconds everything starts over by itself; any touch or key prevents that, as often as you like.", "", help.kiosk.countdownSeconds), qsTr("While sound or film plays, nobody is asked.")]
                        width: left.width
                    }
                }
            }
            Flow {
                spacing: Metrics.space
                width: page.width

                PillButton {
                    Accessible.checkable: true
                    Accessible.checked: help.session.reducedMotion
                    strong: help.session.reducedMotion
                    text: (help.session.reducedMotion ? "✓ " : "") + qsTr("Less movement")

                    onClicked: help.kiosk.toggleReducedMotion()
                }
                PillButton {
                    symbol: "◐ " + text
                    text: qsTr("Colours")
                    visible: help.explains

                    onClicked: help.session.nextTheme()
                }
                PillButton {
                    symbol: "Aa " + text
                    text: qsTr("Text size")
                    visible: help.explains

                    onClicked: help.session.nextTextSize()
                }
            }
        }
    }
}
