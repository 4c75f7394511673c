pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The staff menu itself.
FocusScope {
    id: home

    required property StaffView staff
    required property bool wide
    required property bool lowered

    ScrollPage {
        id: scroll

        height: Math.min(parent.height, implicitHeight)
        spacing: Metrics.space * 2
        width: Math.min(parent.width, Metrics.body * (home.wide ? 44 : 30))
        x: (parent.width - width) / 2
        y: home.lowered ? parent.height - height : (parent.height - height) / 2

        SerifText {
            Accessible.role: Accessible.Heading
            bold: true
            size: Metrics.title
            text: qsTr("Staff")
        }
        Grid {
            id: grid

            readonly property real cell: (width - spacing * (columns - 1)) / columns

            columns: home.wide ? 2 : 1
            spacing: Metrics.space
            width: scroll.width

            StaffTile {
                focus: true
                note: qsTr("The glass feels nothing for a minute")
                text: qsTr("Clean the screen")
                width: grid.cell

                onClicked: home.staff.clean()
            }
            StaffTile {
                note: qsTr("Which timeline is shown")
                text: qsTr("Choose content")
                width: grid.cell

                onClicked: home.staff.open("content")
            }
            StaffTile {
                note: qsTr("How the exhibit is, and what it needs")
                text: qsTr("Status")
                width: grid.cell

                onClicked: home.staff.open("status")
            }
            StaffTile {
                note: qsTr("The last that it did")
                text: qsTr("Log")
                width: grid.cell

                onClicked: home.staff.open("log")
            }
            StaffTile {
                note: qsTr("What visitors used, as numbers")
                text: qsTr("Statistics")
                width: grid.cell

                onClicked: home.staff.open("statistics")
            }
            StaffTile {
                enabled: home.staff.watched
                note: enabled ? qsTr("It is back in a few seconds") : qsTr("Nobody watches over it who would")
                text: qsTr("Start it again")
                width: grid.cell

                onClicked: home.staff.restart()
            }
            StaffTile {
                note: qsTr("It stays off; asks once more")
                text: qsTr("End the exhibit")
                width: grid.cell

                onClicked: home.staff.open("quit")
            }
            StaffTile {
                note: qsTr("By itself after three minutes")
                strong: true
                text: qsTr("Back to the exhibit")
                width: grid.cell

                onClicked: home.staff.cancel()
            }
        }
    }
}
