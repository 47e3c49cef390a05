-- The size of the paper that printers hold in a region.
alter table region add column paper varchar default 'a4' not null;
