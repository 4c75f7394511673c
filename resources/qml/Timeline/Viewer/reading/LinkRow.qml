import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A linked event: how it is related, what it is and when; pressing opens it.
T.AbstractButton {
    id: row

    required property string colour
    required property string dateText
    required property string eventId
    required property string glyph
    required property string laneName
    required property string note
    required property string relation
    required property string title
    readonly property real gap: Metrics.space * 1.5

    Accessible.description: [laneName, note].filter(words => words !== "").join(", ")
    Accessible.name: [relation, title, dateText].filter(words => words !== "").join(" ")
    Accessible.role: Accessible.Link
    bottomPadding: Metrics.space
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Metrics.target * 1.1, words.implicitHeight + topPadding + bottomPadding)
    leftPadding: Metrics.body
    rightPadding: Metrics.body
    topPadding: Metrics.space

    background: PressGround {
        border.color: Theme.rule
        border.width: Metrics.stroke
        button: row
        radius: Metrics.radius

        FocusRing {
            radius: parent.radius + Metrics.focusStroke
            shown: row.visualFocus
        }
    }
    contentItem: Item {
        GlyphIcon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.lane(row.colour)
            glyph: row.glyph
            height: Metrics.body * 0.8
            width: height
        }

        Column {
            id: words

            // Above and below small words, which stand in the middle of a line of the title.
            readonly property real aside: Math.max(0, (titleWords.lineHeight - Metrics.small * 1.3) / 2)

            anchors.left: icon.right
            anchors.leftMargin: Metrics.body * 0.8
            anchors.right: arrow.left
            anchors.rightMargin: Metrics.space
            anchors.verticalCenter: parent.verticalCenter

            // Gaps stand within the items, so that a row that wraps stays as close as its lines.
            Flow {
                width: parent.width

                PageText {
                    Accessible.ignored: true
                    color: Theme.inkSoft
                    bottomPadding: words.aside
                    leading: 1.3
                    rightPadding: row.gap
                    size: Metrics.small
                    text: row.relation
                    topPadding: words.aside
                    width: Math.min(implicitWidth, parent.width)
                }

                PageText {
                    id: titleWords

                    Accessible.ignored: true
                    leading: 1.3
                    rightPadding: row.gap
                    text: row.title
                    width: Math.min(implicitWidth, parent.width)
                }

                PageText {
                    Accessible.ignored: true
                    color: Theme.inkSoft
                    bottomPadding: words.aside
                    leading: 1.3
                    size: Metrics.small
                    text: row.dateText
                    topPadding: words.aside
                    width: Math.min(implicitWidth, parent.width)
                }
            }

            PageText {
                Accessible.ignored: true
                color: Theme.inkSoft
                leading: 1.3
                size: Metrics.small
                text: row.note
                width: parent.width
            }
        }

        ChevronIcon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
