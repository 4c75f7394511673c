import QtQuick
import QtQuick.Dialogs
import Timeline.Core
import Timeline.Viewer

// Asks where to, and saves a page as a picture, as far as it reaches and not only what is seen of it. A file of its
// own: dialogues are no part of the start.
FileDialog {
    id: dialog

    required property ShareView share
    required property Item page

    currentFile: Qt.url(share.pictureName)
    defaultSuffix: "png"
    fileMode: FileDialog.SaveFile
    nameFilters: [qsTr("Picture (*.png)")]
    title: qsTr("Save the page as a picture")

    onAccepted: save(selectedFile)

    function save(target: url) {
        const drawn = page.grabToImage(result => share.savePicture(result.image, Theme.panel, target));
        if (!drawn)
            share.savePicture(null, Theme.panel, target);
    }
}
