pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// What can be taken along of a page: its text, its picture, and of an event's, where the operator has named an address,
// a code that leads to it. At a kiosk there is only the code.
T.Popup {
    id: panel

    required property ShareView share
    // All of the page, also what is scrolled out of sight.
    required property Item page
    readonly property bool keeps: Metrics.profile !== "kiosk"

    // What came of saving, in words.
    property string outcome: ""

    function savePicture() {
        outcome = "";
        if (dialog.item === null)
            dialog.setSource("PictureDialog.qml", {
                "share": panel.share,
                "page": panel.page
            });
        choose(dialog.item);
    }

    // To name the dialogue's type here would load it with this panel.
    function choose(chooser: var) {
        chooser.open();
    }

    focus: true
    height: Math.min(implicitHeight, parent.height - Metrics.space * 4)
    implicitHeight: content.implicitHeight + padding * 2
    modal: true
    padding: Metrics.space * 2
    width: Math.min(Metrics.body * 26, parent.width - Metrics.space * 4)
    x: Math.max(Metrics.space * 2, parent.width - width - Metrics.space * 2)
    y: Math.max(Metrics.space * 2, parent.height - height - Metrics.target - Metrics.space * 5)

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.raised
        radius: Metrics.radius
    }
    contentItem: ScrollPage {
        id: content

        spacing: Metrics.space * 1.5

        SerifText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            size: Metrics.heading
            text: qsTr("Share this page")
            width: content.width
            wrapMode: Text.Wrap
        }
        CopyButton {
            content: panel.share.text
            label: qsTr("Copy as text")
            what: qsTr("The text of this page with its references")
            width: content.width
        }
        PillButton {
            text: qsTr("Save as a picture…")
            visible: panel.keeps
            width: content.width

            onClicked: panel.savePicture()
        }
        SansText {
            id: told

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            text: panel.outcome
            visible: text !== ""
            width: content.width
            wrapMode: Text.Wrap
        }
        QrCode {
            Accessible.name: qsTr("QR code of this page's address")
            Accessible.role: Accessible.Graphic
            anchors.horizontalCenter: parent.horizontalCenter
            path: panel.share.codePath
            side: panel.share.codeSide
        }
        SansText {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            text: panel.share.address === "" ? "" : qsTr("Point a phone's camera here to open this page: %1").arg(panel.share.address)
            visible: text !== ""
            width: content.width
            wrapMode: Text.Wrap
        }
        SansText {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Theme.inkSoft
            size: Metrics.small
            text: qsTr("Nothing leaves this machine: what you copy or save stays on it.")
            visible: panel.keeps
            width: content.width
            wrapMode: Text.Wrap
        }
    }

    onAboutToShow: outcome = ""
    onOutcomeChanged: if (outcome !== "")
        told.Accessible.announce(outcome)

    Loader {
        id: dialog
    }
    Connections {
        // Another page than it was opened for.
        function onContentChanged() {
            panel.close();
        }
        function onRefused(reason) {
            panel.outcome = reason === "" ? qsTr("The picture could not be drawn") : qsTr("The page could not be saved: %1").arg(reason);
        }
        function onSaved(name) {
            panel.outcome = qsTr("Saved as %1").arg(name);
        }

        target: panel.share
    }
}
