-- What a new MySQL starts with. It runs once, on an empty volume, after the schema's baseline
-- (packages/store/migrations/mysql/0001-baseline.sql) and as root; whatever came later is the worker's `migrate`.

-- Whoever plays may read and write rows, and change no table. The entrypoint made pd_migrate, who may. Passwords are in
-- files that the service `secrets` wrote; a file that can't be read ends this here, by a syntax error.
set @password = trim(trailing '\n' from load_file('/run/secrets/play/secret'));
set @statement = concat('create user pd_play identified by ', if(@password <> '', quote(@password), 'NO PASSWORD'));
prepare make_player from @statement;
execute make_player;
deallocate prepare make_player;
set @password = null, @statement = null;
grant select, insert, update, delete on * to pd_play;

-- Three objects to see that everything is in place. Their pictures are in packs/test-cards; an import knows them by their
-- content and makes the working copies.
insert into pack (id, source, path, titles, licence, credit, ladder) values
  ('test-cards-pack1', 'test-cards', '', '{"en":"Test cards","fr":"Mires"}', 'MIT', 'Pixel Detective', '[3,4,6,8,12,16,24]');

insert into item (id, pack_id, slug, fingerprint) values
  ('test-a-item-0001', 'test-cards-pack1', 'test a', ''),
  ('test-b-item-0001', 'test-cards-pack1', 'test b', ''),
  ('test-c-item-0001', 'test-cards-pack1', 'test c', '');

insert into item_name (item_id, locale, kind, name, folded, shown)
  select item.id, language.locale, if(language.locale = 'und', 'name', 'label'), concat('Test ', upper(right(slug, 1))), slug, 1
  from item join (
    select 'und' as locale union select 'en' union select 'fr' union select 'es'
    union select 'de' union select 'it' union select 'pt' union select 'nl'
  ) as language;

insert into picture (id, item_id, source, path, bytes, modified_at, sha256, width, height) values
  ('test-a-picture-1', 'test-a-item-0001', 'test-cards', 'Test A.svg', 0, 0, '-9FRiKLcRcsG4LRTUKQF8fbEpj78ncbecFdJsXlVTJs', 1200, 900),
  ('test-b-picture-1', 'test-b-item-0001', 'test-cards', 'Test B.svg', 0, 0, 'Yg0bXNHIyOEuBYknjn_hsbSWJtY93mkZoUeiSo7wBNM', 1200, 900),
  ('test-c-picture-1', 'test-c-item-0001', 'test-cards', 'Test C.svg', 0, 0, 'Ht7crgC94uGkohjyDsb0CMkjzSaqDqnK8dvOyHB2HQA', 1200, 900);

-- Last, because the health check reads it: whoever finds it finds everything. `migrate` goes on from here.
create table schema_migration (name varchar(255) primary key, applied_at bigint not null) engine=InnoDB default charset=utf8mb4;
insert into schema_migration values ('0001-baseline.sql', unix_timestamp() * 1000);
