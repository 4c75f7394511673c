import QtQuick
import Timeline.Core
import Timeline.Viewer

// What dims the whole exhibit by its schedule, and hides all of it in closed hours: nothing of it shines, and since
// nothing below it can be seen, nothing is drawn.
Rectangle {
    required property KioskView kiosk

    readonly property bool closed: kiosk.scenery === "closed"

    Accessible.ignored: true
    color: Theme.off
    opacity: closed ? 1 : 1 - kiosk.light
    visible: opacity > 0
}
