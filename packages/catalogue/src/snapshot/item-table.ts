import type { Name } from '@pd/core'
import type { CatalogueItem, CataloguePicture } from '@pd/store'

/** The place of an item in an {@link ItemTable}. */
export type ItemNumber = number

type Details = Pick<CatalogueItem, 'licence' | 'credit' | 'names' | 'pictures'>

/**
 * Items in columns, for a hundred thousand of them are held in memory. What is read of few items at a time is JSON in one string an item,
 * a fifth of what objects take.
 */
export class ItemTable {
  readonly #ids: string[] = []
  readonly #packIds: string[] = []
  readonly #details: string[] = []
  readonly #retired: boolean[] = []
  readonly #numbers = new Map<string, ItemNumber>()

  add({ id, packId, retired, licence, credit, names, pictures }: CatalogueItem): void {
    this.#numbers.set(id, this.#ids.push(id) - 1)
    this.#packIds.push(packId)
    this.#retired.push(retired)
    const details: Details = { licence, credit, names, pictures }
    this.#details.push(JSON.stringify(details))
  }

  /** How many items there are, retired ones included. */
  get size(): number {
    return this.#ids.length
  }

  /** The number of an item; undefined when it is unknown. */
  numberOf(id: string): ItemNumber | undefined {
    return this.#numbers.get(id)
  }

  idAt(number: ItemNumber): string {
    return this.#ids[number] ?? ''
  }

  packIdAt(number: ItemNumber): string {
    return this.#packIds[number] ?? ''
  }

  isRetired(number: ItemNumber): boolean {
    return this.#retired[number] ?? true
  }

  detailsAt(number: ItemNumber): Details {
    return JSON.parse(this.#details[number] ?? '') as Details
  }
}

/** The names that are matched: all but labels. */
export const matchedNames = ({ names }: Details): Name[] =>
  names.filter(({ kind }) => kind !== 'label').map(({ locale, text }) => ({ locale, text }))

/** What an item is called in each language: a name, or a label where there is none. */
export const shownNames = ({ names }: Details): ReadonlyMap<string, string> =>
  new Map(names.filter(({ kind }) => kind !== 'alias').map(({ locale, text }) => [locale, text]))

/** The pictures in play. */
export const livePictures = ({ pictures }: Details): CataloguePicture[] => pictures.filter(({ retired }) => !retired)
