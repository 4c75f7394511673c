pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// Keys for whoever has no keyboard: letters for pinyin, its initials and English, digits for numbers and dates.
Flow {
    id: keys

    signal cleared
    signal deleted
    signal typed(string letter)

    Accessible.name: qsTr("Keys")
    Accessible.role: Accessible.Grouping
    // Room for the rings of focus.
    bottomPadding: Metrics.focusStroke * 2
    leftPadding: Metrics.focusStroke * 2
    spacing: Metrics.space * 0.5
    topPadding: Metrics.focusStroke * 2

    Repeater {
        model: "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890".split("")

        PillButton {
            required property string modelData

            focusPolicy: Qt.TabFocus
            text: modelData
            width: Metrics.target

            onClicked: keys.typed(modelData.toLowerCase())
        }
    }
    PillButton {
        focusPolicy: Qt.TabFocus
        text: qsTr("Space")

        onClicked: keys.typed(" ")
    }
    PillButton {
        autoRepeat: true
        focusPolicy: Qt.TabFocus
        text: qsTr("Delete")

        onClicked: keys.deleted()
    }
    PillButton {
        focusPolicy: Qt.TabFocus
        text: qsTr("Clear")

        onClicked: keys.cleared()
    }
}
