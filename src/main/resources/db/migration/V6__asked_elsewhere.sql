-- What is asked about subjects that the guide leaves out: a question that is more like these is refused.
create table asked_elsewhere (
  about varchar not null,
  position integer not null,
  words varchar not null,
  primary key (about, position)
);
