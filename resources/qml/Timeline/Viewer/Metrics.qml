pragma Singleton
import QtQuick

// Every size in logical px, from the profile of use: desk, kiosk or classroom. QML elsewhere names no number of px.
QtObject {
    id: metrics

    property string profile: "desk"
    property real textScale: 1
    // What of that a lowered exhibit has height for.
    property real mostTextScale: 100
    readonly property real grown: Math.min(textScale, mostTextScale)
    // The window's shorter side and the screen's density; the window keeps them true.
    property real shorterSide: 1080
    property real pxPerMm: 96 / 25.4
    // Device px of the screen in a logical one: for pictures that are drawn at their size.
    property real pixelRatio: 1
    property bool reducedMotion: false
    // px along the window's upper and lower edges that an exhibit keeps for itself: no popup stands there.
    property real keptAbove: 0
    property real keptBelow: 0

    // A window larger than 810 px grows its desk type in proportion, so that a wall-sized screen is no desert.
    readonly property real deskBody: 16 * Math.min(2.7, Math.max(1, shorterSide / 810))
    // Capital height >= 4.8 mm for the smallest type: Noto Sans has capitals of 0.714 em.
    readonly property real kioskBody: Math.max(16, pxPerMm * 4.8 / 0.714 / smallShare)
    readonly property real classroomBody: shorterSide * 0.044
    readonly property real smallShare: 0.875

    readonly property real baseBody: profile === "kiosk" ? kioskBody : profile === "classroom" ? classroomBody : deskBody
    readonly property real body: baseBody * grown
    readonly property real small: body * smallShare
    readonly property real heading: body * 1.35
    readonly property real title: body * 1.7
    readonly property real quotation: body * 1.4
    readonly property real numeral: body * 2.6
    readonly property real leading: 1.55

    // The smallest window in which the shortest header and the surface both have room.
    readonly property int narrowestWindow: 480
    readonly property int lowestWindow: 400

    // Touch targets: 44 px at the desk, 15 mm at the kiosk; words twice as large still fit in.
    readonly property real target: Math.max(44, profile === "kiosk" ? pxPerMm * 15 : baseBody * 2.3) * Math.max(1, Math.sqrt(grown))
    readonly property real space: Math.max(4, baseBody * 0.5)
    readonly property real hairline: Math.max(1, Math.round(baseBody / 18))
    readonly property real stroke: Math.max(1.5, baseBody / 11)
    readonly property real focusStroke: Math.max(2, baseBody / 8)
    readonly property real mark: baseBody * 1.05 * Math.sqrt(grown)
    readonly property real radius: baseBody * 0.6
    readonly property int quick: reducedMotion ? 0 : 160
    readonly property int move: reducedMotion ? 0 : 320
    readonly property int slow: reducedMotion ? 0 : 640
    // How long something is pointed at.
    readonly property int linger: 2500
}
