-- The questionnaire and the rule book. What a patient answers is never stored.

create table questionnaire (
  id integer primary key check (id = 1),
  version varchar not null
);

create table checker_step (
  code varchar primary key,
  position integer not null unique,
  title varchar not null
);

create table checker_question (
  code varchar primary key,
  position integer not null unique,
  step varchar not null references checker_step,
  type varchar not null,
  text varchar not null,
  why varchar not null,
  topic varchar not null,
  missing varchar not null,
  label varchar,
  sheet varchar,
  hint varchar,
  unsure varchar,
  ordered boolean not null
);

create table checker_option (
  code varchar primary key,
  position integer not null unique,
  question varchar not null references checker_question,
  role varchar not null,
  text varchar not null,
  short_text varchar,
  say varchar,
  sheet varchar,
  marker boolean not null,
  unique (code, role)
);

-- No "in (...)" in a check: H2 cannot evaluate it once the session that created it has ended.
-- A condition is a list of alternatives, each a set of required answers. A requirement points to an option that exists
-- and is no "none of these", and nothing can require an absence: the tables alone keep a rule book sound and monotone.
create table rule_requirement (
  rule varchar not null references rule,
  alternative integer not null,
  option_code varchar not null,
  option_role varchar not null check (option_role <> 'none'),
  or_higher boolean not null,
  primary key (rule, alternative, option_code, or_higher),
  foreign key (option_code, option_role) references checker_option (code, role)
);

create table pattern (
  code varchar primary key,
  position integer not null unique,
  name varchar not null,
  read_more varchar not null
);

create table pattern_requirement (
  pattern varchar not null references pattern,
  alternative integer not null,
  option_code varchar not null,
  option_role varchar not null check (option_role <> 'none'),
  or_higher boolean not null,
  primary key (pattern, alternative, option_code, or_higher),
  foreign key (option_code, option_role) references checker_option (code, role)
);

create table pattern_support (
  pattern varchar not null references pattern,
  position integer not null,
  option_code varchar not null references checker_option,
  primary key (pattern, position)
);

create table pattern_fact (
  pattern varchar not null references pattern,
  position integer not null,
  fact varchar not null references fact,
  primary key (pattern, position)
);

create table advice (
  code varchar primary key,
  position integer not null unique,
  kind varchar not null,
  always boolean not null,
  name varchar,
  text varchar not null
);

create table advice_level (
  advice varchar not null references advice,
  position integer not null,
  urgency varchar not null references urgency_level,
  primary key (advice, position)
);

create table advice_requirement (
  advice varchar not null references advice,
  alternative integer not null,
  option_code varchar not null,
  option_role varchar not null check (option_role <> 'none'),
  or_higher boolean not null,
  primary key (advice, alternative, option_code, or_higher),
  foreign key (option_code, option_role) references checker_option (code, role)
);

create table advice_pattern (
  advice varchar not null references advice,
  position integer not null,
  pattern varchar not null references pattern,
  primary key (advice, position)
);

create table advice_withhold (
  advice varchar not null references advice,
  position integer not null,
  option_code varchar not null references checker_option,
  primary key (advice, position)
);

create table advice_fact (
  advice varchar not null references advice,
  position integer not null,
  fact varchar not null references fact,
  primary key (advice, position)
);

-- The condition of each rule as readers see it, generated from it when content is released.
create table rule_sentence (
  rule varchar primary key references rule,
  html varchar not null
);

-- What a level tells a person whose answers reach it.
alter table urgency_level add column by_when varchar default '' not null;
alter table urgency_level add column safety_net varchar default '' not null;
alter table urgency_level add column check_after_days integer default 0 not null;
