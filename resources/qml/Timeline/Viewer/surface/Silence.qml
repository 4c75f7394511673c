import QtQuick
import QtQuick.Shapes
import Timeline.Viewer

// A stretch of years in which the sources record no start: hatched along the axis and said in words.
Item {
    id: silence

    required property string words

    clip: true

    Shape {
        id: hatch

        readonly property real pitch: Metrics.body * 0.8

        anchors.fill: parent

        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.hatch
            strokeWidth: Metrics.hairline

            PathSvg {
                path: silence.strokes(silence.width, silence.height, hatch.pitch)
            }
        }
    }
    Rectangle {
        anchors.centerIn: parent
        color: Theme.ground
        height: parent.height
        visible: width < parent.width
        width: note.implicitWidth + Metrics.space * 2

        SansText {
            id: note

            anchors.centerIn: parent
            color: Theme.inkSoft
            size: Metrics.small
            text: silence.words
        }
    }

    function strokes(width: real, height: real, pitch: real): string {
        let path = "";
        for (let x = 0; x < width; x += pitch)
            path += `M${x} ${height} L${x + height} 0 `;
        return path;
    }
}
