-- The rows of a session that was played when the schema was 0001-baseline.sql: four pictures, a game that is over and one in progress.
-- For SQLite and MySQL alike. Only the folder of the pictures was renamed.
delete from catalogue_revision;

insert into pack (id, source, path, titles, licence, credit, homepage, ladder) values
  ('-wn-FYllWhdu6UhR', '/pictures', 'attic', '{"en":"The attic","fr":"Le grenier"}', 'MIT', 'Pixel Detective', null, '[4,8,12,16,24,32,48,64]');

insert into item (id, pack_id, slug, fingerprint, licence, credit, retired_at) values
  ('wEKTPLn5cl1lgOkz', '-wn-FYllWhdu6UhR', 'kite', 'jwuf55MoafKVz5dKtkP0Cil1KQoAEwnkZABLTZeATKg', null, null, null),
  ('2UbWEo5vIbaqwsDL', '-wn-FYllWhdu6UhR', 'old lamp', 'FP_gn4qCRWkXf2wq4qeasRG1Y_UxDojAKGQeg43SDyo', null, null, null),
  ('FkXuRsxnZ764yYsM', '-wn-FYllWhdu6UhR', 'rowing boat', 'SBpyqNOfWhN66qFzVniBNG7Eb3ifQoVp-NvN8OOlHmk', null, null, null),
  ('AbK9-oOWx1hk5hcl', '-wn-FYllWhdu6UhR', 'umbrella', 'R3sj1ZFIgvD628fBL3KX7GIWanxDTdU4Q16ECHtIYbg', null, null, null);

insert into item_name (item_id, locale, kind, name, folded, shown) values
  ('2UbWEo5vIbaqwsDL', 'de', 'label', 'old lamp', 'old lamp', 1),
  ('2UbWEo5vIbaqwsDL', 'en', 'name', 'old lamp', 'old lamp', 1),
  ('2UbWEo5vIbaqwsDL', 'es', 'label', 'old lamp', 'old lamp', 1),
  ('2UbWEo5vIbaqwsDL', 'fr', 'name', 'vieille lampe', 'vieille lampe', 1),
  ('2UbWEo5vIbaqwsDL', 'it', 'label', 'old lamp', 'old lamp', 1),
  ('2UbWEo5vIbaqwsDL', 'nl', 'label', 'old lamp', 'old lamp', 1),
  ('2UbWEo5vIbaqwsDL', 'pt', 'label', 'old lamp', 'old lamp', 1),
  ('AbK9-oOWx1hk5hcl', 'de', 'label', 'umbrella', 'umbrella', 1),
  ('AbK9-oOWx1hk5hcl', 'en', 'alias', 'parasol', 'parasol', 0),
  ('AbK9-oOWx1hk5hcl', 'en', 'name', 'umbrella', 'umbrella', 1),
  ('AbK9-oOWx1hk5hcl', 'es', 'label', 'umbrella', 'umbrella', 1),
  ('AbK9-oOWx1hk5hcl', 'fr', 'label', 'umbrella', 'umbrella', 1),
  ('AbK9-oOWx1hk5hcl', 'it', 'label', 'umbrella', 'umbrella', 1),
  ('AbK9-oOWx1hk5hcl', 'nl', 'label', 'umbrella', 'umbrella', 1),
  ('AbK9-oOWx1hk5hcl', 'pt', 'label', 'umbrella', 'umbrella', 1),
  ('FkXuRsxnZ764yYsM', 'de', 'label', 'rowing boat', 'rowing boat', 1),
  ('FkXuRsxnZ764yYsM', 'en', 'name', 'rowing boat', 'rowing boat', 1),
  ('FkXuRsxnZ764yYsM', 'es', 'label', 'rowing boat', 'rowing boat', 1),
  ('FkXuRsxnZ764yYsM', 'fr', 'label', 'rowing boat', 'rowing boat', 1),
  ('FkXuRsxnZ764yYsM', 'it', 'label', 'rowing boat', 'rowing boat', 1),
  ('FkXuRsxnZ764yYsM', 'nl', 'label', 'rowing boat', 'rowing boat', 1),
  ('FkXuRsxnZ764yYsM', 'pt', 'label', 'rowing boat', 'rowing boat', 1),
  ('wEKTPLn5cl1lgOkz', 'de', 'label', 'kite', 'kite', 1),
  ('wEKTPLn5cl1lgOkz', 'en', 'alias', 'toy kite', 'toy kite', 0),
  ('wEKTPLn5cl1lgOkz', 'en', 'name', 'kite', 'kite', 1),
  ('wEKTPLn5cl1lgOkz', 'es', 'label', 'kite', 'kite', 1),
  ('wEKTPLn5cl1lgOkz', 'fr', 'name', 'cerf-volant', 'cerf volant', 1),
  ('wEKTPLn5cl1lgOkz', 'it', 'label', 'kite', 'kite', 1),
  ('wEKTPLn5cl1lgOkz', 'nl', 'label', 'kite', 'kite', 1),
  ('wEKTPLn5cl1lgOkz', 'pt', 'label', 'kite', 'kite', 1);

