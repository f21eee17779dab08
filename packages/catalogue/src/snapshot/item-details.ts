import type { Name } from '@pd/core'
import type { CatalogueItem, CataloguePicture, FoldedName } from '@pd/store'
import { TextTable } from './text-table.ts'

type ItemName = Omit<FoldedName, 'folded'>

/** What is read of few items at a time. */
export type ItemDetails = Pick<CatalogueItem, 'licence' | 'credit' | 'pictures'> & {
  readonly names: readonly ItemName[]
}

/** All but names as one row; a picture is its id, width, height, and 1 if it is retired. */
type StateRow = readonly [
  licence: string | null,
  credit: string | null,
  pictures: readonly (readonly [id: string, width: number, height: number, retired: 0 | 1])[],
]
/** Names as one row: each is the number of its label and its text. */
type NamesRow = readonly (readonly [label: number, text: string])[]

const stateText = ({ licence, credit, pictures }: ItemDetails): string => {
  const pictureRows = pictures.map(({ id, width, height, retired }) => [id, width, height, retired ? 1 : 0] as const)
  const row: StateRow = [licence, credit, pictureRows]
  return JSON.stringify(row)
}

/**
 * The details of all items, a tenth of what objects take: each is two JSON texts, without the words that all of them share. Rows are only
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
    const names: NamesRow = item.names.map((name) => [this.#labelOf(name), name.text])
    this.#names.push(JSON.stringify(names))
    return this.#states.push(stateText(item))
  }

  /** The details of a row; throws for a number that is not in use. */
  at(row: number): ItemDetails {
    const [licence, credit, pictures] = JSON.parse(this.#states.at(row)) as StateRow
    const names = JSON.parse(this.#names.at(row)) as NamesRow
    return {
      licence,
      credit,
      names: names.map(([label, text]) => this.#named(label, text)),
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
