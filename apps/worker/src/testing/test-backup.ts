import { hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { folderBlobs } from '@pd/catalogue'
import { dataFolderAt } from '@pd/runtime'
import { type MysqlOptions, takeSnapshot } from '@pd/store'
import { readArchive, sealOf, writeArchive } from '../backup/archive.ts'
import type { GamePlace } from '../backup/game.ts'
import { MANIFEST, type Manifest } from '../backup/manifest.ts'

/** A game in a folder, with its database there or elsewhere. */
export const gameAt = (folder: string, database?: string, options: MysqlOptions = {}): GamePlace => ({
  ...dataFolderAt(folder, database),
  options,
  pictures: folderBlobs(dataFolderAt(folder).images),
})

/** A backup to be restored. */
export const from = (name: string) => () => ({ name, stream: createReadStream(name), size: 0 })

/** What a folder holds: the names of its files, and a hash of each. */
export const contentsOf = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = names.map(({ parentPath, name }) => join(parentPath, name)).sort()
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), hash('sha256', await readFile(file))] as const),
  )
  return Object.fromEntries(texts)
}

export const entriesOf = async (file: string): Promise<[name: string, content: Buffer][]> => {
  const entries: [string, Buffer][] = []
  await readArchive(createReadStream(file), async ({ name, pieces }) => {
    const parts: Buffer[] = []
    await sealOf(pieces, async (piece) => parts.push(piece))
    entries.push([name, Buffer.concat(parts)])
  })
  return entries
}

/** Writes a backup once more, with its entries changed on the way. */
export const rewrite = async (file: string, change: (name: string, content: Buffer) => [string, Buffer][]) => {
  const entries = (await entriesOf(file)).flatMap(([name, content]) => change(name, content))
  await rm(file)
  await writeArchive(file, async (archive) => {
    for (const [name, content] of entries) {
      await writeFile(`${file}.part`, content)
      await archive.addFile(name, `${file}.part`)
    }
  })
  await rm(`${file}.part`)
}

export const rewriteManifest = (file: string, change: (manifest: Manifest) => object) =>
  rewrite(file, (name, content) => [
    [name, name === MANIFEST ? Buffer.from(JSON.stringify(change(JSON.parse(`${content}`)))) : content],
  ])

/** Plays in an embedded game: a player, a game, its round and so many guesses. */
export const playIn = (file: string, player: string, guesses: number): void => {
  const database = new DatabaseSync(file)
  const { item_id, id } = database.prepare('select item_id, id from picture order by id').get() ?? {}
  database.exec('begin')
  database.prepare('insert into player values (?, 1)').run(player)
  database.prepare("insert into game values (?, ?, 'solo', 'easy', 'en', null, 1)").run(`${player}-game`, player)
  database
    .prepare(
      `insert into round (game_id, number, item_id, picture_id, ladder, level, hints, points) values (?, 1, ?, ?, '[4]', 1, '[]', 0)`,
    )
    .run(`${player}-game`, item_id ?? null, id ?? null)
  const insert = database.prepare("insert into guess values (?, 1, ?, ?, 'wrong', 1, 1)")
  for (let seq = 1; seq <= guesses; seq++) insert.run(`${player}-game`, seq, `guess ${seq}`)
  database.exec('commit')
  database.close()
}

/** Which runs of the worker there were is no part of what was played. */
const LASTING = "select name from sqlite_schema where type = 'table' and name not in ('schema_migration', 'job_run')"

const rowsOf = (file: string): Record<string, string[]> => {
  const database = new DatabaseSync(file)
  const tables = database
    .prepare(`${LASTING} order by name`)
    .all()
    .map(({ name }) => String(name))
  const rows = tables.map((table) => [table, database.prepare(`select * from ${table}`).all()] as const)
  database.close()
  const told = rows.map(([table, all]) => [table, all.map((row) => JSON.stringify(row)).sort()] as const)
  return Object.fromEntries(told.filter(([, all]) => all.length > 0))
}

/** Everything that somebody would miss of a game: rows, pictures and secret, but not what a killed restore had unpacked. */
export const stateOf = async (game: GamePlace): Promise<unknown> => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-state-'))
  const copy = join(folder, 'copy.db')
  await takeSnapshot(game.database, copy, game.options)
  const rows = rowsOf(copy)
  await rm(folder, { recursive: true })
  const secret = await readFile(game.secret, 'utf8').catch(() => null)
  const images = Object.entries(await contentsOf(game.images)).filter(([name]) => !name.startsWith('/.restoring/'))
  return { rows, secret, images }
}