insert into picture (id, item_id, source, path, bytes, modified_at, sha256, width, height, retired_at) values
  ('_1aYeCFxOU9tvixt', 'wEKTPLn5cl1lgOkz', '/pictures', 'attic/kite.png', 599, 1764000000000, 'b3p01_zRqkN7lUXGmIj-Lg-RQJ1F5KaBI1R797NdXrE', 96, 72, null),
  ('UB1GbEEdHlr6Jpil', '2UbWEo5vIbaqwsDL', '/pictures', 'attic/old lamp.png', 601, 1764000000000, '2b_vtmEWcwLH_qwbSBMsbTOZQJe08qtWgufGU62sK_Q', 96, 72, null),
  ('JcPoUSkUQDhoJo6i', 'FkXuRsxnZ764yYsM', '/pictures', 'attic/rowing boat.png', 597, 1764000000000, 'Fb8t_O0UIRtewxSxHHHr3KUi7YKTl-BMORI3QCYvznk', 96, 72, null),
  ('T7qqOS2eKf1Hz579', 'AbK9-oOWx1hk5hcl', '/pictures', 'attic/umbrella~parasol.png', 598, 1764000000000, 'lGceLMkLWoT0SxXQDpVnC4cgySXLXqQec3mJe4lrcus', 96, 72, null);

insert into catalogue_revision (only, revision) values
  (1, 2);

insert into player (id, created_at) values
  ('uekHoEJgBHGS1rAh', 1795321966709);

insert into game (id, player_id, mode, difficulty, language, pack_id, started_at) values
  ('SYi8lAVnhv2T57ds', 'uekHoEJgBHGS1rAh', 'solo', 'normal', 'en', null, 1795321966709),
  ('JyLgXRdluEa4O6VZ', 'uekHoEJgBHGS1rAh', 'solo', 'normal', 'en', null, 1795321967018);

insert into round (game_id, number, item_id, picture_id, variant, ladder, level, hints, outcome, points) values
  ('JyLgXRdluEa4O6VZ', 1, 'AbK9-oOWx1hk5hcl', 'T7qqOS2eKf1Hz579', 2, '[4,8,12,16,24,32,48,64]', 3, '[]', 'found', 715),
  ('JyLgXRdluEa4O6VZ', 2, '2UbWEo5vIbaqwsDL', 'UB1GbEEdHlr6Jpil', 3, '[4,8,12,16,24,32,48,64]', 2, '["letters"]', null, 0),
  ('JyLgXRdluEa4O6VZ', 3, 'FkXuRsxnZ764yYsM', 'JcPoUSkUQDhoJo6i', 0, '[4,8,12,16,24,32,48,64]', 1, '[]', null, 0),
  ('SYi8lAVnhv2T57ds', 1, 'wEKTPLn5cl1lgOkz', '_1aYeCFxOU9tvixt', 2, '[4,8,12,16,24,32,48,64]', 1, '[]', 'found', 1000);

insert into guess (game_id, round_number, seq, text, verdict, level, at) values
  ('JyLgXRdluEa4O6VZ', 1, 1, 'nobody''s guess', 'wrong', 1, 1795321967034),
  ('JyLgXRdluEa4O6VZ', 1, 2, 'UMBRELLA', 'correct', 3, 1795321967095),
  ('JyLgXRdluEa4O6VZ', 2, 1, 'l’été 🪁', 'wrong', 1, 1795321967226),
  ('SYi8lAVnhv2T57ds', 1, 1, 'kite', 'correct', 1, 1795321966938);
