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

    // Where type is large, what each does goes without saying more, and all of them stand on the screen.
    readonly property bool roomy: height > Metrics.body * (wide ? 20 : 34)

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
                noted: home.roomy
                focus: true
                note: qsTr("The glass feels nothing for a minute")
                text: qsTr("Clean the screen")
                width: grid.cell

                onClicked: home.staff.clean()
            }
            StaffTile {
                noted: home.roomy
                note: qsTr("Which timeline is shown")
                text: qsTr("Choose content")
                width: grid.cell

                onClicked: home.staff.open("content")
            }
            StaffTile {
                noted: home.roomy
                note: qsTr("How the exhibit is, and what it needs")
                text: qsTr("Status")
                width: grid.cell

                onClicked: home.staff.open("status")
            }
            StaffTile {
                noted: home.roomy
                note: qsTr("The last that it did")
                text: qsTr("Log")
                width: grid.cell

                onClicked: home.staff.open("log")
            }
            StaffTile {
                noted: home.roomy
                note: qsTr("What visitors used, as numbers")
                text: qsTr("Statistics")
                width: grid.cell

                onClicked: home.staff.open("statistics")
            }
            StaffTile {
                noted: home.roomy
                enabled: home.staff.watched
                note: enabled ? qsTr("It is back in a few seconds") : qsTr("Nobody watches over it who would")
                text: qsTr("Start it again")
                width: grid.cell

                onClicked: home.staff.restart()
            }
            StaffTile {
                noted: home.roomy
                note: qsTr("It stays off; asks once more")
                text: qsTr("End the exhibit")
                width: grid.cell

                onClicked: home.staff.open("quit")
            }
            StaffTile {
                noted: home.roomy
                note: qsTr("By itself after three minutes")
                strong: true
                text: qsTr("Back to the exhibit")
                width: grid.cell

                onClicked: home.staff.cancel()
            }
        }
    }
}
