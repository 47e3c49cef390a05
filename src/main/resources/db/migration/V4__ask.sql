-- The words that readers use for what the guide says, and for warning signs.

-- What a word does in a question: little-word (says nothing of the subject), elsewhere (tells of
-- a subject that is not the guide's), skip (may stand between the words of a
-- phrase), not-a-typo (looks like another word and is not).
create table ask_word (
  role varchar not null,
  word varchar not null,
  primary key (role, word)
);

-- Another way to write a word.
create table ask_spelling (
  words varchar primary key,
  meaning varchar not null
);

-- Words and phrases of one group mean the same.
create table synonym (
  words varchar primary key,
  group_number integer not null
);

-- Words of a question that ask for a kind of passage: a fixed section, the glossary or the page on who can help.
create table section_word (
  section varchar not null,
  words varchar not null,
  primary key (section, words)
);

-- How readers ask for what a passage says.
create table asked (
  address varchar not null,
  position integer not null,
  words varchar not null,
  primary key (address, position)
);

-- Words that many phrases share.
create table phrase_list_word (
  list varchar not null,
  position integer not null,
  words varchar not null,
  primary key (list, position)
);

-- A question that holds one of the words of every part of a phrase tells of the rule's sign.
create table phrase (
  number integer primary key,
  rule varchar not null references rule
);

-- Either words or the name of a list.
create table phrase_part (
  phrase integer not null references phrase,
  part integer not null,
  position integer not null,
  words varchar,
  list varchar,
  primary key (phrase, part, position),
  check ((words is null) <> (list is null))
);
