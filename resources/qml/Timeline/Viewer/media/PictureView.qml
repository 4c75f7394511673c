import QtQuick
import QtQuick.Window

// A picture in a frame, whole at first, that hands and the functions below magnify and move. It never leaves the frame.
Item {
    id: view

    required property int naturalWidth
    required property real ratio
    required property string url
    readonly property real fitted: Math.min(width, height / ratio)
    readonly property real most: Math.max(8, naturalWidth / Math.max(1, fitted))
    property real factor: 1
    readonly property bool magnified: factor > 1.001
    readonly property bool largest: factor >= most * 0.999
    property real shiftX: 0
    property real shiftY: 0

    function fit() {
        factor = 1;
        move(-shiftX, -shiftY);
    }
    // About a point, given from the middle of the frame.
    function magnify(by: real, x = 0, y = 0) {
        const now = Math.max(1, Math.min(most, factor * by));
        const real = now / factor;
        factor = now;
        move((x - shiftX) * (1 - real), (y - shiftY) * (1 - real));
    }
    function move(x: real, y: real) {
        const slackX = Math.max(0, (picture.width - width) / 2);
        const slackY = Math.max(0, (picture.height - height) / 2);
        shiftX = Math.max(-slackX, Math.min(slackX, shiftX + x));
        shiftY = Math.max(-slackY, Math.min(slackY, shiftY + y));
    }

    clip: true

    Image {
        id: picture

        // Decoded anew in steps, so that a pinch does not decode at every frame.
        readonly property real step: view.factor <= 1.2 ? 1 : view.factor <= 2.5 ? 2 : 4
        readonly property int widest: Math.max(1, Math.round(view.fitted * step * Screen.devicePixelRatio))

        anchors.centerIn: parent
        anchors.horizontalCenterOffset: view.shiftX
        anchors.verticalCenterOffset: view.shiftY
        asynchronous: true
        cache: false
        fillMode: Image.PreserveAspectFit
        height: width * view.ratio
        retainWhileLoading: true
        source: view.url
        sourceSize.width: view.naturalWidth > 0 ? Math.min(view.naturalWidth, widest) : widest
        width: view.fitted * view.factor
    }

    PinchHandler {
        rotationAxis.enabled: false
        target: null

        onScaleChanged: delta => view.magnify(delta, centroid.position.x - view.width / 2, centroid.position.y - view.height / 2)
        onTranslationChanged: delta => view.move(delta.x, delta.y)
    }
    DragHandler {
        property point at

        maximumPointCount: 1
        minimumPointCount: 1
        target: null

        onActiveChanged: at = Qt.point(0, 0)
        onActiveTranslationChanged: {
            view.move(activeTranslation.x - at.x, activeTranslation.y - at.y);
            at = Qt.point(activeTranslation.x, activeTranslation.y);
        }
    }
    WheelHandler {
        target: null

        onWheel: event => view.magnify(Math.pow(1.2, event.angleDelta.y / 120), event.x - view.width / 2, event.y - view.height / 2)
    }
    TapHandler {
        onDoubleTapped: point => view.magnified ? view.fit() : view.magnify(2.5, point.position.x - view.width / 2, point.position.y - view.height / 2)
    }
}
