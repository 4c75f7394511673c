import QtQuick
import Timeline.Viewer

// A frame about the part of a page that somebody asked for. It stands for a moment and fades; with reduced motion it
// stands until the page is left.
Rectangle {
    id: pointer

    // The page as a whole, on which the frame lies.
    required property Item paper
    // How far it reaches to the left and right of the part, px.
    required property real reach
    property Item part: null
    // Where the frame begins on the page, px.
    readonly property real start: part ? offset(part, "y") - Metrics.space : 0

    // Read from each ancestor, so that the frame goes along with what moves while the page is laid out.
    function offset(item: Item, axis: string): real {
        let sum = 0;
        for (let each = item; each !== null && each !== paper; each = each.parent)
            sum += each[axis];
        return sum;
    }
    function point(item: Item) {
        part = item;
        fading.stop();
        opacity = 1;
        if (!Metrics.reducedMotion)
            fading.start();
    }
    function leave() {
        fading.stop();
        part = null;
    }

    border.color: Theme.outline
    border.width: Metrics.stroke
    color: "transparent"
    height: part ? part.height + Metrics.space * 2 : 0
    objectName: "pointer"
    radius: Metrics.radius
    visible: part !== null && opacity > 0
    width: part ? part.width + reach * 2 : 0
    x: part ? offset(part, "x") - reach : 0
    y: start

    SequentialAnimation {
        id: fading

        PauseAnimation {
            duration: Metrics.linger
        }
        NumberAnimation {
            duration: Metrics.move
            property: "opacity"
            target: pointer
            to: 0
        }
    }
}
