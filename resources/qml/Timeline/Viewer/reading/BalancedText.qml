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
    readonly property int lines: Math.max(1, Math.ceil(whole.implicitWidth / Math.max(1, width)))
    readonly property real evenly: whole.implicitWidth / lines + size * 1.2

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
        wrapMode: Text.NoWrap
    }

    Setting {
        id: probe

        visible: false
        width: balanced.evenly
    }

    Setting {
        id: shown

        width: balanced.lines > 1 && probe.lineCount <= balanced.lines ? Math.min(balanced.evenly, balanced.width) : balanced.width
    }
}
