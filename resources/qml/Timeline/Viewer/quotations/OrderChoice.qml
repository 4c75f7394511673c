pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// In which order the quotations stand: one of three buttons is chosen.
Flow {
    id: choice

    required property QuotesView quotes
    // How wide it is in one line.
    readonly property real natural: Array.from(children).reduce((sum, child) => sum + child.width + spacing, 0)

    Accessible.name: qsTr("Order of the quotations")
    Accessible.role: Accessible.Grouping
    spacing: Metrics.space

    Repeater {
        model: [
            {
                "order": "time",
                "words": qsTr("In time")
            },
            {
                "order": "speaker",
                "words": qsTr("By speaker")
            },
            {
                "order": "lane",
                "words": qsTr("By lane")
            }
        ]

        PillButton {
            id: order

            required property var modelData
            readonly property bool chosen: choice.quotes.order === modelData.order

            Accessible.checkable: true
            Accessible.checked: chosen
            Accessible.name: modelData.words
            Accessible.role: Accessible.RadioButton
            strong: chosen
            text: (chosen ? "✓ " : "") + modelData.words

            onClicked: choice.quotes.orderBy(modelData.order)
        }
    }
}
