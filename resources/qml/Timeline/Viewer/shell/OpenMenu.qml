pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// Opening another timeline: the recent ones, a file, or a folder.
T.Popup {
    id: menu

    required property Session session

    focus: true
    height: Math.min(implicitHeight, parent.height - Metrics.space * 4)
    implicitHeight: page.implicitHeight + padding * 2
    modal: true
    padding: Metrics.space * 2
    width: Math.min(Metrics.body * 30, parent.width - Metrics.space * 4)
    x: parent.width - width - Metrics.space * 2
    y: Math.min(Metrics.target + Metrics.space * 4, parent.height - height - Metrics.space * 2)

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.raised
        radius: Metrics.radius
    }
    contentItem: ScrollPage {
        id: page

        spacing: Metrics.space

        SerifText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            size: Metrics.heading
            text: qsTr("Open a timeline")
        }
        Repeater {
            model: menu.session.recents

            PillButton {
                required property string location
                required property string name
                required property bool there

                Accessible.description: location
                enabled: there
                text: there ? name : qsTr("%1 (not there now)").arg(name)
                width: page.width

                onClicked: {
                    menu.close();
                    menu.session.openPath(location);
                }
            }
        }
        PillButton {
            text: qsTr("Timeline file…")
            width: page.width

            onClicked: fileDialog.open()
        }
        PillButton {
            text: qsTr("Folder…")
            width: page.width

            onClicked: folderDialog.open()
        }
    }

    FileDialog {
        id: fileDialog

        nameFilters: [qsTr("Timelines (*.timeline)"), qsTr("All files (*)")]

        onAccepted: {
            menu.close();
            menu.session.openUrl(selectedFile);
        }
    }
    FolderDialog {
        id: folderDialog

        onAccepted: {
            menu.close();
            menu.session.openUrl(selectedFolder);
        }
    }
}
