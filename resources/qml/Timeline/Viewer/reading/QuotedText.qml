import QtQuick
import Timeline.Viewer

// Words in quotation marks: the opening one hangs outside the text edge, the closing one follows the last word.
// The lines that the content gives are kept where most of them fit; a line that has to break breaks after
// punctuation where it can.
Item {
    id: quoted

    property color accent: Theme.ink
    required property var face
    required property string lines
    property real size: Metrics.quotation
    required property string spoken

    function fits(line: string): bool {
        return metrics.advanceWidth(line) <= width;
    }

    // Joins the Han characters of every phrase that a line can hold, with a joiner that has no width (U+2060).
    function byPhrase(text: string, capacity: int): string {
        return text.replace(/[\u3400-\u9fff]+/g, run => run.length <= capacity ? Array.from(run).join("\u2060") : run);
    }

    Accessible.name: "“" + spoken + "”"
    Accessible.role: Accessible.StaticText
    implicitHeight: words.implicitHeight

    FontMetrics {
        id: metrics

        font: words.font
    }

    PageText {
        Accessible.ignored: true
        anchors.right: words.left
        color: quoted.accent
        face: quoted.face
        leading: words.leading
        size: quoted.size
        text: "“"
        wrapMode: Text.NoWrap
    }

    PageText {
        id: words

        readonly property var given: (quoted.lines + "”").split("\n")
        readonly property bool kept: given.filter(quoted.fits).length * 2 > given.length
        readonly property string whole: kept ? given.join("\n") : quoted.spoken + "”"

        Accessible.ignored: true
        face: quoted.face
        leading: 1.6
        size: quoted.size
        // A phrase needs room for the punctuation after it and the closing mark.
        text: given.every(quoted.fits) ? whole : quoted.byPhrase(whole, Math.floor(quoted.width / quoted.size) - 2)
        width: quoted.width
    }
}
