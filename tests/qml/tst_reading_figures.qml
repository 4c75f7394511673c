import QtQuick
import QtTest
import Timeline.Viewer

TestCase {
    id: testCase

    function figure(properties: var): var {
        return Object.assign({
            after: "",
            before: "",
            beside: [],
            carried: "",
            claim: "According to nobody",
            compared: "",
            difference: "",
            exact: "",
            firstDate: "",
            firstValue: "",
            kind: "count",
            label: "things",
            lastDate: "",
            lastPart: 0,
            lastValue: "",
            moreThan: false,
            note: "",
            numeral: "40",
            part: 0,
            passageFace: Theme.serif,
            prefix: "",
            publication: null,
            suffix: ""
        }, properties);
    }

    function make(component: Component, properties: var): Item {
        const item = createTemporaryObject(component, testCase, properties);
        verify(item !== null);
        return item;
    }

    function grid(figures: var, width: real): Item {
        const made = make(gridComponent, {
            figures: figures,
            width: width
        });
        waitForRendering(made);
        return made;
    }

    function blocks(grid: Item): list<Item> {
        return Array.from(grid.children).filter(child => child instanceof FigureBlock);
    }

    height: 900
    name: "ReadingFigures"
    visible: true
    when: windowShown
    width: 1400

    Component {
        id: gridComponent

        FigureGrid {}
    }

    Component {
        id: pair

        PairBars {
            firstDate: "2010"
            firstPart: 0.25
            firstValue: "5 people"
            lastDate: "2020"
            lastPart: 1
            lastValue: "20 people"
            width: 400
        }
    }

    Component {
        id: share

        ShareBar {
            moreThan: false
            part: 0.9
            width: 400
        }
    }

    Component {
        id: numeral

        NumeralText {
            after: " trees & shrubs"
            before: "nearly "
            numeral: "2.88 million"
            width: 2000
        }
    }

    function test_the_bars_of_a_pair_are_as_long_as_its_values() {
        const bars = Array.from(make(pair, {}).children).filter(child => child instanceof Rectangle);
        compare(bars.length, 2);
        fuzzyCompare(bars[0].width / bars[1].width, 0.25, 0.001);
        compare(bars[0].x, bars[1].x);
    }

    function test_a_share_fills_its_part_of_the_whole() {
        const bar = make(share, {});
        const filled = findChild(bar, "filled");
        fuzzyCompare(filled.width, 360, 0.01);
        verify(!findChild(bar, "perhaps").visible);
    }

    function test_a_share_that_may_be_larger_shows_by_how_much() {
        const bar = make(share, {
            moreThan: true
        });
        const perhaps = findChild(bar, "perhaps");
        verify(perhaps.visible);
        fuzzyCompare(perhaps.x, 360, 0.01);
        fuzzyCompare(perhaps.x + perhaps.width, 400, 0.01);
    }

    function test_a_numeral_stands_larger_than_its_words_and_is_read_as_one() {
        const text = make(numeral, {});
        compare(text.Accessible.name, "nearly 2.88 million trees & shrubs");
        verify(text.implicitWidth < text.width);
        verify(text.implicitWidth > Metrics.numeral * 4, "the numeral is set in the size of numerals");
    }

    function test_small_figures_stand_two_abreast_where_their_numbers_fit() {
        const made = grid([figure({}), figure({})], 1200);
        const [first, second] = blocks(made);
        compare(first.y, second.y);
        verify(second.x > first.x + first.width);
        made.width = Metrics.body * 16;
        tryVerify(() => second.y > first.y);
        compare(first.width, made.width);
    }

    function test_a_number_too_long_for_half_the_page_takes_all_of_it() {
        const made = grid([figure({}), figure({
                numeral: "2.88 million",
                before: "more than ",
                after: " seedlings"
            })], Metrics.body * 34);
        const [first, second] = blocks(made);
        verify(second.y > first.y);
        verify(second.natural <= second.width);
    }

    function test_what_is_drawn_takes_the_whole_width() {
        const made = grid([figure({
                kind: "pair",
                part: 0.5,
                lastPart: 1
            }), figure({}), figure({})], 1200);
        compare(blocks(made)[0].width, made.width);
        verify(blocks(made)[1].width < made.width);
    }

    function test_a_change_draws_no_bar() {
        const [block] = blocks(grid([figure({
                kind: "change",
                numeral: "Down by a third"
            })], 800));
        const drawn = Array.from(block.children).filter(child => child.visible && (child instanceof PairBars || child instanceof ShareBar));
        compare(drawn.length, 0);
    }
}
