pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
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
    readonly property real lowering: kiosk.lowered ? Math.round(height * (1 - kiosk.loweredShare)) : 0
    // Something lies over the page that takes its keys.
    readonly property bool covering: help.active || scene === "attract" || staffed
    // Nothing else has focus, hands or words for assistive technology.
    readonly property bool staffed: kiosk.staff.page !== ""
    readonly property bool helping: help.active

    function closeHelp() {
        if (help.active)
            help.toggle();
    }

    Connections {
        function onBeganAnew() {
            help.active = false;
        }

        target: layers.kiosk
    }
    Binding {
        property: "keptAbove"
        target: Metrics
        value: layers.lowering
    }
    // Type grows as far as it leaves the timeline a few rows.
    Binding {
        property: "mostTextScale"
        target: Metrics
        value: layers.lowering > 0 ? Math.max(1, (layers.height - layers.lowering) / (Metrics.baseBody * 11.5)) : 100
    }
    Binding {
        property: "keptBelow"
        target: Metrics
        value: layers.barHeight
    }
    Binding {
        property: "enabled"
        target: layers.T.Overlay.overlay
        value: !layers.covering
    }
    Loader {
        active: layers.lowering > 0
        height: layers.lowering
        width: parent.width

        sourceComponent: AboveReach {
            session: layers.session
        }
    }
    Loader {
        id: help

        function toggle() {
            active = !active;
            if (!active)
                bar.focusHelp();
        }

        active: false
        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        focus: active

        sourceComponent: HelpSheet {
            explains: bar.looksTerse
            focus: true
            kiosk: layers.kiosk
            lowering: layers.lowering
            session: layers.session

            onClosed: help.toggle()
        }
    }
    KioskBar {
        id: bar

        anchors.bottom: parent.bottom
        enabled: layers.scene !== "attract"
        visible: !layers.staffed
        helpOpen: help.active
        kiosk: layers.kiosk
        session: layers.session
        width: parent.width

        onHelpRequested: help.toggle()
    }
    Loader {
        active: layers.scene === "attract"
        anchors.fill: parent
        visible: !layers.staffed

        sourceComponent: AttractScreen {
            kiosk: layers.kiosk
            session: layers.session
        }
    }
    Loader {
        active: layers.scene === "asking"
        anchors.fill: parent
        visible: !layers.staffed

        sourceComponent: IdleQuestion {
            kiosk: layers.kiosk
            lowering: layers.lowering
        }
    }
    Loader {
        active: layers.staffed
        anchors.fill: parent
        focus: active

        sourceComponent: StaffMenu {
            kiosk: layers.kiosk
            lowering: layers.lowering
            staff: layers.kiosk.staff
        }
    }
    ClosedScreen {
        anchors.fill: parent
        kiosk: layers.kiosk
    }
}
