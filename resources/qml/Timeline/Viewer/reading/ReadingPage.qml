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
    readonly property real headHeight: content.headHeight + head + Metrics.space
    readonly property Item focused: Window.activeFocusItem
    // Where the page was left, until somebody moves it; -1 from then on. Its height is not known at once.
    property real wanted: -1
    // A part of the page stands at its top instead, until then; nor is it known at once where that is.
    property Item sought: null
    readonly property real soughtTop: sought ? Math.max(0, pointer.start - Metrics.space) : -1

    function show() {
        pointer.leave();
        sought = null;
        folds.restore(reading.unfolded);
        wanted = reading.scroll;
        settle();
    }
    function settle() {
        if (sought !== null)
            page.contentY = Math.min(soughtTop, lowest());
        else if (wanted >= 0)
            page.contentY = Math.min(wanted, lowest());
    }
    function letGo() {
        wanted = -1;
        sought = null;
    }
    // A quotation or a figure that was asked for is seen first, and marked.
    function seek(part: Item) {
        pointer.point(part);
        sought = part;
        settle();
    }
    function lowest(): real {
        return Math.max(0, page.contentHeight - page.height);
    }
    function scroll(distance: real) {
        letGo();
        page.contentY = Math.max(0, Math.min(lowest(), page.contentY + distance));
    }
    // Scrolls so that an item of the page that has the focus is seen whole.
    function reveal(item: Item) {
        letGo();
        const top = item.mapToItem(page.contentItem, 0, 0).y - Metrics.space;
        const bottom = top + item.height + Metrics.space * 2;
        if (top < page.contentY)
            page.contentY = Math.max(0, top);
        else if (bottom > page.contentY + page.height)
            page.contentY = Math.min(lowest(), bottom - page.height);
    }
    function begin(item: Item) {
        letGo();
        page.contentY = Math.min(lowest(), Math.max(0, item.mapToItem(page.contentItem, 0, 0).y - margin));
    }
    function isWithin(item: Item): bool {
        for (let ancestor = item; ancestor !== null; ancestor = ancestor.parent)
            if (ancestor === page.contentItem)
                return true;
        return false;
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

        onContentHeightChanged: window.settle()
        onHeightChanged: window.settle()
        onMovementStarted: window.letGo()

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

    onSoughtTopChanged: settle()
    onFocusedChanged: {
        if (focused !== null && isWithin(focused))
            reveal(focused);
    }

    PageFolds {
        id: folds

        page: window.reading.isEvent ? content : subject
    }

    Connections {
        function onContentChanged() {
            if (window.reading.isOpen && !window.reading.isEvent)
                subject.active = true;
        }
        function onCurrentChanged() {
            window.show();
        }
        function onFigureAsked(number) {
            window.seek(content.figureAt(number));
        }
        function onLeaving() {
            window.reading.keepPlace(page.contentY, folds.opened());
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
