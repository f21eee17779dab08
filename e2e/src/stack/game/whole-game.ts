import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Stack } from '../stack.ts'

/** Each table's rows, every row as one JSON list, in one order. */
export type Rows = Readonly<Record<string, readonly string[]>>
/** Names of files, and the SHA-256 of each. */
export type Files = Readonly<Record<string, string>>
/** All that makes a game what it is. */
export type WholeGame = { readonly rows: Rows; readonly images: Files; readonly secret: string }

/** The runs of the worker are noted while it backs up and restores, and so is that the worker of uploads is there. */
const IS_PLAYED = (table: string): boolean => !['schema_migration', 'job_run', 'upload_lease'].includes(table)

const normal = (json: string): string => JSON.stringify(JSON.parse(json))

/** Every row of a stack's database, as MySQL's own client reads it. */
export const rowsOf = async ({ query }: Stack): Promise<Rows> => {
  const tables = await query(
    `select table_name, group_concat(concat('\`', column_name, '\`') order by column_name) from information_schema.columns
       where table_schema = database() group by table_name order by table_name`,
  )
  const played = tables.filter(([name = '']) => IS_PLAYED(name))
  const rows: Record<string, string[]> = Object.fromEntries(played.map(([table = '']) => [table, []]))
  const all = played.map(([table, columns]) => `select '${table}', hex(json_array(${columns})) from \`${table}\``)
  for (const [table = '', hex = ''] of await query(all.join(' union all ')))
    rows[table]?.push(normal(Buffer.from(hex, 'hex').toString()))
  for (const each of Object.values(rows)) each.sort()
  return rows
}

const filesOf = async (stack: Stack): Promise<Files> => {
  const lines = await stack.inVolume('images', 'cd /volume && find . -name "*.jpg" -exec sha256sum {} +')
  const files = lines.split('\n').filter(Boolean)
  return Object.fromEntries(files.map((line) => [line.slice(66 + 2), line.slice(0, 64)] as const).sort())
}

/** What a stack holds now. */
export const gameIn = async (stack: Stack): Promise<WholeGame> => ({
  rows: await rowsOf(stack),
  images: await filesOf(stack),
  secret: await stack.inVolume('secret-game', 'cat /volume/secret'),
})

/** What a backup holds, read with tar and SQLite alone, and the references in it that lead nowhere. */
export const gameInBackup = (file: string): WholeGame & { readonly broken: unknown[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-backup-'))
  try {
    execFileSync('tar', ['--extract', '--file', file, '--directory', folder])
    const database = new DatabaseSync(join(folder, 'pixel-detective.db'))
    const names = database.prepare("select name from sqlite_schema where type = 'table' order by name").all()
    const rows: Record<string, string[]> = {}
    for (const table of names.map(({ name }) => String(name)).filter(IS_PLAYED)) {
      const columns = database.prepare('select name from pragma_table_info(?) order by name').all(table)
      const list = columns.map(({ name }) => `"${name}"`).join(', ')
      const found = database.prepare(`select json_array(${list}) as line from "${table}"`).all()
      rows[table] = found.map(({ line }) => normal(String(line))).sort()
    }
    const broken = database.prepare('pragma foreign_key_check').all()
    database.close()
    const secret = readFileSync(join(folder, 'secret'), 'utf8').trim()
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    const images = Object.keys(files).filter((name) => name.startsWith('images/'))
    const hashOf = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
    return { rows, secret, broken, images: Object.fromEntries(images.map((name) => [name.slice(7), hashOf(name)])) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
