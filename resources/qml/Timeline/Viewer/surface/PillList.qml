pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// What a `+N` pill holds: its events by date and name, and a button that zooms to where they have room.
T.Popup {
    id: list

    required property SurfaceView surfaceView
    property real atX: 0
    property real atY: 0
    // Another timeline is shown.
    readonly property bool isEmpty: surfaceView.held.isEmpty
    readonly property real gap: Metrics.space * 0.5

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: Math.min(implicitHeight, parent.height - Metrics.space * 2)
    implicitHeight: page.implicitHeight + gap + zoom.implicitHeight + padding * 2
    implicitWidth: Math.min(Metrics.body * 24, parent.width - Metrics.space * 2)
    bottomMargin: Metrics.space + Metrics.keptBelow
    margins: Metrics.space
    topMargin: Metrics.space + Metrics.keptAbove
    padding: Metrics.space
    x: Math.max(Metrics.space, Math.min(atX - width / 2, parent.width - width - Metrics.space))
    y: Math.max(Metrics.space, Math.min(atY + Metrics.target / 2, parent.height - height - Metrics.space))

    onIsEmptyChanged: {
        if (isEmpty)
            close();
    }

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.raised
        radius: Metrics.radius
    }
    contentItem: Item {
        ScrollPage {
            id: page

            anchors.bottom: zoom.top
            anchors.bottomMargin: list.gap
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: list.gap

            Repeater {
                model: list.surfaceView.held.entries

                StartPlace {
                    width: page.width

                    onClicked: {
                        list.close();
                        list.surfaceView.activateEvent(eventId);
                    }
                }
            }
            PillButton {
                text: qsTr("%n more events", "", list.surfaceView.held.left)
                visible: list.surfaceView.held.left > 0
                width: page.width

                onClicked: list.surfaceView.held.showMore()
            }
        }
        PillButton {
            id: zoom

            anchors.bottom: parent.bottom
            text: qsTr("Zoom here")
            width: parent.width

            onClicked: {
                list.close();
                list.surfaceView.zoomToHeld();
            }
        }
    }
}
