import QtQuick
import Timeline.Core
import Timeline.Viewer

// What the session and the window say of colours, faces and sizes.
Item {
    id: look

    required property Session session
    required property real shorterSide

    visible: false

    Binding {
        property: "name"
        target: Theme
        value: look.session.theme
    }
    Binding {
        property: "sans"
        target: Theme
        value: look.session.sansFont
    }
    Binding {
        property: "serif"
        target: Theme
        value: look.session.serifFont
    }
    Binding {
        property: "profile"
        target: Metrics
        value: look.session.profile
    }
    Binding {
        property: "textScale"
        target: Metrics
        value: look.session.textScale
    }
    Binding {
        property: "pxPerMm"
        target: Metrics
        value: look.session.pxPerMm
    }
    Binding {
        property: "pixelRatio"
        target: Metrics
        value: look.Screen.devicePixelRatio
    }
    Binding {
        property: "reducedMotion"
        target: Metrics
        value: look.session.reducedMotion
    }
    Binding {
        property: "shorterSide"
        target: Metrics
        value: look.shorterSide
    }
}
