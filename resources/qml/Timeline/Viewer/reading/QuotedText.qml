import QtQuick
import Timeline.Viewer

// Words in quotation marks: the opening one hangs outside the text edge, the closing one follows the last word.
// The given lines are kept where they fit; otherwise lines end at punctuation first.
Item {
    id: quoted

    property color accent: Theme.ink
    required property var face
    required property string lines
    required property string phrases
    property real size: Metrics.quotation
    required property string spoken

    Accessible.name: "“" + spoken + "”"
    Accessible.role: Accessible.StaticText
    implicitHeight: words.implicitHeight

    PageText {
        id: given

        face: quoted.face
        size: quoted.size
        text: quoted.lines + "”"
        visible: false
        wrapMode: Text.NoWrap
    }

    PageText {
        Accessible.ignored: true
        anchors.right: words.left
        color: quoted.accent
        face: quoted.face
        size: quoted.size
        text: "“"
        wrapMode: Text.NoWrap
    }

    PageText {
        id: words

        Accessible.ignored: true
        face: quoted.face
        leading: 1.6
        size: quoted.size
        text: given.implicitWidth <= quoted.width ? given.text : quoted.phrases + "”"
        width: quoted.width
    }
}
