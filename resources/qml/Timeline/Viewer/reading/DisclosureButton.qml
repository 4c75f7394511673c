import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A button of full touch size that unfolds what stands below it: outlined like a pill, or as quiet as a line of text.
T.AbstractButton {
    id: button

    required property bool open
    property bool outlined: false
    // What it belongs to, for assistive technology: there may be several that say the same.
    property string about: ""
    readonly property real side: outlined ? Metrics.body * 1.2 : 0

    Accessible.description: [about, open ? qsTr("Unfolded") : qsTr("Folded")].filter(words => words !== "").join(", ")
    Accessible.name: text.replace(/\u2060/g, "")
    Accessible.role: Accessible.Button
    bottomPadding: outlined ? Metrics.space * 0.75 : 0
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Metrics.target, words.implicitHeight + topPadding + bottomPadding)
    implicitWidth: Math.ceil(words.implicitWidth + arrow.width + Metrics.space + side * 2) + 1
    leftPadding: side
    rightPadding: side
    topPadding: bottomPadding

    background: PressGround {
        border.color: Theme.outline
        border.width: button.outlined ? Metrics.stroke : 0
        button: button
        radius: button.outlined ? Math.min(height / 2, Metrics.target / 2) : Metrics.radius / 2

        FocusRing {
            radius: parent.radius + Metrics.focusStroke
            shown: button.visualFocus
        }
    }
    contentItem: Item {
        PageText {
            id: words

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: arrow.width + Metrics.space
            anchors.verticalCenter: parent.verticalCenter
            color: button.outlined ? Theme.ink : Theme.inkSoft
            leading: 1.3
            size: button.outlined ? Metrics.body : Metrics.small
            text: button.text
        }

        ChevronIcon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            colour: words.color
            rotation: button.open ? -90 : 90
            // Of words in several lines it stands right after the longest one.
            x: Math.min(words.contentWidth + Metrics.space, parent.width - width)
        }
    }
}
