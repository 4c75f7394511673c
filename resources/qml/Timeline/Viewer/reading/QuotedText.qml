import QtQuick
import Timeline.Viewer

// Words in quotation marks: the opening one hangs outside the text edge, the closing one follows the last word.
// The lines that the content gives are kept where most of them fit; a line that has to break breaks after
// punctuation where it can.
Item {
    id: quoted

    property color accent: Theme.ink
    required property var face
    property real leading: 1.6
    required property string lines
    property real size: Metrics.quotation
    required property string spoken

    function fits(line: string): bool {
        // A width that is asked for tells nobody when the font changes; the height does.
        return metrics.height > 0 && metrics.advanceWidth(line) <= width;
    }

    // A line that does not fit, with the Han characters of every phrase that a line can hold joined by U+2060, which
    // has no width, and the last four of a longer one, so that none of them stands alone. A phrase needs room for the
    // punctuation after it and the closing mark.
    function broken(line: string): string {
        const capacity = Math.floor(width / size) - 2;
        return fits(line) ? line : line.replace(/[\u3400-\u9fff]+/g, run => {
            const joined = run.length <= capacity ? run.length : Math.min(4, capacity);
            return run.slice(0, run.length - joined) + Array.from(run.slice(run.length - joined)).join("\u2060");
        });
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
        // Its strokes are so thin that between two rows of pixels they would pale.
        bold: true
        color: Theme.inked(quoted.accent)
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

        Accessible.ignored: true
        face: quoted.face
        leading: quoted.leading
        size: quoted.size
        text: (kept ? given : [quoted.spoken + "”"]).map(quoted.broken).join("\n")
        width: quoted.width
    }
}
