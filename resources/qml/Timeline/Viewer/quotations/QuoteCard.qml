import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// One quotation as a card: whose it is beside it where there is room, and below it the event that it goes to. As on
// the page, a translation leads without marks under a label and the quotation itself follows.
T.AbstractButton {
    id: card

    required property string attribution
    required property string colour
    required property string dateText
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
    readonly property real gap: Metrics.space * 2
    // Wide enough for a hung quotation mark, whose ink fills half of its square.
    readonly property real indent: gap + Metrics.quotation * 0.6
    readonly property real whoseWidth: Metrics.body * 15
    readonly property color accent: Theme.lane(colour)

    Accessible.checkable: false
    Accessible.description: [unsaid, restsOn, dateText].filter(words => words !== "").join(" · ")
    Accessible.focusable: true
    Accessible.name: name
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: selected
    bottomPadding: gap
    focusPolicy: Qt.ClickFocus
    implicitHeight: Math.max(Metrics.target, contentItem.implicitHeight + topPadding + bottomPadding)
    leftPadding: indent
    rightPadding: gap
    topPadding: gap

    Accessible.onPressAction: clicked()

    background: Rectangle {
        border.color: card.selected ? Theme.outline : Theme.rule
        border.width: card.selected ? Metrics.stroke : Metrics.hairline
        color: card.down ? Theme.mixed(Theme.panel, Theme.ink, 0.18) : card.hovered ? Theme.mixed(Theme.panel, Theme.ink, 0.07) : Theme.panel
        radius: Metrics.radius

        Rectangle {
            color: card.accent
            height: parent.height
            radius: width / 2
            visible: card.selected
            width: Metrics.space * 0.75
        }
        FocusRing {
            anchors.margins: 0
            shown: card.activeFocus
        }
    }
    contentItem: Item {
        implicitHeight: Math.max(words.height, card.beside ? whose.height : whose.y + whose.height, event.y + event.height)

        Column {
            id: words

            spacing: Metrics.space
            width: Math.min(card.beside ? parent.width - card.whoseWidth - card.gap * 2 : parent.width, Metrics.body * 47)

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
            width: card.beside ? card.whoseWidth : parent.width
            x: card.beside ? words.width + card.gap * 2 : 0
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

            height: Math.max(icon.height, title.implicitHeight)
            width: card.beside ? words.width : parent.width
            y: (card.beside ? words.height : whose.y + whose.height) + Metrics.space * 1.5

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
                text: card.title + "　" + card.dateText
                width: parent.width - x
                x: icon.width + Metrics.space
            }
        }
    }
}
