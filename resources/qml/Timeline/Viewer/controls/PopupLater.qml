import QtQuick
import QtQuick.Templates as T

// A popup that is read and made when it is first opened, and kept: named by its file, it is no part of a start.
Loader {
    id: later

    required property url file
    // Values of the popup's properties when it is made, beside its parent; those made by Qt.binding() stay bound.
    required property var given

    readonly property T.Popup popup: item as T.Popup

    signal closed

    // Open it with these values of its properties.
    function open(values: var) {
        if (popup === null)
            setSource(file, Object.assign({
                "parent": later.parent
            }, given));
        Object.assign(popup, values);
        popup.open();
    }

    Connections {
        function onClosed() {
            later.closed();
        }

        target: later.popup
    }
}
