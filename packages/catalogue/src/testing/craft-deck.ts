import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zstdCompressSync } from 'node:zlib'
import { type Crafted, craftZip } from './craft-zip.ts'

/** A note of a crafted deck: its fields, of which the first two are called Front and Back where no names are given. */
export type CraftedNote = {
  readonly fields: readonly string[]
  readonly names?: readonly string[]
  readonly deck?: string
  readonly tags?: string
}

/** A deck: its notes, its media by their names, and what is odd about it. */
export type CraftedDeck = {
  readonly notes: readonly CraftedNote[]
  readonly media?: Readonly<Record<string, Buffer | string>>
  readonly version?: 'anki2' | 'anki21' | 'anki21b'
  /** SQL that is run at the end. */
  readonly sql?: string
  /** The list of media as it is written, in place of the right one. */
  readonly mediaFile?: Buffer | string
  readonly others?: readonly Crafted[]
}

const byName = <T>(all: readonly T[], nameOf: (one: T) => string): Map<string, number> =>
  new Map([...new Set(all.map(nameOf))].map((name, at) => [name, 1_600_000_000_000 + at]))

const typeOf = ({ names = ['Front', 'Back'] }: CraftedNote): string => JSON.stringify(names)
const deckOf = ({ deck = 'Zoo' }: CraftedNote): string => deck

const OLD = `CREATE TABLE col (id integer primary key, crt integer not null, models text not null, decks text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, odid integer not null);
CREATE INDEX ix_cards_nid on cards (nid);`

const NEW = `CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE binary, config blob NOT NULL);
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE binary, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE binary);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);`

const fill = (database: DatabaseSync, { notes, version }: CraftedDeck): void => {
  const [types, decks] = [byName(notes, typeOf), byName(notes, deckOf)]
  const fieldsOf = (type: string) => JSON.parse(type) as string[]
  const models = [...types].map(([type, id]) => [id, { flds: fieldsOf(type).map((name, ord) => ({ name, ord })) }])
  const isNew = version === 'anki21b'
  database
    .prepare('INSERT INTO col VALUES (1, 0, ?, ?)')
    .run(
      isNew ? '' : JSON.stringify(Object.fromEntries(models)),
      isNew ? '' : JSON.stringify(Object.fromEntries([...decks].map(([name, id]) => [id, { name }]))),
    )
  if (isNew) {
    const [type, field] = ['INSERT INTO notetypes VALUES (?, ?, ?)', 'INSERT INTO fields VALUES (?, ?, ?, ?)']
    for (const [key, id] of types) {
      database.prepare(type).run(id, key, Buffer.alloc(0))
      for (const [ord, name] of fieldsOf(key).entries()) database.prepare(field).run(id, ord, name, Buffer.alloc(0))
    }
    for (const [name, id] of decks)
      database.prepare('INSERT INTO decks VALUES (?, ?)').run(id, name.replaceAll('::', '\x1f'))
  }
  for (const [at, note] of notes.entries()) {
    const [mid, did] = [types.get(typeOf(note)) ?? 0, decks.get(deckOf(note)) ?? 0]
    database
      .prepare(`INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, '', 0, 0, '')`)
      .run(at + 1, `g${at}`, mid, note.tags ?? '', note.fields.join('\x1f'))
    database.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, 0)').run(at + 1, at + 1, did)
  }
}

const databaseOf = (deck: CraftedDeck): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-deck-'))
  try {
    const file = join(folder, 'collection')
    const database = new DatabaseSync(file)
    database.exec(deck.version === 'anki21b' ? OLD + NEW : OLD)
    fill(database, deck)
    if (deck.sql) database.exec(deck.sql)
    database.close()
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([number * 8 + 2]), lengthOf(bytes.length), bytes])

const lengthOf = (length: number): Buffer =>
  length < 128 ? Buffer.from([length]) : Buffer.concat([Buffer.from([(length & 127) | 128]), lengthOf(length >> 7)])

const mediaList = (names: readonly string[], isNew: boolean): Buffer =>
  isNew
    ? zstdCompressSync(Buffer.concat(names.map((name) => field(1, field(1, Buffer.from(name))))))
    : Buffer.from(JSON.stringify(Object.fromEntries(names.map((name, at) => [at, name]))))

/** The files of a deck as Anki exports it. */
export const craftDeckFiles = (deck: CraftedDeck): Crafted[] => {
  const { media = {}, version = 'anki2', mediaFile, others = [] } = deck
  const isNew = version === 'anki21b'
  const wrap = (bytes: Buffer | string) => (isNew ? zstdCompressSync(Buffer.from(bytes)) : Buffer.from(bytes))
  const old = { notes: [{ fields: ['Please update Anki', ''] }] }
  return [
    { name: `collection.${version}`, content: wrap(databaseOf(deck)) },
    ...(version === 'anki2' ? [] : [{ name: 'collection.anki2', content: databaseOf(old) }]),
    { name: 'media', content: mediaFile ?? mediaList(Object.keys(media), isNew) },
    ...Object.values(media).map((bytes, at) => ({ name: String(at), content: wrap(bytes) })),
    ...others,
  ]
}

/** A deck as an .apkg. */
export const craftDeck = (deck: CraftedDeck): Buffer => craftZip(craftDeckFiles(deck))
