import { DatabaseSync } from 'node:sqlite'

/** A note of a deck: the fields with their names, in order, and the path of its deck. */
export type Note = {
  readonly deck: readonly string[]
  readonly fields: readonly { readonly name: string; readonly html: string }[]
}

/** The names of the fields of each type of note, and of the decks. */
type Collection = {
  readonly types: ReadonlyMap<string, readonly string[]>
  readonly decks: ReadonlyMap<string, string>
}

const MOST_NOTES = 100_000
/** Newer decks write it between the names of their path, too. */
const BETWEEN_FIELDS = '\x1f'

/** What a deck of strangers may define: plain tables, of which a query ends. Views, virtual and calculated columns may run on. */
const isPlainTable = (sql: string): boolean =>
  /^create\s+table\s/i.test(sql) && !/\bgenerated\b|\bas\s*\(|\bas\s+select\b/i.test(sql)

const tablesOf = (database: DatabaseSync): ReadonlySet<string> => {
  const rows = database.prepare("SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view')").all()
  const tables = new Set<string>()
  for (const { name, type, sql } of rows) {
    if (type === 'table' && isPlainTable(String(sql))) tables.add(String(name))
    else if (!String(name).startsWith('sqlite_')) throw new Error(`${name} is no plain table`)
  }
  return tables
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

type Model = { readonly flds?: readonly { readonly name?: unknown; readonly ord?: unknown }[] }

/** Older collections have note types and decks as JSON in one row. */
const readJsonCollection = (database: DatabaseSync): Collection => {
  const row = database.prepare('SELECT models, decks FROM col').get() ?? {}
  const models = JSON.parse(textOf(row.models)) as Record<string, Model>
  const decks = JSON.parse(textOf(row.decks)) as Record<string, { readonly name?: unknown }>
  const types = Object.entries(models).map(([id, { flds = [] }]) => {
    const fields = [...flds].sort((one, other) => Number(one.ord) - Number(other.ord))
    return [id, fields.map(({ name }) => textOf(name))] as const
  })
  return {
    types: new Map(types),
    decks: new Map(Object.entries(decks).map(([id, { name }]) => [id, textOf(name)])),
  }
}

/** Newer ones have a table for each. */
const readTables = (database: DatabaseSync): Collection => {
  const named = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[]
  const fields = Map.groupBy(named('SELECT CAST(ntid AS TEXT) AS type, ord, name FROM fields'), ({ type }) =>
    textOf(type),
  )
  const types = named('SELECT CAST(id AS TEXT) AS id FROM notetypes').map(({ id }) => {
    const own = (fields.get(textOf(id)) ?? []).sort((one, other) => Number(one.ord) - Number(other.ord))
    return [textOf(id), own.map(({ name }) => textOf(name))] as const
  })
  const decks = named('SELECT CAST(id AS TEXT) AS id, name FROM decks')
  return { types: new Map(types), decks: new Map(decks.map(({ id, name }) => [textOf(id), textOf(name)])) }
}

const NOTES = `SELECT CAST(n.mid AS TEXT) AS type, n.flds AS fields, CAST(
    (SELECT CASE WHEN c.odid > 0 THEN c.odid ELSE c.did END FROM cards c WHERE c.nid = n.id ORDER BY c.ord LIMIT 1) AS TEXT
  ) AS deck FROM notes n ORDER BY n.id LIMIT ${MOST_NOTES}`

const deckPath = (name: string): string[] =>
  name
    .replaceAll(BETWEEN_FIELDS, '::')
    .split('::')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * Reads the notes of a collection of Anki, old or new. The file is opened for reading alone and trusted in nothing. Throws where it is
 * damaged, or holds what no collection has.
 */
export const readCollection = (file: string): Note[] => {
  const database = new DatabaseSync(file, { readOnly: true, allowExtension: false })
  try {
    database.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA query_only = ON',
    )
    const tables = tablesOf(database)
    const { types, decks } = tables.has('notetypes') ? readTables(database) : readJsonCollection(database)
    return database
      .prepare(NOTES)
      .all()
      .map((row) => {
        const type = types.get(textOf(row.type))
        const texts = textOf(row.fields).split(BETWEEN_FIELDS)
        return {
          deck: deckPath(decks.get(textOf(row.deck)) ?? ''),
          fields: texts.map((html, at) => ({ name: type?.[at] ?? '', html })),
        }
      })
  } finally {
    database.close()
  }
}
