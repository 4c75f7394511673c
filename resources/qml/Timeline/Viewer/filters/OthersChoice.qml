pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// What becomes of the events that a filter does not let pass: they dim, or they leave.
Column {
    id: choice

    required property FilterView filters

    spacing: Metrics.space

    SansText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        bold: true
        text: qsTr("The other events")
    }
    Flow {
        spacing: Metrics.space
        width: choice.width

        Repeater {
            model: [false, true]

            T.Button {
                id: way

                required property bool modelData

                readonly property bool chosen: choice.filters.leave === modelData

                Accessible.checkable: true
                Accessible.checked: chosen
                Accessible.name: text
                Accessible.role: Accessible.RadioButton
                focusPolicy: Qt.StrongFocus
                implicitHeight: Metrics.target
                implicitWidth: words.implicitWidth + Metrics.body * 1.6
                text: modelData ? qsTr("hide them") : qsTr("dim them")

                background: Rectangle {
                    border.color: way.chosen ? Theme.ink : Theme.outline
                    border.width: way.chosen ? Metrics.stroke * 1.6 : Metrics.stroke
                    color: way.chosen || way.down ? Theme.chosen : Theme.raised
                    radius: height / 2

                    FocusRing {
                        radius: height / 2
                        shown: way.visualFocus
                    }
                }
                contentItem: SansText {
                    id: words

                    horizontalAlignment: Text.AlignHCenter
                    text: way.chosen ? "● " + way.text : "○ " + way.text
                    verticalAlignment: Text.AlignVCenter
                }

                onClicked: choice.filters.setLeave(modelData)
            }
        }
    }
}
