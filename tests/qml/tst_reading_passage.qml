import QtQuick
import QtTest
import Timeline.Viewer

TestCase {
    id: testCase

    function make(properties: var): PassageFold {
        const fold = createTemporaryObject(component, testCase, properties) as PassageFold;
        verify(fold !== null);
        return fold;
    }

    function button(fold: PassageFold): DisclosureButton {
        return Array.from(fold.children).find(child => child instanceof DisclosureButton) as DisclosureButton;
    }

    height: 900
    name: "ReadingPassage"
    visible: true
    when: windowShown
    width: 900

    Component {
        id: component

        PassageFold {
            exact: "a < b & c"
            face: Theme.serif
            label: "See it"
            outlined: true
            prefix: "before "
            suffix: " after"
            width: 600
        }
    }

    function test_a_press_unfolds_the_passage_and_another_folds_it() {
        const fold = make({});
        const folded = fold.height;
        mouseClick(button(fold));
        verify(fold.open);
        tryVerify(() => fold.height > folded + Metrics.body);
        mouseClick(button(fold));
        tryCompare(fold, "height", folded);
    }

    function test_space_unfolds_it_too() {
        const fold = make({});
        button(fold).forceActiveFocus();
        keyClick(Qt.Key_Space);
        verify(fold.open);
    }

    function test_the_very_words_are_marked_and_signs_are_no_markup() {
        const fold = make({
            open: true
        });
        const passage = findChild(fold, "passage");
        compare(passage.Accessible.name, "before a < b & c after");
        verify(passage.text.includes(">a &lt; b &amp; c</font></u></b> after"));
    }

    function test_without_a_passage_there_is_nothing_to_press() {
        const fold = make({
            exact: "",
            label: "According to nobody",
            outlined: false
        });
        verify(!button(fold).visible);
        verify(fold.height > 0, "the claim is still told");
    }

    function test_the_button_is_as_large_as_a_finger_and_says_what_it_does() {
        const fold = make({});
        verify(button(fold).height >= Metrics.target);
        compare(button(fold).Accessible.name, "See it");
        compare(button(fold).Accessible.role, Accessible.Button);
    }

    function test_a_long_label_wraps_instead_of_being_cut() {
        const fold = make({
            label: "A label that is much longer than its column is wide, and so takes several lines",
            width: Metrics.body * 12
        });
        verify(button(fold).width <= fold.width);
        verify(button(fold).height > Metrics.target);
    }
}
