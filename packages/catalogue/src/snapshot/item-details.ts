import type { Name } from '@pd/core'
import type { CatalogueItem, CataloguePicture, FoldedName } from '@pd/store'
import { TextTable } from './text-table.ts'

type ItemName = Omit<FoldedName, 'folded'>

/** What is read of few items at a time. */
export type ItemDetails = Pick<CatalogueItem, 'licence' | 'credit' | 'page' | 'story' | 'pictures'> & {
  readonly names: readonly ItemName[]
}

/** All but names as one row; a picture is its id, width, height, and 1 if it is retired. */
type StateRow = readonly [
  licence: string | null,
  credit: string | null,
  pictures: readonly (readonly [id: string, width: number, height: number, retired: 0 | 1])[],
  /** Of the few items that have them. */
  told?: { readonly page: string | null; readonly story: Readonly<Record<string, string>> },
]
/** A name in a row of names: the number of its label and the length of its text, before the text. */
type NameHead = readonly [label: number, length: number]

const UNTOLD = { page: null, story: {} }

const stateText = ({ licence, credit, page, story, pictures }: ItemDetails): string => {
  const pictureRows = pictures.map(({ id, width, height, retired }) => [id, width, height, retired ? 1 : 0] as const)
  const isTold = page !== null || Object.keys(story).length > 0
  const row: StateRow = isTold ? [licence, credit, pictureRows, { page, story }] : [licence, credit, pictureRows]
  return JSON.stringify(row)
}

const nameText = ([label, length]: NameHead, text: string): string => `${label} ${length} ${text}`

/** Not as JSON, for whose short texts the engine has one table, which holds up the event loop when it grows. */
function* readNames(row: string): Generator<readonly [label: number, text: string]> {
  for (let at = 0; at < row.length; ) {
    const [label = '', length = ''] = row.slice(at, row.indexOf(' ', row.indexOf(' ', at) + 1)).split(' ')
    const start = at + label.length + length.length + 2
    at = start + Number(length)
    yield [Number(label), row.slice(start, at)]
  }
}

/**
 * The details of all items, a tenth of what objects take: each is two texts, without the words that all of them share. Rows are only
 * added, never changed, so tables of several revisions share one.
 */
export class ItemDetailsTable {
  readonly #states = new TextTable()
  readonly #names = new TextTable()
  // each pair of locale and kind once: there are a few dozen
  readonly #labels: Omit<ItemName, 'text'>[] = []
  readonly #labelNumbers = new Map<string, number>()

  /** Adds the details of an item; returns the number of their row. */
  push(item: ItemDetails): number {
    const names = item.names.map((name) => nameText([this.#labelOf(name), name.text.length], name.text))
    this.#names.push(names.join(''))
    return this.#states.push(stateText(item))
  }

  /** The details of a row; throws for a number that is not in use. */
  at(row: number): ItemDetails {
    const [licence, credit, pictures, { page, story } = UNTOLD] = JSON.parse(this.#states.at(row)) as StateRow
    return {
      licence,
      credit,
      page,
      story,
      names: Array.from(readNames(this.#names.at(row)), ([label, text]) => this.#named(label, text)),
      pictures: pictures.map(([id, width, height, retired]) => ({ id, width, height, retired: retired === 1 })),
    }
  }

  #named(label: number, text: string): ItemName {
    const { locale, kind } = this.#labels[label] ?? { locale: 'und', kind: 'label' }
    return { locale, kind, text }
  }

  #labelOf({ locale, kind }: Omit<ItemName, 'text'>): number {
    const key = `${kind} ${locale}`
    const known = this.#labelNumbers.get(key)
    if (known !== undefined) return known
    this.#labelNumbers.set(key, this.#labels.length)
    return this.#labels.push({ locale, kind }) - 1
  }
}

/** The names that are matched: all but labels. */
export const matchedNames = ({ names }: ItemDetails): Name[] =>
  names.filter(({ kind }) => kind !== 'label').map(({ locale, text }) => ({ locale, text }))

/** What an item is called in each language: a name, or a label where there is none. */
export const shownNames = ({ names }: ItemDetails): ReadonlyMap<string, string> =>
  new Map(names.filter(({ kind }) => kind !== 'alias').map(({ locale, text }) => [locale, text]))

/** The pictures in play. */
export const livePictures = ({ pictures }: ItemDetails): CataloguePicture[] =>
  pictures.filter(({ retired }) => !retired)
