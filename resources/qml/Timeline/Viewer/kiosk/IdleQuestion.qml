import QtQuick
import Timeline.Core

Item {
    required property KioskView kiosk
}
