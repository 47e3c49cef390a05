-- What the guide publishes. Rows come only from the content migration, never from versioned SQL.

create table content_release (
  id integer primary key check (id = 1),
  published_at timestamp with time zone not null
);

create table region (
  code varchar primary key,
  name varchar not null,
  emergency_number varchar not null,
  urgent_line varchar not null,
  urgent_number varchar,
  elsewhere varchar not null,
  chosen boolean not null
);

create table source (
  code varchar primary key,
  title varchar not null,
  publisher varchar not null,
  published_year integer,
  url varchar,
  note varchar,
  was_read boolean not null
);

create table fact (
  code varchar primary key,
  statement varchar not null
);

create table fact_source (
  fact varchar not null references fact,
  position integer not null,
  source varchar not null references source,
  primary key (fact, position)
);

create table urgency_level (
  code varchar primary key,
  severity integer not null unique,
  name varchar not null,
  action varchar not null,
  card varchar not null,
  time_frame varchar not null,
  what_to_do varchar not null,
  banner varchar
);

create table rule (
  code varchar primary key,
  position integer not null unique,
  name varchar not null,
  urgency varchar not null references urgency_level,
  sign varchar not null,
  because varchar not null
);

create table rule_fact (
  rule varchar not null references rule,
  position integer not null,
  fact varchar not null references fact,
  primary key (rule, position)
);

create table person (
  slug varchar primary key,
  name varchar not null,
  team boolean not null,
  role varchar not null,
  qualifications varchar not null,
  conflicts varchar not null,
  biography varchar not null
);

create table category (
  code varchar primary key,
  position integer not null,
  name varchar not null,
  description varchar not null
);

create table tag (
  code varchar primary key,
  position integer not null,
  name varchar not null,
  description varchar not null
);

create table term (
  code varchar primary key,
  position integer not null,
  name varchar not null,
  also varchar,
  explanation varchar not null
);

create table term_fact (
  term varchar not null references term,
  position integer not null,
  fact varchar not null references fact,
  primary key (term, position)
);

create table article (
  slug varchar primary key,
  title varchar not null,
  description varchar not null,
  lead varchar not null,
  category varchar not null references category,
  author varchar not null references person,
  reviewer varchar references person,
  reviewed date,
  published date not null,
  next_review date not null,
  words integer not null,
  grade numeric(4, 1) not null,
  draft boolean not null,
  check ((reviewer is null) = (reviewed is null))
);

create table article_tag (
  article varchar not null references article,
  position integer not null,
  tag varchar not null references tag,
  primary key (article, position)
);

create table article_sign (
  article varchar not null references article,
  position integer not null,
  rule varchar not null references rule,
  primary key (article, position)
);

create table section (
  article varchar not null references article,
  position integer not null,
  anchor varchar not null,
  heading varchar not null,
  html varchar not null,
  primary key (article, position),
  unique (article, anchor)
);

create table question (
  article varchar not null references article,
  position integer not null,
  anchor varchar not null,
  question varchar not null,
  html varchar not null,
  answer varchar not null,
  primary key (article, position)
);

create table cited_source (
  article varchar not null references article,
  position integer not null,
  number integer not null,
  source varchar not null references source,
  primary key (article, position)
);

create table article_change (
  article varchar not null references article,
  position integer not null,
  changed_on date not null,
  what varchar not null,
  person varchar not null references person,
  primary key (article, position)
);

create table page (
  address varchar primary key,
  title varchar not null,
  description varchar not null,
  lead varchar not null,
  updated date not null
);

create table page_section (
  page varchar not null references page,
  position integer not null,
  anchor varchar not null,
  heading varchar not null,
  html varchar not null,
  primary key (page, position)
);

create table page_sign (
  page varchar not null references page,
  position integer not null,
  rule varchar not null references rule,
  primary key (page, position)
);

create table page_cited_source (
  page varchar not null references page,
  position integer not null,
  number integer not null,
  source varchar not null references source,
  primary key (page, position)
);

create table redirect (
  from_address varchar primary key,
  to_address varchar not null
);
