import { type LanguageCode, languagesOf } from '@pd/languages'
import type { KeyId } from './key-table.ts'
import { PackedList } from './packed-list.ts'

/** Which items have which key, and in which locales. */
export class KeyOwners {
  readonly #itemIds: string[] = []
  readonly #locales: string[] = []
  readonly #localeNumbers = new Map<string, number>()
  // linked lists: the last entry of each key + 1, or 0; each entry has the one before it in the same way
  readonly #newest = PackedList.ofNumbers()
  readonly #previous = PackedList.ofNumbers()
  readonly #items = PackedList.ofNumbers()
  readonly #localeOf = PackedList.ofShorts()

  /** Starts the next item, to which keys are added from now on. */
  startItem(itemId: string): void {
    this.#itemIds.push(itemId)
  }

  /** Adds a key of the current item in a locale. A new key's id is the next number. */
  add(key: KeyId, locale: string): void {
    if (key === this.#newest.length) this.#newest.push(0)
    const item = this.#itemIds.length - 1
    const number = this.#numberOf(locale)
    for (
      let entry = this.#newest.at(key);
      entry !== 0 && this.#items.at(entry - 1) === item;
      entry = this.#before(entry)
    )
      if (this.#localeOf.at(entry - 1) === number) return
    this.#previous.push(this.#newest.at(key))
    this.#items.push(item)
    this.#newest.set(key, this.#localeOf.push(number) + 1)
  }

  /** The items that have a key, in the order in which they came; only those that have it in one of the languages, if any are given. */
  of(key: KeyId, languages?: readonly LanguageCode[]): string[] {
    const found: number[] = []
    for (let entry = this.#newest.at(key); entry !== 0; entry = this.#before(entry)) {
      const item = this.#items.at(entry - 1)
      if (found.at(-1) !== item && this.#isIn(entry, languages)) found.push(item)
    }
    return found.reverse().map((item) => this.#itemIds[item] ?? '')
  }

  #before(entry: number): number {
    return this.#previous.at(entry - 1)
  }

  #isIn(entry: number, languages: readonly LanguageCode[] | undefined): boolean {
    if (languages === undefined) return true
    const locale = this.#locales[this.#localeOf.at(entry - 1)] ?? ''
    return languagesOf(locale).some((language) => languages.includes(language))
  }

  #numberOf(locale: string): number {
    const known = this.#localeNumbers.get(locale)
    if (known !== undefined) return known
    this.#localeNumbers.set(locale, this.#locales.length)
    return this.#locales.push(locale) - 1
  }
}
