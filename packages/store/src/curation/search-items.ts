import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { SearchMatch } from './curation-types.ts'

type Items = SelectQueryBuilder<Tables, 'item', unknown>
type Eb = ExpressionBuilder<Tables, 'item'>

const escaped = (text: string): string => text.replace(/[|%_]/g, '|$&')

const like = (column: 'item.slug' | 'item_name.folded', pattern: string) =>
  sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '|'`

/**
 * An item one of whose names, in any language and aliases included, is like one of these patterns. They are counted, as MySQL may turn
 * `exists` into a join that reads the names of all items.
 */
const isNamed = (eb: Eb, patterns: readonly string[]) =>
  eb(
    eb
      .selectFrom('item_name')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .whereRef('item_name.item_id', '=', 'item.id')
      .where(({ or }) => or(patterns.map((pattern) => like('item_name.folded', pattern)))),
    '>',
    0,
  )

/** Which items match at least this well: each has those of the better matches too. */
const MATCHES: Readonly<Record<SearchMatch, (eb: Eb, text: string) => Expression<SqlBool>>> = {
  exact: (eb, text) => isNamed(eb, [text]),
  begins: (eb, text) => isNamed(eb, [`${text}%`]),
  word: (eb, text) => isNamed(eb, [`${text}%`, `% ${text}%`]),
  contains: (eb, text) => eb.or([like('item.slug', `%${text}%`), isNamed(eb, [`%${text}%`])]),
}
const BETTER = { exact: null, begins: 'exact', word: 'begins', contains: 'word' } as const

/** The items that a search finds: all, or those whose best match is this one. A search reads the items of its pack in their order. */
export const searchItems = (items: Items, search: string, match: SearchMatch | undefined): Items => {
  const text = escaped(search)
  const found = items.where((eb) => MATCHES[match ?? 'contains'](eb, text))
  const better = match && BETTER[match]
  return better ? found.where((eb) => eb.not(MATCHES[better](eb, text))) : found
}
