import assert from 'node:assert/strict'
import { cp, glob, readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { assertKept, columnsSince, playOn, readSession, type Session, withoutDropped } from '../upgrade/session.ts'
import { docker } from './docker.ts'
import { createPlayer } from './player.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

/** The time of the pictures, as the rows have it. */
const PAINTED_S = 1_764_000_000
const MIGRATIONS = join(import.meta.dirname, '../../../packages/store/migrations/mysql')

/** The volumes as the version with the first schema left them: the database's container makes that schema by itself. */
const layOut = async (stack: Stack, { rows, secret, images, pictures }: Session): Promise<void> => {
  await stack.compose('up', '--detach', '--wait', 'db')
  await stack.compose('create', '--no-build', 'import')
  await stack.query(`set names utf8mb4; ${rows}`)
  await stack.inVolume('secret-game', `printf %s '${secret.trim()}' >/volume/secret`)
  await docker(
    ...['run', '--rm', '--network', 'none', '--user', '0', '--volume', `${stack.project}_images:/volume`],
    ...['--volume', `${images}:/from:ro`, '--entrypoint', 'sh', 'httpd:2.4-alpine'],
    ...['-c', 'cp /from/* /volume/ && chown -R 65532:65532 /volume'],
  )
  await cp(pictures, stack.pictures, { recursive: true })
  // a checkout gives every file a new time, and the import would read it again
  for await (const file of glob('**/*.png', { cwd: stack.pictures }))
    await utimes(join(stack.pictures, file), PAINTED_S, PAINTED_S)
}

/** The names of the columns of each table, in their order. */
type Columns = ReadonlyMap<string, readonly string[]>

const columnsOf = async (stack: Stack): Promise<Columns> => {
  const rows = await stack.query(
    `select table_name, group_concat(column_name order by ordinal_position)
     from information_schema.columns where table_schema = 'pixel_detective' group by table_name`,
  )
  return new Map(rows.map(([table = '', columns = '']) => [table, columns.split(',')]))
}

const rowsOf = async (stack: Stack, tables: Columns): Promise<Map<string, string[]>> => {
  const all = new Map<string, string[]>()
  for (const [table, columns] of tables) {
    const rows = await stack.query(`select ${columns.map((column) => `quote(${column})`).join(', ')} from ${table}`)
    all.set(
      table,
      rows.map((row) => row.join('\t')),
    )
  }
  return all
}

/** But for what an import completes on every new database: the test cards, and the count of its changes. */
const withoutImported = (tables: ReadonlyMap<string, string[]>): Map<string, string[]> =>
  new Map(
    [...tables]
      .filter(([table]) => table !== 'catalogue_revision')
      .map(([table, rows]) => [table, rows.filter((row) => !/test-cards|test-[abc]-/.test(row))]),
  )

const migrations = async (stack: Stack): Promise<string[]> =>
  (await stack.query('select name from schema_migration order by name')).map(([name = '']) => name)

describe('the stack on a database of the first schema', () => {
  let stack: Stack
  let session: Session
  before(async () => {
    await buildImages()
    session = await readSession()
    stack = await openStack({ env: { STARTER: 'no', RATE_LIMIT: '0' } })
    await layOut(stack, session)
  })
  after(() => stack?.close())

  test('is migrated without losing a row, and the game in progress is played on', async () => {
    assert.deepEqual(await migrations(stack), ['0001-baseline.sql'])
    const first = withoutDropped(await columnsOf(stack))
    const before = await rowsOf(stack, first)
    await stack.compose('up', '--detach', 'migrate')
    assert.equal(await docker('wait', (await stack.containers('migrate'))[0] ?? ''), '0')
    assert.deepEqual(await migrations(stack), (await readdir(MIGRATIONS)).sort())
    const columns = columnsSince(first, await columnsOf(stack))
    assertKept(before, await rowsOf(stack, columns))
    await stack.up()
    const after = await rowsOf(stack, columns)
    assertKept(withoutImported(before), after)
    await playOn(createPlayer(stack.url, undefined, { cookie: session.cookie }), stack.url, session)
  })
})
