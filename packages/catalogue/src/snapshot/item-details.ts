import type { Name } from '@pd/core'
import type { CatalogueItem, CataloguePicture } from '@pd/store'
import { TextTable } from './text-table.ts'

/** What is read of few items at a time. */
export type ItemDetails = Pick<CatalogueItem, 'licence' | 'credit' | 'names' | 'pictures'>

type ItemName = CatalogueItem['names'][number]

/** An item as one row: a name is the number of its label and its text, a picture its id, width, height, and 1 if it is retired. */
type Row = readonly [
  licence: string | null,
  credit: string | null,
  names: readonly (readonly [label: number, text: string])[],
  pictures: readonly (readonly [id: string, width: number, height: number, retired: 0 | 1])[],
]

/** The details of all items, a tenth of what objects take: each is one JSON text, without the words that all of them share. */
export class ItemDetailsTable {
  readonly #rows = new TextTable()
  // each pair of locale and kind once: there are a few dozen
  readonly #labels: Omit<ItemName, 'text'>[] = []
  readonly #labelNumbers = new Map<string, number>()

  /** Adds the details of the next item. */
  push({ licence, credit, names, pictures }: ItemDetails): void {
    const row: Row = [
      licence,
      credit,
      names.map((name) => [this.#labelOf(name), name.text]),
      pictures.map(({ id, width, height, retired }) => [id, width, height, retired ? 1 : 0]),
    ]
    this.#rows.push(JSON.stringify(row))
  }

  /** The details of an item; throws for a number that is not in use. */
  at(number: number): ItemDetails {
    const [licence, credit, names, pictures] = JSON.parse(this.#rows.at(number)) as Row
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

  #labelOf({ locale, kind }: ItemName): number {
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
