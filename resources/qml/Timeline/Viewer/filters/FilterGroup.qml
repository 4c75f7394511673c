pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The values of one kind under their title.
Column {
    id: group

    required property var facets
    required property FilterView filters
    required property int more
    required property string name
    required property string title

    spacing: Metrics.space

    SansText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        bold: true
        text: group.title
    }
    Flow {
        spacing: Metrics.space
        width: group.width

        Repeater {
            model: group.facets

            FilterToggle {
                required property string key
                required property string kind

                widest: group.width

                onClicked: group.filters.toggle(kind, key)
            }
        }
        PillButton {
            text: qsTr("%n more…", "", group.more)
            visible: group.more > 0

            onClicked: group.filters.showAll(group.name)
        }
    }
}
