import { type LanguageCode, languagesOf } from '@pd/languages'
import type { KeyId } from './key-table.ts'
import { PackedList } from './packed-list.ts'

/** The number of an item: its place in the order in which the items came. */
type ItemNumber = number

/** Items, each with the number of the locale in which it has a key. */
class Entries {
  readonly items = new PackedList()
  readonly locales = new PackedList()

  push(item: ItemNumber, locale: number): void {
    this.items.push(item)
    this.locales.push(locale)
  }
}

/** Which items have which key, and in which locales. */
export class KeyOwners {
  readonly #locales: string[] = []
  readonly #localeNumbers = new Map<string, number>()
  // most keys have one entry alone, which stands at the place of the key
  readonly #first = new Entries()
  // the others are linked lists: the last entry of each key + 1, or 0; each entry has the one before it in the same way
  readonly #newest = new PackedList()
  readonly #others = new Entries()
  readonly #previous = new PackedList()

  /** Adds an item that has a key in a locale. Items come in the order of their numbers; a new key's id is the next one. */
  add(key: KeyId, item: ItemNumber, locale: string): void {
    const number = this.#numberOf(locale)
    if (key === this.#newest.length) {
      this.#newest.push(0)
      this.#first.push(item, number)
    } else if (!this.#has(key, item, number)) {
      this.#others.push(item, number)
      this.#newest.set(key, this.#previous.push(this.#newest.at(key)) + 1)
    }
  }

  /** The items that have a key, in their order; only those that have it in one of the languages, if any are given. */
  of(key: KeyId, languages?: readonly LanguageCode[]): ItemNumber[] {
    const found: ItemNumber[] = []
    const take = ({ items, locales }: Entries, at: number): void => {
      const item = items.at(at)
      if (found.at(-1) !== item && this.#isIn(locales.at(at), languages)) found.push(item)
    }
    for (let entry = this.#newest.at(key); entry !== 0; entry = this.#previous.at(entry - 1))
      take(this.#others, entry - 1)
    take(this.#first, key)
    return found.reverse()
  }

  // The entries of the newest item are the newest ones.
  #has(key: KeyId, item: ItemNumber, locale: number): boolean {
    for (let entry = this.#newest.at(key); entry !== 0; entry = this.#previous.at(entry - 1)) {
      if (this.#others.items.at(entry - 1) !== item) return false
      if (this.#others.locales.at(entry - 1) === locale) return true
    }
    return this.#first.items.at(key) === item && this.#first.locales.at(key) === locale
  }

  #isIn(number: number, languages: readonly LanguageCode[] | undefined): boolean {
    if (languages === undefined) return true
    return languagesOf(this.#locales[number] ?? '').some((language) => languages.includes(language))
  }

  #numberOf(locale: string): number {
    const known = this.#localeNumbers.get(locale)
    if (known !== undefined) return known
    this.#localeNumbers.set(locale, this.#locales.length)
    return this.#locales.push(locale) - 1
  }
}
