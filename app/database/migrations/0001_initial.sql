-- Days are ISO dates, instants are UTC milliseconds, ids are 63-bit integers (app/core/id.h).
-- A table named in `meta.undo` terms: every table with an integer primary key called id takes part in undo.
-- History (reviews, task_log, overrides, finished attempts) is append-only: rows are never changed, only the newest may be taken back.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- What is being written and is not saved yet. No id: the keystrokes of a draft take no part in undo.
CREATE TABLE drafts (
    key        TEXT PRIMARY KEY,
    base       TEXT NOT NULL DEFAULT '',           -- of what was there when writing began; '' for something new
    body       TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Packs merged into this profile.
CREATE TABLE packs (
    id           INTEGER PRIMARY KEY,
    key          TEXT NOT NULL UNIQUE,
    title        TEXT NOT NULL,
    version      TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    merged_at    INTEGER NOT NULL
) STRICT;

-- ---------------------------------------------------------------- cards
CREATE TABLE cards (
    id            INTEGER PRIMARY KEY,
    pack_key      TEXT,                            -- null: the user's own card
    pack_card     TEXT,                            -- the card's id inside its pack; null with pack_key
    words_hash    TEXT NOT NULL DEFAULT '',        -- of the pack's words when they were last taken over
    area          TEXT NOT NULL,
    question      TEXT NOT NULL CHECK (question <> ''),
    answer        TEXT NOT NULL CHECK (answer <> '' OR form = 'cloze'),
    if_pressed    TEXT NOT NULL DEFAULT '',
    markup        TEXT NOT NULL DEFAULT 'plain' CHECK (markup IN ('plain', 'markdown', 'html')), -- of the three texts above
    form          TEXT NOT NULL DEFAULT 'ask' CHECK (form IN ('ask', 'typed', 'cloze')),
    cloze_number  INTEGER NOT NULL DEFAULT 0 CHECK ((form = 'cloze') = (cloze_number > 0)), -- the deletion that is asked
    kind          TEXT NOT NULL DEFAULT 'recall' CHECK (kind IN ('recall', 'status', 'requirement', 'explain')),
    fact_key      TEXT NOT NULL DEFAULT '',        -- the pack's fact that the card was written from
    deck          TEXT NOT NULL DEFAULT '',        -- of the user's own cards, '::' nests; '' for a pack's
    tags          TEXT NOT NULL DEFAULT '',        -- ' a b ': a blank round each; '' for none
    note_guid     TEXT NOT NULL DEFAULT '',        -- cards made from one text share it; '' for a card by itself
    note_ordinal  INTEGER NOT NULL DEFAULT 0 CHECK (note_ordinal >= 0),
    must_know     INTEGER NOT NULL DEFAULT 0 CHECK (must_know IN (0, 1)), -- marked: counts double when time is short
    skill         TEXT NOT NULL,
    rounds        TEXT NOT NULL DEFAULT '',        -- round ids, blank-separated
    legal_status  TEXT NOT NULL DEFAULT '',        -- '' where the card is not about law
    status_before TEXT NOT NULL DEFAULT '',        -- what it was before status_changed_at
    status_changed_at INTEGER,                     -- null: the status never changed while the card was here
    citation      TEXT NOT NULL DEFAULT '',
    source_title  TEXT NOT NULL DEFAULT '',
    source_url    TEXT NOT NULL DEFAULT '',
    as_of         TEXT NOT NULL,
    verified      INTEGER NOT NULL CHECK (verified IN (0, 1)),
    edited        INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
    edited_at     INTEGER,                         -- null: its words were never edited here
    suspended     INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
    retired       INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)), -- gone from its pack; history kept
    flag          INTEGER NOT NULL DEFAULT 0 CHECK (flag BETWEEN 0 AND 7),
    buried_until  TEXT,                            -- null: not buried; hidden on study days before this one
    created_at    INTEGER NOT NULL,
    search_text   TEXT NOT NULL DEFAULT '',        -- question, answer, citation and area, folded; written by the store
    question_key  TEXT NOT NULL DEFAULT '',        -- how the question begins, folded and without marks: finds the same question
    UNIQUE (pack_key, pack_card)
) STRICT;
-- Counting what is hidden must not read the wide rows.
CREATE INDEX cards_state ON cards (suspended, retired, buried_until, must_know, status_changed_at, rounds);
-- A narrow twin of the table in the order of ids: a search over all cards reads this and never the words.
CREATE INDEX cards_narrow ON cards (id, retired, suspended, buried_until, flag, must_know, edited, edited_at, verified,
                                    kind, legal_status, status_changed_at, area, deck, tags, rounds, skill, fact_key,
                                    created_at, pack_key);
