import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// One hit: what it says with what was asked for in bold, whose it is, when and where. Above the first of a kind stands
// the kind's title.
T.AbstractButton {
    id: entry

    required property string aside
    required property string colour
    required property bool context
    required property bool dateLit
    required property string dateText
    required property string glyph
    required property string heading
    required property string kind
    required property string name
    required property string place
    required property bool translated
    required property string words
    // Whether Enter goes there.
    property bool current: false
    // What is searched with the keyboard: the mark of the current hit is the focus there.
    property bool keyed: false

    readonly property real gap: Metrics.space * 1.5
    readonly property real textX: gap + (glyph !== "" ? Metrics.body + gap : 0)
    readonly property real textWidth: width - textX - gap

    // What is lit stands out by weight and, where the theme has two inks, by colour.
    function lit(markup: string): string {
        return markup.replace(/<b>/g, `<b><font color="${Theme.ink}">`).replace(/<\/b>/g, "</font></b>");
    }

    Accessible.focusable: true
    Accessible.name: name
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: current
    focusPolicy: Qt.NoFocus
    implicitHeight: head.height + Math.max(Metrics.target, lines.height + Metrics.space * 1.6)

    Accessible.onPressAction: clicked()

    background: Item {
        PressGround {
            border.color: entry.keyed ? Theme.focus : Theme.outline
            border.width: entry.current ? entry.keyed ? Metrics.focusStroke : Metrics.stroke : 0
            button: entry
            ground: entry.current ? Theme.ground : Theme.raised
            height: parent.height - head.height
            radius: Metrics.radius
            width: parent.width
            y: head.height
        }
    }
    contentItem: Item {
        Item {
            id: head

            Accessible.ignored: !visible
            Accessible.name: entry.heading
            Accessible.role: Accessible.Heading
            height: visible ? headWords.height + Metrics.space * 2 : Metrics.space * 0.5
            visible: entry.heading !== ""
            width: parent.width

            SerifText {
                id: headWords

                Accessible.ignored: true
                bold: true
                color: Theme.inkSoft
                text: entry.heading
                size: Metrics.body
                width: parent.width - entry.gap * 2
                wrapMode: Text.Wrap
                x: entry.gap
                y: Metrics.space
            }
            Rectangle {
                color: Theme.rule
                height: Metrics.hairline
                width: parent.width
                y: headWords.y + headWords.height + Metrics.space * 0.3
            }
        }
        GlyphIcon {
            colour: Theme.lane(entry.colour)
            glyph: entry.glyph
            hollow: entry.context
            visible: entry.glyph !== ""
            within: Theme.raised
            x: entry.gap
            y: lines.y + (first.lineHeight - height) / 2
        }
        Column {
            id: lines

            spacing: Metrics.space * 0.2
            width: entry.textWidth
            x: entry.textX
            y: head.height + Math.max(Metrics.space * 0.8, (entry.height - head.height - height) / 2)

            SerifText {
                id: first

                color: Theme.inkSoft
                elide: Text.ElideRight
                leading: 1.4
                maximumLineCount: 4
                size: Metrics.body * 1.05
                text: entry.lit(entry.words)
                textFormat: Text.StyledText
                width: parent.width
                wrapMode: Text.Wrap
            }
            SansText {
                color: Theme.inkSoft
                elide: Text.ElideRight
                leading: 1.35
                maximumLineCount: 3
                size: Metrics.small
                text: entry.lit(entry.aside)
                textFormat: Text.StyledText
                visible: entry.aside !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            SansText {
                bold: entry.dateLit
                color: entry.dateLit ? Theme.ink : Theme.inkSoft
                leading: 1.35
                size: Metrics.small
                text: [entry.translated ? qsTr("Translation") : "", entry.dateText, entry.place].filter(part => part !== "").join(" · ")
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
}
