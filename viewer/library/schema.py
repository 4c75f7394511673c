"""What stands in a compiled `.timeline` file: one SQLite database, written once and then only read.

Every stored value is a blob with a CRC-32 beside it that also covers its key, so a value that comes back is
the one that was written. The numbers that name the format stand in the database's header, where `file(1)`
finds them too.
"""

from __future__ import annotations

APPLICATION_ID = int.from_bytes(b"TmLn", "big")
"""SQLite's application id: bytes 68 to 71 of the file."""

SCHEMA = 9
"""SQLite's user version: raised whenever this file's tables or codecs change."""

PAGE_SIZE = 4096

TABLES = """
CREATE TABLE part (name TEXT PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE brief (row INTEGER PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL, id BLOB NOT NULL UNIQUE);
CREATE TABLE detail (row INTEGER PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE incoming (row INTEGER PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE subject (name TEXT PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE paragraph (
    source BLOB, number INTEGER, data BLOB NOT NULL, crc INTEGER NOT NULL, PRIMARY KEY (source, number)
) WITHOUT ROWID;
CREATE TABLE place (name TEXT PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE media (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
    title, pinyin, initials, date, quote, said, figure, about, body, content='', tokenize='ascii',
    prefix='2'
);
"""
"""`part` holds what belongs to the whole; `brief` id, date and short titles of an event, `detail` all of it.

`brief` says as well how many links lead to the event, and then `incoming` has them. `subject` has what belongs to
an entity, a tag or a source: see `subjects`. `paragraph` has the texts of sources, as far as the timeline carries
them, and `place` where in them passages stand: see `source_texts`.

`words` has a document for every entity, source and event, in this order, the events among them by importance. What
begins with the same two letters is found at once; for one letter that would double the index, since Han characters
are one each.
"""

INDEX_TABLES = ("words_data", "words_idx", "words_docsize", "words_config")
"""FTS5's own tables behind `words`."""

# Names of parts.
FACTS = "facts"
HEADING = "heading"
COLUMNS = "columns"
SOURCES = "sources"
ENTITIES = "entities"
TOURS = "tours"
MEDIA = "media"
SEARCH = "search"
ORDER = "order"
FACETS = "facets"
QUOTATIONS = "quotations"
TIME = "time"
