-- Signs that articles warn of and the checker does not ask about, such as those of a stroke, stand in the same register.
alter table rule add column asked boolean default true not null;

-- The condition of a rule, a pattern or an advice as readers see it, generated from it when content is released.
drop table rule_sentence;
alter table rule add column sentence varchar;
alter table pattern add column sentence varchar default '' not null;
alter table advice add column sentence varchar;
