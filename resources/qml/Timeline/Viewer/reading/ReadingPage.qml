pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The page that is open, of an event or a subject, as far as it is scrolled. It takes the focus by keyboard too, so
// that the arrows scroll it. A page that one comes back to stands where it was left.
T.Control {
    id: window

    required property ReadingView reading
    required property real margin
    property real head: margin
    property bool centred: false
    property alias movable: page.interactive
    readonly property alias flickable: page
    readonly property alias paper: paper
    readonly property real contentWidth: content.width
    readonly property real headHeight: (reading.isEvent ? content.headHeight : subject.headHeight) + head + Metrics.space
    // A part of the page that stands at its top until somebody moves it.
    property Item sought: null

    // A part of the page is about to be shown.
    signal seeking

    function show() {
        pointer.leave();
        letGo();
        folds.restore(reading.unfolded);
        places.hold(reading.place);
    }
    function letGo() {
        places.letGo();
        sought = null;
    }
    function note() {
        if (places.note())
            sought = null;
    }
    // A quotation or a figure that was asked for is seen first, and marked.
    function seek(part: Item) {
        seeking();
        pointer.point(part);
        sought = part;
        places.settle();
    }
    function scroll(distance: real) {
        letGo();
        const before = page.contentY;
        page.contentY = Math.max(0, Math.min(places.lowest(), before + distance));
        // At a keypad, which has no Tab, the arrows lead on from where the page ends.
        if (Metrics.profile === "kiosk" && page.contentY === before)
            nextItemInFocusChain(distance > 0).forceActiveFocus(distance > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
    function begin(item: Item) {
        letGo();
        page.contentY = Math.min(places.lowest(), Math.max(0, item.mapToItem(page.contentItem, 0, 0).y - margin));
    }
    function follow(byKeyboard: bool) {
        forceActiveFocus(byKeyboard ? Qt.TabFocusReason : Qt.MouseFocusReason);
    }

    Accessible.name: reading.title
    Accessible.role: Accessible.Document
    focusPolicy: Qt.TabFocus

    contentItem: Flickable {
        id: page

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: (window.reading.isEvent ? content.height : subject.height) + window.head + window.margin
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick

        onContentHeightChanged: places.settleSoon()
        onContentYChanged: window.note()
        onHeightChanged: places.settle()
        onMovementEnded: window.note()
        onMovementStarted: window.letGo()
        onWidthChanged: places.hold(places.place)

        // All of the page with its margins, also what is scrolled out of sight.
        Item {
            id: paper

            height: page.contentHeight
            width: page.contentWidth

            PartPointer {
                id: pointer

                paper: paper
                reach: window.margin - Metrics.space * 1.25
            }

            PageContent {
                id: content

                reading: window.reading
                visible: window.reading.isEvent
                width: Math.min(page.width - window.margin * 2, Metrics.body * 40)
                x: window.centred ? (page.width - width) / 2 : window.margin
                y: window.head

                onFollowed: byKeyboard => window.follow(byKeyboard)
                onTurned: list => window.begin(list)
            }

            // Made for the first subject that is opened, and kept.
            Loader {
                id: subject

                readonly property real headHeight: item ? (item as SubjectContent).headHeight : 0

                active: false
                visible: !window.reading.isEvent
                width: content.width
                x: content.x
                y: window.head

                sourceComponent: SubjectContent {
                    reading: window.reading

                    onFollowed: byKeyboard => window.follow(byKeyboard)
                    onTurned: list => window.begin(list)
                }
            }
        }
    }

    FocusFollower {
        page: page

        onRevealing: window.letGo()
    }

    PageFolds {
        id: folds

        page: window.reading.isEvent ? content : subject
    }

    PagePlace {
        id: places

        page: window.reading.isEvent ? content : subject.item as Item
        sought: window.sought ? Math.max(0, pointer.start - Metrics.space) : -1
        window: page
    }

    Connections {
        function onBodyChanged() {
            places.hold(places.place);
        }

        target: Metrics
    }

    Connections {
        function onContentChanged() {
            if (window.reading.isOpen && !window.reading.isEvent)
                subject.active = true;
            places.hold(places.place);
        }
        function onCurrentChanged() {
            window.show();
        }
        function onFigureAsked(number) {
            window.seek(content.figureAt(number));
        }
        function onLeaving() {
            window.reading.keepPlace(places.held && window.sought === null ? places.place : places.told(), folds.opened());
        }
        function onQuotationAsked(number) {
            window.seek(content.quotationAt(number));
        }

        target: window.reading
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.focus
        border.width: Metrics.focusStroke
        color: "transparent"
        visible: window.visualFocus
        z: 1
    }
}
