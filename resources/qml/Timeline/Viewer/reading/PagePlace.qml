import QtQuick

// Where a page stands: which of its parts is at the upper edge of the window, and how much of that is above it. So it
// stays there while the page is laid out anew, in another language, size or width, until somebody moves it. A place is
// told as the part's number among those that are seen beside it, at each step from the page down, and last the share
// of its height that is above the edge; the top of the page is an empty list.
QtObject {
    id: places

    required property Flickable window
    // What is on the page, from its head on.
    required property Item page
    // Where another part has to stand instead, px; -1 where none is sought. It is not known at once.
    property real sought: -1

    property var place: []
    property bool held: false
    // Whether it is being moved to its place; and how tall the page was when that was last done.
    property bool settling: false
    property real settled: 0

    function lowest(): real {
        return Math.max(0, window.contentHeight - window.height);
    }
    function hold(wanted: var) {
        place = wanted;
        held = true;
        settleSoon();
    }
    // At once, and when all parts have come to their own places.
    function settleSoon() {
        settle();
        Qt.callLater(settle);
    }
    function letGo() {
        held = false;
    }
    // At a whole px of the page, for a Flickable goes there by itself, and then seems to be moved by somebody.
    function settle() {
        settling = true;
        if (sought >= 0)
            window.contentY = Math.min(Math.round(sought), Math.floor(lowest()));
        else if (held)
            window.contentY = Math.max(0, Math.min(Math.round(found()), Math.floor(lowest())));
        settling = false;
        settled = window.contentHeight;
    }
    // It was moved: by somebody who reads it, unless it was laid out anew.
    function note(): bool {
        if (settling || window.moving || settled !== window.contentHeight)
            return false;
        letGo();
        place = told();
        return true;
    }
    // What a column or a grid arranges; nothing of anything else.
    function parts(item: Item): var {
        const arranges = item instanceof Column || item instanceof Flow || item instanceof Grid;
        return arranges ? Array.from(item.children).filter(child => child.visible && child.height > 0) : [];
    }
    function told(): var {
        if (window.contentY <= 0 || page === null)
            return [];
        const numbers = [];
        let part = page;
        let above = window.contentY - part.mapToItem(window.contentItem, 0, 0).y;
        for (let among = parts(part); among.length > 0; among = parts(part)) {
            const number = among.findIndex(child => child.y + child.height > above);
            if (number < 0)
                break;
            numbers.push(number);
            part = among[number];
            above -= part.y;
        }
        return numbers.concat(part.height > 0 ? above / part.height : 0);
    }
    function found(): real {
        if (place.length === 0 || page === null)
            return 0;
        let part = page;
        for (const number of place.slice(0, -1))
            part = parts(part)[number] ?? part;
        return part.mapToItem(window.contentItem, 0, 0).y + place[place.length - 1] * part.height;
    }

    onSoughtChanged: settle()
}
