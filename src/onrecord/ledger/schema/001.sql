-- A ledger. Offsets are code points into an article's text, end exclusive; every list of spans is JSON,
-- [[start,end],…]. Text stands in `texts` alone: the views at the end cut it out of there.

------------------------------------------------------------------------------------------------
-- Facts: what was read. Written once, article by article.

CREATE TABLE meta (                 -- which package and which reader made this ledger
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE originals (            -- the bytes that articles were read from
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,            -- bytes
  data BLOB NOT NULL                -- zlib
) STRICT;

CREATE TABLE files (                -- the originals by what they were read as
  original TEXT NOT NULL REFERENCES originals,
  media TEXT NOT NULL,
  path TEXT NOT NULL,               -- a note: the least path it was found at
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),  -- 1 once everything in it is stored
  PRIMARY KEY (original, media)
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
  sha256 TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,       -- for indexes of this file alone; ids are what lasts
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL REFERENCES texts,
  url TEXT,
  outlet TEXT,
  title TEXT,
  language TEXT,
  published TEXT,                   -- as declared, unparsed
  furniture TEXT NOT NULL,          -- spans of menus, bylines, captions
  dateline INTEGER,                 -- position of the moment it gives as its own date
  seal TEXT NOT NULL                -- sha256 of the article and all of its reading
) STRICT;
CREATE INDEX articles_of_text ON articles (sha256);

