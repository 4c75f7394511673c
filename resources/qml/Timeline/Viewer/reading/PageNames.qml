import QtQuick
import Timeline.Core
import Timeline.Viewer

// Who and what an event names: people, places, bodies and tags, each of which leads to a page of its own.
Column {
    id: section

    required property ReadingView reading

    signal entityChosen(string id, bool byKeyboard)
    signal tagChosen(string tag, bool byKeyboard)

    spacing: Metrics.space
    visible: people.count + places.count + organisations.count + cited.count + tags.count > 0

    NameChips {
        id: people

        label: qsTr("People")
        names: section.reading.people
        width: parent.width

        onChosen: (key, byKeyboard) => section.entityChosen(key, byKeyboard)
    }

    NameChips {
        id: places

        label: qsTr("Places")
        names: section.reading.places
        width: parent.width

        onChosen: (key, byKeyboard) => section.entityChosen(key, byKeyboard)
    }

    NameChips {
        id: organisations

        label: qsTr("Organisations")
        names: section.reading.organisations
        width: parent.width

        onChosen: (key, byKeyboard) => section.entityChosen(key, byKeyboard)
    }

    NameChips {
        id: cited

        label: qsTr("Quoted or cited")
        names: section.reading.cited
        width: parent.width

        onChosen: (key, byKeyboard) => section.entityChosen(key, byKeyboard)
    }

    NameChips {
        id: tags

        label: qsTr("Tags")
        names: section.reading.tags
        width: parent.width

        onChosen: (key, byKeyboard) => section.tagChosen(key, byKeyboard)
    }
}
