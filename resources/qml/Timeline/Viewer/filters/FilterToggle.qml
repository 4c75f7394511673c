import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// One value to filter by, with how many events it shows; what would show none can be seen and not touched.
T.Button {
    id: toggle

    required property bool chosen
    required property string colour
    required property int count
    required property string glyph
    required property string label
    required property bool offered
    property real widest: Infinity

    readonly property color ink: offered ? Theme.ink : Theme.dimInk
    readonly property real margin: Metrics.body * 0.7

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: qsTr("%n events", "", count)
    Accessible.name: label
    Accessible.role: Accessible.CheckBox
    enabled: offered
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Metrics.target, words.implicitHeight + Metrics.space)
    implicitWidth: Math.min(widest, sign.width + Math.ceil(words.implicitWidth) + number.implicitWidth + margin * 2 + Metrics.space * 2 + Metrics.hairline)

    background: Rectangle {
        border.color: toggle.chosen ? Theme.ink : toggle.offered ? Theme.outline : Theme.rule
        border.width: toggle.chosen ? Metrics.stroke * 1.6 : Metrics.stroke
        color: toggle.chosen || toggle.down ? Theme.chosen : Theme.raised
        radius: Math.min(height / 2, Metrics.target / 2)

        FocusRing {
            radius: parent.radius
            shown: toggle.visualFocus
        }
    }
    contentItem: Item {
        Item {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            height: Metrics.body
            width: Metrics.body * 1.1
            x: toggle.margin

            GlyphIcon {
                anchors.centerIn: parent
                colour: toggle.offered ? Theme.lane(toggle.colour) : Theme.dimMark
                glyph: toggle.glyph
                visible: toggle.glyph !== "" && !toggle.chosen
                within: Theme.raised
            }
            SansText {
                anchors.centerIn: parent
                bold: true
                text: toggle.chosen ? "✓" : "+"
                visible: toggle.glyph === "" || toggle.chosen
                color: toggle.ink
            }
        }
        SansText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            color: toggle.ink
            leading: 1.3
            text: toggle.label
            width: number.x - x - Metrics.space
            wrapMode: Text.Wrap
            x: sign.x + sign.width + Metrics.space
        }
        SansText {
            id: number

            anchors.right: parent.right
            anchors.rightMargin: toggle.margin
            anchors.verticalCenter: parent.verticalCenter
            color: toggle.offered ? Theme.inkSoft : Theme.dimInk
            size: Metrics.small
            text: toggle.count
        }
    }
}
