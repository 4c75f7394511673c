pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// What an exhibit lays over and beside the page: the bar, and what belongs to each scene.
Item {
    id: layers

    required property KioskView kiosk
    required property Session session

    readonly property string scene: kiosk.scenery
    // What the page leaves to the bar below it, and to what stands above it while the controls are lowered.
    readonly property real barHeight: bar.height
    readonly property real lowering: kiosk.lowered ? height * (1 - kiosk.loweredShare) : 0

    containmentMask: QtObject {
        function contains(point: point): bool {
            return false;
        }
    }

    KioskBar {
        id: bar

        anchors.bottom: parent.bottom
        kiosk: layers.kiosk
        session: layers.session
        width: parent.width
    }
    Loader {
        active: layers.scene === "attract"
        anchors.fill: parent

        sourceComponent: AttractScreen {
            kiosk: layers.kiosk
            session: layers.session
        }
    }
    Loader {
        active: layers.scene === "asking"
        anchors.fill: parent

        sourceComponent: IdleQuestion {
            kiosk: layers.kiosk
        }
    }
    Loader {
        active: layers.kiosk.staff.page !== "" || layers.scene === "cleaning"
        anchors.fill: parent

        sourceComponent: StaffMenu {
            kiosk: layers.kiosk
            staff: layers.kiosk.staff
        }
    }
    ClosedScreen {
        anchors.fill: parent
        kiosk: layers.kiosk
    }
}
