import QtQuick
import Timeline.Viewer

// Everything of a page that can be unfolded, from its top on, and what of it is: by number from 0.
QtObject {
    required property Item page

    function all(item: Item): var {
        if (item instanceof PassageFold || item instanceof DisclosureButton)
            return [item];
        const found = [];
        for (const child of item.children)
            found.push(...all(child));
        return found;
    }
    function opened(): var {
        const numbers = [];
        all(page).forEach((fold, number) => fold.open && numbers.push(number));
        return numbers;
    }
    function restore(numbers: var) {
        all(page).forEach((fold, number) => fold.open = numbers.includes(number));
    }
}
