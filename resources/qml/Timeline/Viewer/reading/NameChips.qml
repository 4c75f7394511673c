pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// Names of one kind under the word for them; each leads to a page of its own.
Column {
    id: chips

    required property string label
    required property var names
    readonly property int count: repeater.count

    signal chosen(string key, bool byKeyboard)

    visible: count > 0

    PageText {
        color: Theme.inkSoft
        leading: 1.3
        size: Metrics.small
        text: chips.label
        width: chips.width
    }

    Flow {
        spacing: Metrics.space
        width: chips.width

        Repeater {
            id: repeater

            model: chips.names

            T.AbstractButton {
                id: chip

                required property string key
                required property string name
                required property string note
                // It is drawn lower than a finger needs, so that rows of names stand close.
                readonly property real slack: Math.max(0, (height - words.implicitHeight - Metrics.small * 0.9) / 2)

                Accessible.description: note
                Accessible.name: name
                Accessible.role: Accessible.Link
                bottomInset: slack
                focusPolicy: Qt.StrongFocus
                implicitHeight: Math.max(Metrics.target, words.implicitHeight + Metrics.small)
                implicitWidth: Math.min(Math.max(Metrics.target, Math.ceil(words.implicitWidth + leftPadding + rightPadding) + 1), chips.width)
                leftPadding: Metrics.small * 0.9
                rightPadding: Metrics.small * 0.9
                topInset: slack

                background: PressGround {
                    border.color: Theme.outline
                    border.width: Metrics.hairline
                    button: chip
                    radius: Math.min(height / 2, Metrics.target / 2)

                    FocusRing {
                        radius: parent.radius + Metrics.focusStroke
                        shown: chip.visualFocus
                    }
                }
                contentItem: Item {
                    PageText {
                        id: words

                        Accessible.ignored: true
                        anchors.verticalCenter: parent.verticalCenter
                        horizontalAlignment: Text.AlignHCenter
                        leading: 1.3
                        size: Metrics.small
                        text: chip.name
                        width: parent.width
                    }
                }

                onClicked: chips.chosen(key, visualFocus)
            }
        }
    }
}
