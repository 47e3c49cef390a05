-- Signs that articles warn of and the checker does not ask about, such as those of a stroke, stand in the same register.
alter table rule add column asked boolean default true not null;

-- The condition of a rule, a pattern or an advice as readers see it, generated from it when content is released.
drop table rule_sentence;
alter table rule add column sentence varchar;
alter table pattern add column sentence varchar default '' not null;
alter table advice add column sentence varchar;

-- How an article stands against criteria for health information that a machine can check.
alter table article add column statements integer default 0 not null;
alter table article add column uncertainty boolean default false not null;
alter table article add column untreated boolean default false not null;
alter table article add column shared_decision boolean default false not null;
