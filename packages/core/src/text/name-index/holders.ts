import { type LanguageCode, languagesOf } from '@pd/languages'
import type { KeyId } from './key-table.ts'
import { PackedList } from './packed-list.ts'

/** Which items have which key, and in which locales. */
export class Holders {
  readonly #itemIds: string[] = []
  readonly #locales: string[] = []
  readonly #localeNumbers = new Map<string, number>()
  // the newest holding of each key + 1, or 0; each holding knows the one before it in the same way
  readonly #newest = PackedList.ofNumbers()
  readonly #previous = PackedList.ofNumbers()
  readonly #items = PackedList.ofNumbers()
  readonly #localeOf = PackedList.ofShorts()

  /** Begins with the next item: what is added from now on is its own. */
  beginItem(itemId: string): void {
    this.#itemIds.push(itemId)
  }

  /** Notes that the item which was begun last has a key in a locale. Ids of keys come in order, or again. */
  add(key: KeyId, locale: string): void {
    if (key === this.#newest.length) this.#newest.push(0)
    const item = this.#itemIds.length - 1
    const number = this.#numberOf(locale)
    for (let held = this.#newest.at(key); held !== 0 && this.#items.at(held - 1) === item; held = this.#before(held))
      if (this.#localeOf.at(held - 1) === number) return
    this.#previous.push(this.#newest.at(key))
    this.#items.push(item)
    this.#newest.set(key, this.#localeOf.push(number) + 1)
  }

  /** The items that have a key, in the order in which they came; only those that have it in one of the languages, if any are given. */
  of(key: KeyId, languages?: readonly LanguageCode[]): string[] {
    const found: number[] = []
    for (let held = this.#newest.at(key); held !== 0; held = this.#before(held)) {
      const item = this.#items.at(held - 1)
      if (found.at(-1) !== item && this.#isIn(held, languages)) found.push(item)
    }
    return found.reverse().map((item) => this.#itemIds[item] ?? '')
  }

  #before(held: number): number {
    return this.#previous.at(held - 1)
  }

  #isIn(held: number, languages: readonly LanguageCode[] | undefined): boolean {
    if (languages === undefined) return true
    const locale = this.#locales[this.#localeOf.at(held - 1)] ?? ''
    return languagesOf(locale).some((language) => languages.includes(language))
  }

  #numberOf(locale: string): number {
    const known = this.#localeNumbers.get(locale)
    if (known !== undefined) return known
    this.#localeNumbers.set(locale, this.#locales.length)
    return this.#locales.push(locale) - 1
  }
}
