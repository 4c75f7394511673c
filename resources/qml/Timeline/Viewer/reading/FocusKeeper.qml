import QtQuick
import QtQuick.Templates as T
import QtQuick.Window

// Hands the focus of a panel to its page where what had it is gone or leads nowhere now.
QtObject {
    id: keeper

    required property FocusScope panel
    required property ReadingPage page
    readonly property Item focused: panel.Window.activeFocusItem
    // Whether it was by keyboard that the focus came to where it is.
    property bool byKeyboard: false

    function takeSoon() {
        Qt.callLater(take);
    }
    function take() {
        if (panel.activeFocus && (!(focused instanceof T.Control) || !focused.visible))
            page.follow(byKeyboard);
    }

    onFocusedChanged: {
        if (!panel.activeFocus)
            return;
        const control = focused as T.Control;
        if (control)
            byKeyboard = control.visualFocus;
        else
            takeSoon();
    }
}
