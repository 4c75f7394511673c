pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// Words set large. Where they take several lines these are made about equally long, so that none is left with one word.
Item {
    id: balanced

    property bool bold: false
    property var face: null
    property real leading: Metrics.leading
    property real size: Metrics.title
    required property string spoken
    required property string text
    readonly property real evenly: whole.implicitWidth / whole.lineCount + size * 1.2
    readonly property bool fits: probe.lineCount <= whole.lineCount

    Accessible.name: spoken
    Accessible.role: Accessible.StaticText
    implicitHeight: shown.height

    component Setting: PageText {
        Accessible.ignored: true
        bold: balanced.bold
        face: balanced.face
        leading: balanced.leading
        serif: true
        size: balanced.size
        text: balanced.text
    }

    Setting {
        id: whole

        visible: false
        width: balanced.width
    }

    Setting {
        id: probe

        visible: false
        width: balanced.evenly
    }

    Setting {
        id: shown

        text: whole.lineCount > 1 ? balanced.text : balanced.spoken
        width: whole.lineCount > 1 && balanced.fits ? Math.min(balanced.evenly, balanced.width) : balanced.width
    }
}
