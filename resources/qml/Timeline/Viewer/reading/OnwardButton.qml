import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// As quiet as a line of text, of full touch height: leads to another page.
T.AbstractButton {
    id: button

    // What it belongs to, for assistive technology: there may be several that say the same.
    property string about: ""

    Accessible.description: about
    Accessible.name: text
    Accessible.role: Accessible.Link
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Metrics.target, words.implicitHeight)
    implicitWidth: Math.ceil(words.implicitWidth + arrow.width + Metrics.space) + 1

    background: PressGround {
        button: button
        radius: Metrics.radius / 2

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
            anchors.right: arrow.left
            anchors.rightMargin: Metrics.space
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            leading: 1.3
            size: Metrics.small
            text: button.text
        }

        ChevronIcon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            colour: words.color
        }
    }
}
