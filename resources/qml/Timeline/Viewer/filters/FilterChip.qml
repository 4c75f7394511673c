import QtQuick
import Timeline.Core
import Timeline.Viewer

// How many events a filter leaves, as long as there is one; a touch clears it.
PillButton {
    required property FilterView filters

    Accessible.description: qsTr("Clears the filters")
    strong: true
    text: filters.summaryText + " ✕"
    visible: filters.active

    onClicked: filters.clear()
}
