import QtQuick
import Timeline.Viewer

// The head of a sheet: a grip to drag, and a button for each way, so that nobody has to drag.
Item {
    id: handle

    required property ReadingSheet sheet

    Accessible.description: sheet.words
    Accessible.name: qsTr("Height of the page")
    Accessible.role: Accessible.Grip
    implicitHeight: Metrics.target

    Rectangle {
        anchors.centerIn: parent
        color: Theme.outline
        height: Metrics.space * 0.5
        radius: height / 2
        width: Metrics.target
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.space
        height: parent.height

        SignButton {
            enabled: handle.sheet.detent < handle.sheet.full
            name: qsTr("Taller page")
            turn: -90

            onClicked: handle.sheet.step(1)
        }

        SignButton {
            enabled: handle.sheet.detent > handle.sheet.peek
            name: qsTr("Lower page")
            turn: 90

            onClicked: handle.sheet.step(-1)
        }
    }

    SheetDrag {
        sheet: handle.sheet
    }
}
