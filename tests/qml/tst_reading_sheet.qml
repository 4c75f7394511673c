import QtQuick
import QtTest
import Timeline.Viewer

TestCase {
    name: "ReadingSheet"

    ReadingSheet {
        id: sheet

        least: 100
        open: true
        room: 1000
    }

    function init() {
        sheet.detent = sheet.half;
    }
    function test_a_hand_without_a_speed_leaves_it_at_the_nearest_height_data() {
        return [
            {
                "speed": 0
            },
            {
                "speed": NaN
            },
            {
                "speed": Infinity
            },
            {
                "speed": -Infinity
            }
        ];
    }
    function test_a_hand_without_a_speed_leaves_it_at_the_nearest_height(row) {
        sheet.hold(true, 0);
        sheet.pull(-400);
        sheet.hold(false, row.speed);
        compare(sheet.detent, sheet.full);
    }
    function test_a_hand_with_a_speed_throws_it() {
        sheet.hold(true, 0);
        sheet.hold(false, 4000);
        compare(sheet.detent, sheet.peek);
    }
}