CREATE INDEX cards_deck ON cards (deck) WHERE deck <> '';
CREATE INDEX cards_tags ON cards (tags) WHERE tags <> '';
CREATE INDEX cards_question ON cards (question_key);
CREATE INDEX cards_status_changed ON cards (status_changed_at) WHERE status_changed_at IS NOT NULL;
CREATE UNIQUE INDEX cards_note ON cards (note_guid, note_ordinal) WHERE note_guid <> '';

-- The words of search_text. It follows from cards and from nothing else: app/database/search_index.h keeps it, and
-- makes it again when it is damaged.
CREATE VIRTUAL TABLE cards_fts USING fts5 (
    search_text, content = 'cards', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2'
);

-- One row per card that was ever answered; a card without a row is new.
CREATE TABLE card_memory (
    id             INTEGER PRIMARY KEY REFERENCES cards (id) ON DELETE CASCADE,
    phase          TEXT NOT NULL CHECK (phase IN ('learning', 'review', 'relearning')),
    step           INTEGER NOT NULL CHECK (step >= 0),
    stability      REAL NOT NULL CHECK (stability > 0),
    difficulty     REAL NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    last_review_at INTEGER NOT NULL,
    last_day       TEXT NOT NULL,
    due_at         INTEGER NOT NULL,
    due_day        TEXT NOT NULL,
    interval_days  INTEGER NOT NULL CHECK (interval_days >= 0), -- 0: a step within the day
    reps           INTEGER NOT NULL CHECK (reps > 0),
    lapses         INTEGER NOT NULL CHECK (lapses >= 0),
    spent_ms       INTEGER NOT NULL CHECK (spent_ms >= 0) -- on all answers, each counted as a minute at most
) STRICT;
CREATE INDEX card_memory_due ON card_memory (phase, due_day);

-- What a second of study was worth when a day was planned last, which makes the next plan quick; one row at
-- most. No id: nothing that a person did.
CREATE TABLE study_prices (
    day        TEXT PRIMARY KEY, -- of the first price
    per_second TEXT NOT NULL,    -- recall per second by day from then on, blank-separated
    question   TEXT NOT NULL     -- what the plan hung on, hashed
) STRICT, WITHOUT ROWID;

CREATE TABLE reviews (
    id             INTEGER PRIMARY KEY,
    card_id        INTEGER NOT NULL REFERENCES cards (id) ON DELETE RESTRICT,
    rating         INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    reviewed_at    INTEGER NOT NULL,
    study_day      TEXT NOT NULL,                  -- kept, so that travel does not change history
    utc_offset     INTEGER NOT NULL,               -- seconds
    duration_ms    INTEGER NOT NULL CHECK (duration_ms >= 0),
    phase          TEXT NOT NULL CHECK (phase IN ('new', 'learning', 'review', 'relearning')), -- before the answer
    elapsed_days   INTEGER NOT NULL CHECK (elapsed_days >= 0),
    predicted      REAL,                           -- recall expected before the answer; null on a first review
    interval_days  INTEGER NOT NULL CHECK (interval_days >= 0), -- what the answer scheduled: with it and due_at
    due_at         INTEGER NOT NULL,               -- the log alone gives card_memory back
    imported       INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1)) -- given elsewhere; goes again with its import
) STRICT;
CREATE INDEX reviews_card ON reviews (card_id, id);
-- Covers every figure per study day and which cards were answered on it: 100,000 rows are never visited one by one.
CREATE INDEX reviews_day ON reviews (study_day, phase, rating, duration_ms, card_id);

-- Pictures and sound of cards. The bytes are files named by their hash beside the library, written once.
CREATE TABLE media (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE CHECK (name <> ''), -- as cards call it
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    size       INTEGER NOT NULL CHECK (size >= 0),
    created_at INTEGER NOT NULL
) STRICT;

-- ---------------------------------------------------------------- plan
CREATE TABLE processes (
    id          INTEGER PRIMARY KEY,
    pack_key    TEXT NOT NULL,
    title       TEXT NOT NULL,
    started_on  TEXT NOT NULL,
    weeks       INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 26),
    is_active   INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    planned_for TEXT NOT NULL DEFAULT '',          -- the dates, hours and ratings the stored plan was made for
    created_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE process_rounds (
    id           INTEGER PRIMARY KEY,
    process_id   INTEGER NOT NULL REFERENCES processes (id) ON DELETE CASCADE,
    round_key    TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('not_yet', 'estimated', 'dated', 'done', 'passed', 'stopped')),
    dated_on     TEXT,                             -- null: not known yet
    window_from  TEXT,                             -- null: dated, or no estimate
    window_to    TEXT,                             -- null with window_from
    self_rating  INTEGER CHECK (self_rating BETWEEN 1 AND 5), -- null: no idea, which is an answer too
    UNIQUE (process_id, round_key)
) STRICT;

