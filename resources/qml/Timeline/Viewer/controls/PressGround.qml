import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// The ground of what can be pressed: it darkens a little under a pointer, and more while it is pressed.
Rectangle {
    required property T.AbstractButton button
    property color ground: Theme.panel
    // Its colour at rest, where it lets what is below it through.
    property color still: ground

    color: button.down ? Theme.mixed(ground, Theme.ink, 0.18) : button.hovered ? Theme.mixed(ground, Theme.ink, 0.07) : still
    radius: Metrics.radius
}
