import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// One quotation as a card: whose it is beside it where there is room, and below it the event that it goes to, or before
// it where the card is as wide as that. As on the page, a translation leads without marks under a label and the quotation
// itself follows.
T.AbstractButton {
    id: card

    required property string attribution
    required property string colour
    required property string dateText
    required property string found
    required property string glyph
    required property string lead
    required property var leadFace
    required property string leadLines
    required property string name
    required property string quotation
    required property var quotationFace
    required property string restsOn
    required property int row
    required property string title
    required property bool translated
    required property string translator
    required property string unsaid
    // Whether its event's page is open.
    property bool selected: false

    readonly property bool beside: width > Metrics.body * 48
    readonly property bool before: width > Metrics.body * 80
    readonly property real gap: Metrics.space * 2
    // Wide enough for a hung quotation mark, whose ink fills half of its square.
    readonly property real indent: gap + Metrics.quotation * 0.6
    readonly property real eventWidth: Metrics.body * 14
    readonly property real whoseWidth: Metrics.body * 15
    readonly property color accent: Theme.lane(colour)

    Accessible.checkable: false
    Accessible.description: [unsaid, restsOn, dateText].filter(words => words !== "").join(" · ")
    Accessible.focusable: true
    Accessible.name: found === "quotation" ? qsTr("Found: %1").arg(name) : found === "event" ? qsTr("Found in its event: %1").arg(name) : name
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: selected
    bottomPadding: gap
    focusPolicy: Qt.ClickFocus
    implicitHeight: Math.max(Metrics.target, contentItem.implicitHeight + topPadding + bottomPadding)
    leftPadding: before ? gap * 1.5 : indent
    rightPadding: gap
    topPadding: gap

    Accessible.onPressAction: clicked()

    background: PressGround {
        border.color: card.selected ? Theme.outline : Theme.rule
        border.width: card.selected ? Metrics.stroke : Metrics.hairline
        button: card
        radius: Metrics.radius

        Rectangle {
            color: card.accent
            height: parent.height
            radius: width / 2
            visible: card.selected
            width: Metrics.space * 0.75
        }
        FocusRing {
            outside: 0
            shown: card.activeFocus
        }
    }
    contentItem: Item {
        implicitHeight: Math.max(words.height, whose.y + whose.height, event.y + event.height)

        Column {
            id: words

            spacing: Metrics.space
            width: Math.min(card.beside ? parent.width - x - card.whoseWidth - card.gap * 2 : parent.width, Metrics.body * 47)
            x: card.before ? card.eventWidth + card.gap + card.indent : 0

            FoundMark {
                visible: card.found === "quotation"
                widest: parent.width
            }
            PageText {
                Accessible.ignored: true
                color: Theme.inkSoft
                size: Metrics.small
                text: card.translated ? qsTr("Translation by %1").arg(card.translator) : ""
                width: parent.width
            }
            PageText {
                Accessible.ignored: true
                face: card.leadFace
                size: Metrics.body * 1.25
                text: card.translated ? card.lead : ""
                width: parent.width
            }
            QuotedText {
                Accessible.ignored: true
                accent: card.accent
                face: card.translated ? card.quotationFace : card.leadFace
                lines: card.translated ? card.quotation : card.leadLines
                size: Metrics.body * (card.translated ? 1.1 : 1.25)
                spoken: card.translated ? card.quotation : card.lead
                width: parent.width
            }
        }
        Column {
            id: whose

            spacing: Metrics.space * 0.5
            width: parent.width - x
            x: card.beside ? words.x + words.width + card.gap * 2 : 0
            y: card.beside ? 0 : words.height + Metrics.space

            PageText {
                Accessible.ignored: true
                leading: 1.4
                text: card.attribution
                width: parent.width
            }
            PageText {
                Accessible.ignored: true
                color: Theme.inkSoft
                leading: 1.4
                size: Metrics.small
                text: card.unsaid
                width: parent.width
            }
            PageText {
                Accessible.ignored: true
                color: Theme.inkSoft
                leading: 1.4
                size: Metrics.small
                text: card.restsOn
                width: parent.width
            }
        }
        Item {
            id: event

            height: foundMark.visible ? foundMark.y + foundMark.height : title.implicitHeight
            width: card.before ? card.eventWidth : card.beside ? words.width : parent.width
            y: card.before ? 0 : (card.beside ? words.height : whose.y + whose.height) + Metrics.space * 1.5

            GlyphIcon {
                id: icon

                colour: card.accent
                glyph: card.glyph
                height: Metrics.body * 0.8
                width: height
                within: Theme.panel
                y: (title.lineHeight - height) / 2
            }
            PageText {
                id: title

                Accessible.ignored: true
                color: Theme.inkSoft
                leading: 1.4
                size: Metrics.small
                text: card.before ? card.dateText + "\n" + card.title : card.title + "　" + card.dateText
                width: parent.width - x
                x: icon.width + Metrics.space
            }
            FoundMark {
                id: foundMark

                visible: card.found === "event"
                widest: parent.width
                words: qsTr("Found in its event")
                y: title.implicitHeight + Metrics.space * 0.5
            }
        }
    }
}
