import QtQuick
import QtQuick.Window
import Timeline.Core
import Timeline.Viewer

// Title and whose account it is on the left; what one can change on the right, or below where the window is narrow.
// Where the words of the buttons would not fit a row of their own, signs stand for them. Where the timeline would have
// too little height, the title takes one line and nothing stands below it; where that is too much, it goes.
Item {
    id: header

    // px of height that the timeline leaves to it.
    required property real room
    required property Session session
    // Without a title there are buttons alone, and all of them.
    property bool titled: true

    readonly property alias buttonsWidth: buttons.all
    // In a low window the timeline needs the row that words would take below the subtitle.
    readonly property bool low: Window.height < Metrics.body * 32
    readonly property bool terse: words.width + Metrics.target + Metrics.space + (titled ? 0 : Metrics.body) > (low ? width - Metrics.body * 14 : width)
    // Not even signs beside the other language's whole name.
    readonly property bool tersest: terse && Math.ceil(otherLanguage.advanceWidth) + Metrics.body * 1.6 + (Metrics.target + Metrics.space) * 7 > width
    // With a row of marks to spare: where it would have more height than the timeline, it is brief.
    readonly property bool full: titled && room >= fullHeight + Metrics.target
    readonly property bool brief: titled && !full && room >= briefHeight
    readonly property real fullHeight: wide ? Math.max(subtitle.y + subtitle.height, buttons.fullHeight) : medium ? subtitle.y + Math.max(subtitle.height, buttons.fullHeight) : subtitle.y + subtitle.height + Metrics.space + buttons.fullHeight
    readonly property real briefHeight: beside ? Math.max(line.height, buttons.fullHeight) : line.height + Metrics.space * 0.6 + buttons.fullHeight
    // Brief, and all in one line.
    readonly property bool beside: width - buttons.all > Metrics.body * 12
    // Wide: all in one line. Medium: buttons beside the subtitle. Narrow: buttons below it.
    readonly property bool toTheRight: full ? wide || medium : !titled || brief && beside
    readonly property bool medium: !wide && width - buttons.all > Metrics.body * 14
    readonly property bool wide: width >= buttons.all + Math.max(title.implicitWidth, Metrics.body * 20) + Metrics.space * 4

    signal filterRequested
    signal listRequested
    signal openRequested
    signal quotesRequested
    signal searchRequested

    function focusFilter() {
        buttons.focusFilter();
    }

    implicitHeight: full ? fullHeight : brief ? briefHeight : buttons.height

    Connections {
        function onAnnounced(words) {
            buttons.announce(words);
        }

        target: header.session.filters
    }
    TextMetrics {
        id: words

        font: Theme.sansFont(Metrics.body, false)
        text: buttons.words
    }
    TextMetrics {
        id: otherLanguage

        font: words.font
        text: header.session.otherLanguageName
    }
    SerifText {
        id: title

        Accessible.name: text
        Accessible.role: Accessible.Heading
        bold: true
        elide: Text.ElideRight
        leading: 1.25
        maximumLineCount: 2
        size: Metrics.title
        text: header.session.title
        visible: header.full
        width: header.wide ? header.width - buttons.width - Metrics.space * 3 : header.width
        wrapMode: Text.Wrap
    }
    SansText {
        id: subtitle

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Theme.inkSoft
        leading: 1.4
        size: Metrics.small
        text: header.session.subtitle
        visible: header.full
        width: header.wide ? title.width : header.medium ? header.width - buttons.width - Metrics.space * 3 : header.width
        wrapMode: Text.Wrap
        y: title.height + Metrics.space * 0.4
    }
    SerifText {
        id: line

        Accessible.name: text
        Accessible.role: Accessible.Heading
        bold: true
        elide: Text.ElideRight
        leading: 1.25
        size: Metrics.heading
        text: header.session.title
        visible: header.brief
        width: header.beside ? header.width - buttons.width - Metrics.space * 3 : header.width
        y: header.beside ? (header.briefHeight - height) / 2 : 0
    }
    HeaderButtons {
        id: buttons

        few: header.titled && !header.full && !header.brief
        layoutDirection: header.toTheRight ? Qt.RightToLeft : Qt.LeftToRight
        room: header.width
        session: header.session
        terse: header.terse
        tersest: header.tersest
        width: Math.min(header.width, all + 1)
        withChip: !header.titled || header.full || header.brief || header.room >= fullHeight
        x: header.toTheRight ? header.width - width : 0
        y: header.full ? (header.wide ? 0 : header.medium ? subtitle.y : header.fullHeight - fullHeight) : header.brief ? header.briefHeight - fullHeight : 0

        onFilterRequested: header.filterRequested()
        onListRequested: header.listRequested()
        onOpenRequested: header.openRequested()
        onQuotesRequested: header.quotesRequested()
        onSearchRequested: header.searchRequested()
    }
}