CREATE TABLE availability (
    id         INTEGER PRIMARY KEY,
    process_id INTEGER NOT NULL REFERENCES processes (id) ON DELETE CASCADE,
    weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- ISO, Monday 1
    minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 960),
    UNIQUE (process_id, weekday)
) STRICT;

-- The plan as accepted: replaced only by setting up, by re-planning or by an override.
CREATE TABLE planned_tasks (
    id         INTEGER PRIMARY KEY,
    process_id INTEGER NOT NULL REFERENCES processes (id) ON DELETE CASCADE,
    task_key   TEXT NOT NULL,
    day        TEXT NOT NULL,
    position   INTEGER NOT NULL CHECK (position >= 0),
    minutes    INTEGER NOT NULL CHECK (minutes > 0),
    tier       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    overridden INTEGER NOT NULL DEFAULT 0 CHECK (overridden IN (0, 1))
) STRICT;
CREATE INDEX planned_tasks_day ON planned_tasks (process_id, day, position);

-- What the plan said about itself when it was accepted.
CREATE TABLE plan_notices (
    id         INTEGER PRIMARY KEY,
    process_id INTEGER NOT NULL REFERENCES processes (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    sentence   TEXT NOT NULL CHECK (sentence <> ''),
    proposal   TEXT NOT NULL DEFAULT '',
    cost_low   REAL,                               -- points; null: not known
    cost_high  REAL                                -- null with cost_low
) STRICT;
CREATE INDEX plan_notices_process ON plan_notices (process_id, id);

CREATE TABLE task_log (
    id         INTEGER PRIMARY KEY,
    process_id INTEGER NOT NULL REFERENCES processes (id) ON DELETE CASCADE,
    task_key   TEXT NOT NULL,
    action     TEXT NOT NULL CHECK (action IN ('started', 'paused', 'finished')),
    day        TEXT NOT NULL,
    minutes    INTEGER NOT NULL CHECK (minutes >= 0), -- spent; 0 for started
    note       TEXT NOT NULL DEFAULT '',
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX task_log_task ON task_log (process_id, task_key, id);
CREATE INDEX task_log_day ON task_log (process_id, day);

CREATE TABLE overrides (
    id         INTEGER PRIMARY KEY,
    process_id INTEGER NOT NULL REFERENCES processes (id) ON DELETE CASCADE,
    subject    TEXT NOT NULL,                      -- task key
    action     TEXT NOT NULL CHECK (action IN ('skip', 'move', 'swap')),
    from_day   TEXT NOT NULL,
    to_day     TEXT,                               -- null for skip
    other      TEXT,                               -- the task swapped with; null otherwise
    reason     TEXT NOT NULL CHECK (trim(reason) <> ''),
    expected   TEXT NOT NULL,                      -- what the program expected it to cost, in words, then
    at         INTEGER NOT NULL
) STRICT;

-- ---------------------------------------------------------------- stories
CREATE TABLE stories (
    id         INTEGER PRIMARY KEY,
    title      TEXT NOT NULL,
    domain     TEXT NOT NULL DEFAULT '',
    decision   TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'override', 'follow', 'escalate')),
    direction  TEXT NOT NULL DEFAULT '' CHECK (direction IN ('', 'stricter', 'looser')),
    signals    TEXT NOT NULL DEFAULT '',           -- signal ids, blank-separated
    prompts    TEXT NOT NULL DEFAULT '',           -- kinds of prompt that it answers, blank-separated
    gaps       TEXT NOT NULL DEFAULT '',           -- questions that a reader of its record found no answer to, too
    ready      INTEGER NOT NULL DEFAULT 0 CHECK (ready IN (0, 1)),
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE story_parts (
    id         INTEGER PRIMARY KEY,
    story_id   INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    part_key   TEXT NOT NULL,
    text       TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (story_id, part_key)
) STRICT;

-- The text of one part when it was left after an edit.
CREATE TABLE story_versions (
    id         INTEGER PRIMARY KEY,
    story_id   INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    part_key   TEXT NOT NULL,
    text       TEXT NOT NULL,
    name       TEXT NOT NULL DEFAULT '',
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX story_versions_part ON story_versions (story_id, part_key, id);

-- A telling is a text of its own, drafted from the parts.
CREATE TABLE story_tellings (
    id          INTEGER PRIMARY KEY,
    story_id    INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    telling_key TEXT NOT NULL,
    text        TEXT NOT NULL,
    updated_at  INTEGER NOT NULL,
    UNIQUE (story_id, telling_key)
) STRICT;

-- A warning accepted with a reason. It covers what the user saw: other words in another place ask again.
CREATE TABLE accepted_findings (
    id         INTEGER PRIMARY KEY,
    story_id   INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    check_key  TEXT NOT NULL,
    part_key   TEXT NOT NULL,                      -- '' where the finding is about the whole story
    words      TEXT NOT NULL,                      -- the words it pointed at; '' where something is absent or measured
    reason     TEXT NOT NULL CHECK (trim(reason) <> ''),
    at         INTEGER NOT NULL,
    UNIQUE (story_id, check_key, part_key, words)
) STRICT;

-- Names that no story should tell; exports leave them out unless asked not to.
CREATE TABLE confidential_names (
    id   INTEGER PRIMARY KEY,
    list TEXT NOT NULL CHECK (list IN ('employers', 'customers', 'products', 'people')),
    name TEXT NOT NULL COLLATE NOCASE CHECK (trim(name) <> ''),
    UNIQUE (list, name)
) STRICT;

-- What the teller answered to an interviewer's next question about a story.
CREATE TABLE story_answers (
    id           INTEGER PRIMARY KEY,
    story_id     INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    question_key TEXT NOT NULL,
    seconds      INTEGER NOT NULL CHECK (seconds >= 0),
    answer       TEXT NOT NULL DEFAULT '',         -- '': said aloud
    rating       INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    study_day    TEXT NOT NULL,                    -- kept, so that travel does not change history
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX story_answers_story ON story_answers (story_id, id);

-- ---------------------------------------------------------------- practice
CREATE TABLE attempts (
    id          INTEGER PRIMARY KEY,
    pack_key    TEXT NOT NULL,
    round_key   TEXT NOT NULL,
    prompt_key  TEXT NOT NULL,
    started_at  INTEGER NOT NULL,
    finished_at INTEGER,                           -- null: under way or parked, can be resumed
    parked      INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1)),
    study_day   TEXT NOT NULL,                     -- of the start; of the end once finished
    seconds     INTEGER NOT NULL CHECK (seconds >= 0),
    answer      TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    self_rating INTEGER CHECK (self_rating BETWEEN 1 AND 5), -- null until rated
    CHECK (finished_at IS NULL OR (parked = 0 AND self_rating IS NOT NULL))
) STRICT;
CREATE INDEX attempts_prompt ON attempts (prompt_key, id);

-- ---------------------------------------------------------------- append-only history
CREATE TRIGGER reviews_keep BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER reviews_newest BEFORE DELETE ON reviews
WHEN OLD.imported = 0 AND OLD.id <> (SELECT max(id) FROM reviews WHERE imported = 0)
BEGIN SELECT RAISE(ABORT, 'only the newest review can be taken back'); END;
CREATE TRIGGER task_log_keep BEFORE UPDATE ON task_log
BEGIN SELECT RAISE(ABORT, 'the task log is append-only'); END;
CREATE TRIGGER task_log_newest BEFORE DELETE ON task_log WHEN OLD.id <> (SELECT max(id) FROM task_log)
BEGIN SELECT RAISE(ABORT, 'only the newest log row can be taken back'); END;
CREATE TRIGGER overrides_keep BEFORE UPDATE ON overrides
BEGIN SELECT RAISE(ABORT, 'overrides are append-only'); END;
CREATE TRIGGER overrides_newest BEFORE DELETE ON overrides WHEN OLD.id <> (SELECT max(id) FROM overrides)
BEGIN SELECT RAISE(ABORT, 'only the newest override can be taken back'); END;
-- A draft may change and go; a finished attempt may only be taken back to a draft (which undo does), never edited.
CREATE TRIGGER attempts_keep BEFORE UPDATE ON attempts WHEN OLD.finished_at IS NOT NULL AND NEW.finished_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a finished attempt is kept as it was'); END;
CREATE TRIGGER attempts_newest BEFORE DELETE ON attempts WHEN OLD.finished_at IS NOT NULL AND OLD.id <> (SELECT max(id) FROM attempts)
BEGIN SELECT RAISE(ABORT, 'only the newest attempt can be taken back'); END;
