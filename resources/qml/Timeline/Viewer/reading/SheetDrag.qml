import QtQuick

// A hand that drags a sheet up or down.
DragHandler {
    required property ReadingSheet sheet

    target: null
    xAxis.enabled: false

    onActiveChanged: sheet.hold(active, centroid.velocity.y)
    onActiveTranslationChanged: sheet.pull(activeTranslation.y)
}
