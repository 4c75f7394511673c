import QtQuick
import Timeline.Core
import Timeline.Viewer

// Where no event passes, the surface says so and offers the way out.
Rectangle {
    id: message

    required property FilterView filters

    border.color: Theme.outline
    border.width: Metrics.stroke
    color: Theme.raised
    height: column.height + Metrics.space * 4
    radius: Metrics.radius
    visible: filters.nothingLeft

    Column {
        id: column

        spacing: Metrics.space * 1.5
        width: parent.width - Metrics.space * 4
        x: Metrics.space * 2
        y: Metrics.space * 2

        SansText {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("No event passes all of these filters.")
            width: parent.width
            wrapMode: Text.Wrap
        }
        PillButton {
            anchors.horizontalCenter: parent.horizontalCenter
            strong: true
            text: qsTr("Clear the filters")

            onClicked: message.filters.clear()
        }
    }
}