CREATE TABLE places (               -- where each article stands; one printing may stand in many files
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  original TEXT NOT NULL,
  media TEXT NOT NULL,
  place TEXT NOT NULL,              -- within the file: empty, or "#line 3"
  PRIMARY KEY (article, original, media, place),
  FOREIGN KEY (original, media) REFERENCES files
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraphs (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  span TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('title', 'deck', 'body', 'post', 'furniture')),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chains (               -- one person or body within one article
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  names TEXT NOT NULL,              -- JSON list
  roles TEXT NOT NULL,              -- JSON list
  gender TEXT CHECK (gender IN ('he', 'she')),
  UNIQUE (article, position)
) STRICT;

CREATE TABLE mentions (
  chain TEXT NOT NULL REFERENCES chains ON DELETE CASCADE,
  position INTEGER NOT NULL,
  spans TEXT NOT NULL,
  basis TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (chain, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE moments (              -- time expressions, as their own text puts them
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  spans TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
  value TEXT NOT NULL,              -- TIMEX3, X for what the text leaves open
  why TEXT NOT NULL,
  mod TEXT,                         -- TIMEX3: BEFORE, ON_OR_AFTER, APPROX, …
  last TEXT,                        -- the value of the end of a range
  anchor INTEGER,                   -- position of the moment it is reckoned from; null: the article's date
  steps INTEGER,                    -- how far from there, in units of
  unit TEXT,
  direction INTEGER CHECK (direction IN (-1, 0, 1)),
  signal TEXT,                      -- TimeML SIGNAL: since, by, before, …
  UNIQUE (article, position)
) STRICT;

CREATE TABLE figures (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  spans TEXT NOT NULL,
  low REAL,
  high REAL,
  strict INTEGER NOT NULL CHECK (strict IN (0, 1)),
  approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
  unit TEXT,
  counted TEXT NOT NULL,            -- spans
  change TEXT NOT NULL CHECK (change IN ('level', 'up', 'down')),
  whole INTEGER,                    -- position of the figure that it is a part of
  period INTEGER,                   -- position of a moment
  stage TEXT NOT NULL CHECK (stage IN ('reported', 'planned', 'possible', 'denied')),
  head TEXT,                        -- the stem of the noun counted
  terms TEXT NOT NULL,              -- JSON list of [stem, weight]
  UNIQUE (article, position),
  CHECK (low <= high)
) STRICT;

CREATE TABLE statements (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('title', 'deck', 'body', 'post')),
  source_spans TEXT NOT NULL,
  source_name TEXT,
  source_kind TEXT,
  source_anonymous INTEGER NOT NULL CHECK (source_anonymous IN (0, 1)),
  source_basis TEXT NOT NULL,
  source_why TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  quoted TEXT NOT NULL,
  voice TEXT NOT NULL CHECK (voice IN ('direct', 'mixed', 'indirect', 'narration')),
  stance TEXT,
  holds TEXT CHECK (holds IN ('yes', 'no', 'open')),
  hedged INTEGER CHECK (hedged IN (0, 1)),
  damaged TEXT,
  steps TEXT NOT NULL,              -- JSON list: how the reader came to this row
  said INTEGER,                     -- position of the moment it was said at
  about INTEGER,                    -- position of the moment the thing happens at
  terms TEXT NOT NULL,              -- JSON list of [stem, weight]
  UNIQUE (article, position)
) STRICT;

CREATE TABLE statement_sources (    -- whose words they are; joint sources have several rows
  statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  chain TEXT NOT NULL REFERENCES chains ON DELETE CASCADE,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_of_chain ON statement_sources (chain, statement);

CREATE TABLE statement_via (   -- from the source to the outlet; first the link that had it from the source
  statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  spans TEXT NOT NULL,
  chain TEXT REFERENCES chains ON DELETE CASCADE,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX via_of_chain ON statement_via (chain);

CREATE TABLE statement_figures (
  statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  figure TEXT NOT NULL REFERENCES figures ON DELETE CASCADE,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_of_figure ON statement_figures (figure, statement);

CREATE TABLE keys (                 -- by number, not by id: these are most of the rows
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  value INTEGER NOT NULL,
  position INTEGER NOT NULL,        -- index of its first word
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX holders_of_key ON keys (kind, value, article);

CREATE TABLE terms (                -- what an article is about; by number, as keys are
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,        -- the strongest first
  stem TEXT NOT NULL,
  weight INTEGER NOT NULL,          -- thousandths
  PRIMARY KEY (article, stem)
) STRICT, WITHOUT ROWID;
CREATE INDEX holders_of_term ON terms (stem, position, article);

CREATE TABLE refusals (             -- what could not be read
  original TEXT,                    -- null where all of a file was refused: `place` is then its path
  media TEXT,
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  FOREIGN KEY (original, media) REFERENCES files
) STRICT;
CREATE UNIQUE INDEX refusals_once ON refusals (coalesce(original, ''), coalesce(media, ''), place, reason);

------------------------------------------------------------------------------------------------
-- Conclusions: drawn from the facts. May be dropped and drawn again at any time.

CREATE TABLE unrelated (            -- articles for which conclusions are still to be drawn
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE settled (              -- one row: what was concluded when the last article had been related
  seal TEXT NOT NULL                -- sha256 of all conclusions below
) STRICT;

CREATE TABLE published (            -- when an article was published; dates are YYYY-MM-DD
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  earliest TEXT,
  latest TEXT,
  grain TEXT,
  basis TEXT NOT NULL,
  text TEXT NOT NULL,
  spans TEXT NOT NULL,
  why TEXT NOT NULL,
  evidence TEXT NOT NULL            -- JSON list of {"article","spans"}
) STRICT, WITHOUT ROWID;

CREATE TABLE dates (                -- what each moment comes to, once the article's date is known or is not
  moment TEXT PRIMARY KEY REFERENCES moments ON DELETE CASCADE,
  value TEXT NOT NULL,              -- TIMEX3
  last TEXT,                        -- the value of the end of a range
  earliest TEXT,                    -- YYYY-MM-DD
  latest TEXT,
  grain TEXT,
  basis TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE copies (               -- two articles that share prose, a < b
  a TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  share REAL NOT NULL,              -- of the smaller one's prose
  spans_a TEXT NOT NULL,
  spans_b TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_by_b ON copies (b);

CREATE TABLE alike (                -- two articles that tell of alike things, a < b
  a TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  likeness INTEGER NOT NULL,        -- of their words, in thousandths
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_by_b ON alike (b, a, likeness);

CREATE TABLE events (               -- articles on one happening
  id TEXT PRIMARY KEY,
  story TEXT NOT NULL               -- events that follow from each other have one
) STRICT, WITHOUT ROWID;
CREATE INDEX events_of_story ON events (story);

CREATE TABLE event_articles (       -- every article is in one event
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  event TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
  centrality INTEGER NOT NULL       -- how like its words are to those of the whole story, in thousandths
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_of_event ON event_articles (event);

CREATE TABLE profiles (             -- what a decision who is who sees of a chain; many chains may look the same
  id TEXT PRIMARY KEY,
  called TEXT NOT NULL,
  kind TEXT,
  gender TEXT,
  others TEXT NOT NULL,             -- JSON list: further names
  roles TEXT NOT NULL               -- JSON list: those that tell a post
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_chains (       -- how each chain that may join others looks
  chain TEXT PRIMARY KEY REFERENCES chains ON DELETE CASCADE,
  profile TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX chains_of_profile ON profile_chains (profile);

CREATE TABLE name_keys (            -- what profiles that may be one person or body find each other by
  key TEXT NOT NULL,
  profile TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
  PRIMARY KEY (key, profile)
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_of_profile ON name_keys (profile);

CREATE TABLE actors (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT,
  speaks_for TEXT,                  -- a key in name_keys: whoever holds it
  why TEXT NOT NULL                 -- JSON list: why its chains are one, in words
) STRICT, WITHOUT ROWID;

CREATE TABLE actor_chains (
  chain TEXT PRIMARY KEY REFERENCES chains ON DELETE CASCADE,
  actor TEXT NOT NULL REFERENCES actors ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX chains_of_actor ON actor_chains (actor);

CREATE TABLE saying_keys (          -- what statements on one matter find each other by
  key TEXT NOT NULL,
  statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  PRIMARY KEY (key, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_of_saying ON saying_keys (statement);

CREATE TABLE claims (               -- statements that put forward one proposition
  id TEXT PRIMARY KEY,
  independent INTEGER NOT NULL,     -- how many sources stand behind it, each counted once
  headline TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_statements (
  statement TEXT PRIMARY KEY REFERENCES statements (id) ON DELETE CASCADE,
  claim TEXT NOT NULL REFERENCES claims ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_of_claim ON claim_statements (claim);

------------------------------------------------------------------------------------------------
-- For people: query these in any SQLite browser.

CREATE VIEW printings AS            -- the articles, each with its text and the first place it was found at
SELECT a.*, t.text,
  (SELECT min(original) FROM places l WHERE l.article = a.id) AS original,
  (SELECT min(f.path || l.place) FROM places l JOIN files f USING (original, media)
    WHERE l.article = a.id) AS path
FROM articles a JOIN texts t USING (sha256);

CREATE VIEW refused AS
SELECT coalesce(f.path, '') || r.place AS path, r.reason
FROM refusals r LEFT JOIN files f USING (original, media);

CREATE VIEW statement_words AS      -- each statement's three parts as text
SELECT s.number, s.id, s.article,
  coalesce(s.source_name, (SELECT group_concat(substr(t.text, json_extract(value, '$[0]') + 1,
    json_extract(value, '$[1]') - json_extract(value, '$[0]')), ' … ') FROM json_each(s.source_spans))) AS source,
  (SELECT group_concat(substr(t.text, json_extract(value, '$[0]') + 1,
    json_extract(value, '$[1]') - json_extract(value, '$[0]')), ' … ') FROM json_each(s.cue)) AS cue,
  (SELECT group_concat(substr(t.text, json_extract(value, '$[0]') + 1,
    json_extract(value, '$[1]') - json_extract(value, '$[0]')), ' … ') FROM json_each(s.content)) AS content
FROM statements s JOIN articles a ON a.id = s.article JOIN texts t ON t.sha256 = a.sha256;

CREATE VIEW article_words AS
SELECT a.number, a.id, a.title, t.text FROM articles a JOIN texts t ON t.sha256 = a.sha256;

CREATE VIEW said AS                 -- who said what, where
SELECT a.outlet, coalesce(p.earliest, a.published) AS published, w.source,
  (SELECT group_concat(name, ' < ') FROM (
    SELECT name FROM statement_via v WHERE v.statement = s.id ORDER BY position)) AS via,
  w.cue, w.content, s.voice, s.stance, s.holds, s.part, a.title AS article, a.path, s.id AS statement
FROM statements s JOIN statement_words w ON w.number = s.number JOIN printings a ON a.id = s.article
LEFT JOIN published p ON p.article = a.id
ORDER BY published, a.id, s.position;

CREATE VIEW quoted_most AS          -- who is quoted how often
SELECT r.name, r.kind, count(DISTINCT s.id) AS statements,
  count(DISTINCT s.id) FILTER (WHERE s.voice IN ('direct', 'mixed')) AS in_own_words,
  count(DISTINCT s.article) AS articles, count(DISTINCT a.outlet) AS outlets, r.id AS actor
FROM actors r JOIN actor_chains c ON c.actor = r.id JOIN statement_sources ss ON ss.chain = c.chain
JOIN statements s ON s.id = ss.statement JOIN articles a ON a.id = s.article
WHERE s.voice <> 'narration'
GROUP BY r.id ORDER BY statements DESC, r.name, r.id;

CREATE VIEW copied AS               -- which articles share how much of their prose
SELECT c.share, a.outlet AS outlet_a, pa.earliest AS published_a, a.title AS title_a,
  b.outlet AS outlet_b, pb.earliest AS published_b, b.title AS title_b,
  (SELECT group_concat(substr(t.text, json_extract(value, '$[0]') + 1,
    json_extract(value, '$[1]') - json_extract(value, '$[0]')), ' … ') FROM json_each(c.spans_a)) AS passages,
  c.a, c.b
FROM copies c JOIN articles a ON a.id = c.a JOIN articles b ON b.id = c.b JOIN texts t ON t.sha256 = a.sha256
LEFT JOIN published pa ON pa.article = c.a LEFT JOIN published pb ON pb.article = c.b
ORDER BY c.share DESC, c.a, c.b;

-- Full-text search over two of the views, by their numbers; the words are indexed, not stored again:
-- SELECT * FROM article_words
--   WHERE number IN (SELECT rowid FROM article_search WHERE article_search MATCH 'word');
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_search USING fts5 (
  source, cue, content, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
