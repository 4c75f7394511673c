import QtQuick
import Timeline.Viewer

// What a mark trails towards an end that is open or not stated: it fades, and its length says nothing of time.
Rectangle {
    id: tail

    required property color colour
    // Whether it fades towards the left.
    required property bool leftwards

    readonly property color near: Theme.lightly(Theme.mixed(Theme.ground, colour, 0.7))

    height: Metrics.mark * 0.5

    gradient: Gradient {
        orientation: Gradient.Horizontal

        GradientStop {
            color: tail.leftwards ? Theme.lightly(Theme.ground) : tail.near
            position: 0
        }
        GradientStop {
            color: tail.leftwards ? tail.near : Theme.lightly(Theme.ground)
            position: 1
        }
    }
}
