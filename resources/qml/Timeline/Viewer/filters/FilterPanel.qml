pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// By what the events can be filtered. It stands beside the timeline, which shows at once what each touch leaves.
T.Popup {
    id: panel

    required property FilterView filters

    closePolicy: T.Popup.CloseOnEscape
    focus: true
    padding: Metrics.space * 2

    onAboutToShow: filters.prepare()

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.raised
        radius: Metrics.radius
    }
    contentItem: FocusScope {
        focus: true

        SerifText {
            id: title

            Accessible.name: text
            Accessible.role: Accessible.Heading
            anchors.left: parent.left
            anchors.right: clearAll.left
            anchors.rightMargin: Metrics.space
            bold: true
            elide: Text.ElideRight
            height: clearAll.height
            size: Metrics.heading
            text: qsTr("Filters")
            verticalAlignment: Text.AlignVCenter
        }
        PillButton {
            id: clearAll

            anchors.right: done.left
            anchors.rightMargin: Metrics.space
            enabled: panel.filters.active
            text: qsTr("Clear all")

            onClicked: panel.filters.clear()
        }
        PillButton {
            id: done

            Accessible.name: qsTr("Close the filters")
            anchors.right: parent.right
            symbol: "✕"

            onClicked: panel.close()
        }
        ScrollPage {
            id: page

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: title.bottom
            anchors.topMargin: Metrics.space
            rightMargin: Metrics.space * 2
            spacing: Metrics.space * 2

            Repeater {
                model: panel.filters.groups

                FilterGroup {
                    required property string group

                    filters: panel.filters
                    name: group
                    width: page.width - Metrics.space * 2
                }
            }
            OthersChoice {
                filters: panel.filters
                width: page.width - Metrics.space * 2
            }
        }
    }
}
