import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// An event in the list: when, what, the first line of its summary, and its lane with the signs of what it holds.
T.AbstractButton {
    id: entry

    required property string colour
    required property bool context
    required property bool counted
    required property string dateText
    required property bool found
    required property string glyph
    required property string laneName
    required property string name
    required property bool quoted
    required property string summary
    required property string title
    // Whether its page is open.
    property bool selected: false

    // What it holds, each with a sign before the word.
    readonly property var signs: [quoted ? {
            "symbol": "“",
            "word": qsTr("Quotation")
        } : null, counted ? {
            "symbol": "#",
            "word": qsTr("Figure")
        } : null, context ? {
            "symbol": "○",
            "word": qsTr("Background")
        } : null].filter(sign => sign !== null)

    // The date stands before the title where there is room, else above it.
    readonly property bool beside: width > Metrics.body * 34
    readonly property real gap: Metrics.space * 1.5
    readonly property real dateWidth: beside ? Metrics.body * 9.5 : textWidth
    readonly property real iconX: gap * 1.5 + (beside ? Metrics.body * 9.5 + gap : 0)
    readonly property real textWidth: width - textX - gap
    readonly property real textX: iconX + Metrics.body + gap

    Accessible.checkable: false
    Accessible.description: [summary, laneName].concat(signs.map(sign => sign.word)).filter(words => words !== "").join(" · ")
    Accessible.focusable: true
    Accessible.name: found ? qsTr("Found: %1").arg(name) : name
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: selected
    focusPolicy: Qt.ClickFocus
    implicitHeight: Math.max(Metrics.target, contentItem.implicitHeight)

    Accessible.onPressAction: clicked()

    background: PressGround {
        border.color: Theme.outline
        border.width: entry.selected ? Metrics.stroke : 0
        button: entry
        ground: entry.selected ? Theme.panel : Theme.ground
        radius: Metrics.radius

        Rectangle {
            color: Theme.lane(entry.colour)
            height: parent.height
            radius: width / 2
            visible: entry.selected
            width: Metrics.space * 0.75
        }
        FocusRing {
            outside: 0
            shown: entry.activeFocus
        }
    }
    contentItem: Item {
        implicitHeight: Math.max(signWords.lowest, entry.beside && entry.found ? foundMark.y + foundMark.height : when.lowest) + Metrics.space * 1.5

        FoundMark {
            id: foundMark

            visible: entry.found
            widest: entry.dateWidth
            x: when.x
            y: entry.beside ? when.lowest + Metrics.space * 0.5 : when.y - height - Metrics.space * 0.5
        }

        SansText {
            id: when

            readonly property real lowest: y + implicitHeight

            color: Theme.inkSoft
            leading: 1.4
            size: Metrics.small
            text: entry.dateText
            width: entry.dateWidth
            wrapMode: Text.Wrap
            x: entry.beside ? entry.gap * 1.5 : entry.textX
            y: Metrics.space * 1.5 + (entry.found && !entry.beside ? foundMark.height + Metrics.space * 0.5 : 0)
        }
        GlyphIcon {
            id: icon

            colour: Theme.lane(entry.colour)
            glyph: entry.glyph
            hollow: entry.context
            x: entry.iconX
            y: heading.y + (heading.lineHeight - height) / 2
        }
        SerifText {
            id: heading

            bold: true
            leading: 1.4
            size: Metrics.body * 1.1
            text: entry.title
            width: entry.textWidth
            wrapMode: Text.Wrap
            x: entry.textX
            y: entry.beside ? Metrics.space : when.lowest
        }
        SansText {
            id: gist

            readonly property real lowest: y + (visible ? implicitHeight : 0)

            elide: Text.ElideRight
            leading: 1.45
            maximumLineCount: 1
            text: entry.summary
            visible: text !== ""
            width: entry.textWidth
            wrapMode: Text.Wrap
            x: entry.textX
            y: heading.y + heading.implicitHeight
        }
        SansText {
            id: lane

            color: Theme.inkSoft
            leading: 1.3
            size: Metrics.small
            text: entry.laneName
            width: Math.min(implicitWidth, entry.textWidth)
            wrapMode: Text.Wrap
            x: entry.textX
            y: gist.lowest + Metrics.space * 0.5
        }
        SansText {
            id: signWords

            readonly property bool sameLine: lane.width + entry.gap * 1.5 + implicitWidth <= entry.textWidth
            readonly property real lowest: text !== "" && !sameLine ? y + implicitHeight : lane.y + lane.implicitHeight

            color: Theme.inkSoft
            leading: 1.3
            size: Metrics.small
            text: entry.signs.map(sign => sign.symbol + "\u00a0" + sign.word).join("   ")
            width: Math.min(implicitWidth, entry.textWidth)
            wrapMode: Text.Wrap
            x: sameLine ? lane.x + lane.width + entry.gap * 1.5 : lane.x
            y: sameLine ? lane.y : lane.y + lane.implicitHeight
        }
    }
}
