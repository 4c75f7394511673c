pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// The figures of an event, two abreast where the numbers of all fit so; what is drawn takes the whole width.
Flow {
    id: grid

    property color accent: Theme.ink
    required property var figures
    property bool abreast: false
    // A TextReader; null where no text is looked up.
    property var texts: null
    readonly property real half: Math.floor((width - spacing) / 2)

    function blockAt(number: int): Item {
        return repeater.itemAt(number);
    }
    function arrange() {
        let widest = 0;
        let narrow = 0;
        for (let place = 0; place < repeater.count; place++) {
            const block = repeater.itemAt(place) as FigureBlock;
            if (block === null || block.drawn)
                continue;
            widest = Math.max(widest, block.natural);
            narrow += 1;
        }
        abreast = narrow > 1 && widest <= half && half >= Metrics.body * 11;
    }

    spacing: Metrics.body * 1.4
    visible: repeater.count > 0

    onHalfChanged: arrange()

    Repeater {
        id: repeater

        model: grid.figures

        onItemAdded: grid.arrange()
        onItemRemoved: grid.arrange()

        FigureBlock {
            accent: grid.accent
            texts: grid.texts
            width: grid.abreast && !drawn ? grid.half : grid.width

            onNaturalChanged: grid.arrange()
        }
    }
}
