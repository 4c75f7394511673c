import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// The key to the marks and whose account this is, opened by a button at any size of the window.
T.Popup {
    id: card

    required property bool dims
    required property string publisherNote

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: Math.min(page.implicitHeight + padding * 2, parent.height - Metrics.space * 2)
    padding: Metrics.space * 2
    width: Math.min(Metrics.body * 26, parent.width - Metrics.space * 2)

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.panel
        radius: Metrics.radius
    }
    contentItem: ScrollPage {
        id: page

        spacing: Metrics.space * 1.4

        SerifText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            size: Metrics.heading
            text: qsTr("How to read this")
        }
        Legend {
            width: page.width
        }
        LegendMore {
            dims: card.dims
            width: page.width
        }
        SansText {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Theme.inkSoft
            size: Metrics.small
            text: card.publisherNote
            width: page.width
            wrapMode: Text.Wrap
        }
    }
}
