import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '@pd/store'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Measure } from '../run/measure.ts'
import { percentile } from '../run/percentile.ts'

const BOARD = '2026-W48'
const RESULTS = { quick: 200_000, whole: 10_000_000 } as const
const ASKED = 200
const READ_MS = 50
const QUERIES_MOST = 2

/** Fills a board as a busy server would: points in steps of five up to those of a week, times up to an hour. */
const fill = (file: string, results: number): void => {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off;
    drop index board_entry_place;
    begin;
    create temp table number as with recursive n(i) as (select 0 union all select i + 1 from n where i < ${results - 1}) select i from n;
    insert into board_entry
      select printf('player%09d', i), '${BOARD}', 5 * ((i * 7919) % 1400), (i * 104729) % 3600000, 0 from number;
    insert into board_player select printf('player%09d', i), 'Player ' || i from number;
    insert into board_count select board, points, count(*) from board_entry group by board, points;
    create index board_entry_place on board_entry (board, aside, points desc, duration_ms);
    commit;
    analyze;
  `)
  database.close()
}

const run: Measure['run'] = async ({ folder, quick, say }) => {
  const results = quick ? RESULTS.quick : RESULTS.whole
  const file = join(folder, 'boards.db')
  await (await openStore(file)).close()
  say(`filling a board with ${formatNumber(results)} results`)
  fill(file, results)
  let queries = 0
  const store = await openStore(file, { onQuery: () => void queries++ })
  const took: number[] = []
  let most = 0
  for (let at = 0; at < ASKED; at++) {
    const player = `player${String((at * 49_999) % results).padStart(9, '0')}`
    queries = 0
    const startedAt = performance.now()
    const [{ rows }, own] = [await store.boards.top(BOARD, 100), await store.boards.own(player, BOARD)]
    took.push(performance.now() - startedAt)
    most = Math.max(most, queries)
    if (rows.length !== 100 || !own?.own?.place) throw new Error(`the board has no place for ${player}`)
  }
  await store.close()
  const size = `${formatNumber(results)} results`
  const figures: Figure[] = [
    within(`the best 100 and a player's place among ${size}, p99`, percentile(took, 0.99), {
      limit: READ_MS,
      unit: 'ms',
    }),
    within(`queries for both`, most, { limit: QUERIES_MOST, unit: '' }),
  ]
  return figures
}

/** What a board of ten million results costs to read. */
export const boards: Measure = {
  name: 'boards',
  about: "a board of 10,000,000 results on SQLite: the best 100 and a player's place (--quick: 200,000)",
  needs: [],
  run,
}
