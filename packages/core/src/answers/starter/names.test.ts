import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLanguageCode, LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@pd/languages'
import { dictionary } from '@pd/languages/frequent-words'
import { seeded } from '@pd/testing/random'
import { starterItems } from '@pd/testing/starter-items'
import { type GuessForms, readGuessForms } from '../forms/guess-forms.ts'
import { type ItemNames, readItemNames } from '../forms/item-names.ts'
import { keysOf, type Name } from '../forms/names.ts'
import { otherNumberKeys, singularsOf } from '../forms/plurals.ts'
import { judgeForms, verdictOf } from '../match/judge-forms.ts'
import { createMatcher } from '../match/match.ts'
import type { Verdict } from '../match/verdict.ts'
import { buildNameIndex, type NamedItem } from '../name-index/name-index.ts'
import { distance } from '../typo/distance.ts'
import { typoBudget } from '../typo/typo.ts'

type Item = NamedItem & { readonly itemNames: ItemNames; readonly keys: ReadonlySet<string> }

const items: Item[] = starterItems.map(({ itemId, names }) => ({
  itemId,
  names,
  itemNames: readItemNames(names),
  keys: new Set(names.flatMap(keysOf)),
}))
const index = buildNameIndex(items)
const texts = [...new Set(items.flatMap(({ names }) => names.map(({ text }) => text)))]

const matchers = new Map<string, (guess: string) => Verdict>()
const verdict = (guess: string, { itemId, names }: NamedItem, locale: string): Verdict => {
  const key = `${itemId} ${locale}`
  const item = { itemId, names, locales: [locale], strictness: 'normal' } as const
  const matcher = matchers.get(key) ?? createMatcher(item, { index, dictionary })
  matchers.set(key, matcher)
  return matcher(guess)
}

const judged = (forms: GuessForms, { itemId, itemNames }: Item) =>
  verdictOf(judgeForms(forms, itemNames, { itemId, index, dictionary, strictness: 'normal' }))

const holdersOf = new Map<string, Item[]>()
for (const item of items) for (const key of item.keys) holdersOf.set(key, [...(holdersOf.get(key) ?? []), item])

type Measured = {
  readonly key: string
  readonly holders: readonly Item[]
  readonly budget: number
  readonly bits: number
}

const bitsOf = (key: string): number =>
  [...key].reduce((bits, letter) => bits | (1 << ((letter.codePointAt(0) ?? 0) & 31)), 0)

const measured: Measured[] = [...holdersOf].map(([key, holders]) => ({
  key,
  holders,
  budget: typoBudget([...key].length),
  bits: bitsOf(key),
}))

// An edit brings or takes one kind of letter at most, or one for another.
const mayBeNear = (a: number, b: number, budget: number): boolean => {
  let apart = a ^ b
  for (let allowed = 2 * budget; allowed > 0; allowed--) apart &= apart - 1
  return apart === 0
}

const near = (form: string): Item[] => {
  const [bits, found] = [bitsOf(form), [] as Item[]]
  for (const { key, holders, budget, bits: other } of measured) {
    if (mayBeNear(bits, other, budget) && distance(form, key, budget) <= budget) found.push(...holders)
  }
  return found
}

// Right is only what has a key of the item, in this number or the other, or comes within the budget of one.
const candidatesFor = (text: string, readings: readonly GuessForms[]): Set<Item> => {
  const plain = readings.flatMap((forms) => [...forms.plain, ...LANGUAGE_CODES.flatMap(forms.withoutArticleOf)])
  const typed = [...new Set(plain)]
  const numbers = new Set(readings.flatMap((forms) => LANGUAGE_CODES.flatMap(forms.otherNumberIn)))
  assert.ok(typed.length > 0, text)
  return new Set([...[...numbers].flatMap((key) => holdersOf.get(key) ?? []), ...typed.flatMap(near)])
}

const namesByText = Map.groupBy(
  items.flatMap(({ names }) => names),
  ({ text }) => text,
)
const keysByText = new Map([...namesByText].map(([text, names]) => [text, new Set(names.flatMap(keysOf))]))
const shares = (text: string, item: Item): boolean =>
  [...(keysByText.get(text) ?? [])].some((key) => item.keys.has(key))

// "Pommes" are apples in French, although they are chips in German.
const isOwnPlural = (forms: GuessForms, { itemNames }: Item, language: LanguageCode): boolean =>
  itemNames.some(
    ({ languages, keys }) => languages.includes(language) && forms.otherNumberIn(language).some((key) => keys.has(key)),
  ) && forms.plain.every((key) => index.itemsNamed(key, [language]).length === 0)

test('no name of one item is right for another, in any language, unless it is a name of that one too', () => {
  const mistaken: string[] = []
  for (const text of texts) {
    const readings = LANGUAGE_CODES.map((language) => [language, readGuessForms(text, [language])] as const)
    const forms = readings.map(([, one]) => one)
    for (const item of candidatesFor(text, forms)) {
      if (shares(text, item)) continue
      const languages = readings
        .filter(([language, one]) => judged(one, item) === 'correct' && !isOwnPlural(one, item, language))
        .map(([language]) => language)
      if (languages.length > 0) mistaken.push(`${text} for ${item.itemId} in ${languages.join(' ')}`)
    }
  }
  assert.deepEqual(mistaken, [])
})

test('pairs that the test above skips as too far apart are not right either', () => {
  const next = seeded(7)
  for (let i = 0; i < 10_000; i++) {
    const [text = '', item] = [texts[next(texts.length)], items[next(items.length)]]
    const locale = LANGUAGE_CODES[next(LANGUAGE_CODES.length)] ?? 'en'
    if (item === undefined || shares(text, item)) continue
    const forms = readGuessForms(text, [locale])
    if (isOwnPlural(forms, item, locale)) continue
    assert.notEqual(judged(forms, item), 'correct', `${text} for ${item.itemId}`)
  }
})

const refused = (guessesOf: (name: Name) => readonly string[]): string[] =>
  items.flatMap((item) =>
    item.names.flatMap((name) =>
      guessesOf(name).filter((guess) => judged(readGuessForms(guess, [name.locale]), item) !== 'correct'),
    ),
  )

const articled = ({ locale, text }: Name): string[] =>
  (isLanguageCode(locale) ? LANGUAGES[locale].grammar.articles : []).map(
    (article) => `${article}${article.endsWith("'") ? '' : ' '}${text}`,
  )

test('every name is right for its own item: as written, in capitals, without accents, with any article', () => {
  assert.deepEqual(
    refused(({ text }) => [text]),
    [],
  )
  assert.deepEqual(
    refused(({ text }) => [text.toUpperCase()]),
    [],
  )
  assert.deepEqual(
    refused(({ text }) => [text.normalize('NFD').replace(/\p{M}/gu, '')]),
    [],
  )
  assert.deepEqual(refused(articled), [])
})

test('every name is right for its own item in its own language', () => {
  const wrong = items.flatMap((item) =>
    item.names.filter(({ locale, text }) => verdict(text, item, locale) !== 'correct'),
  )
  assert.deepEqual(wrong, [])
})

const swapped = ({ text }: Name, next: (n: number) => number): string[] => {
  const places = Array.from(text.matchAll(/(?=([a-z])(?!\1)[a-z])/g), ({ index: at }) => at)
  const at = places[next(places.length)]
  return at === undefined ? [] : [text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)]
}

const isLongEnough = (name: Name): boolean =>
  readItemNames([name]).every(({ bare }) => bare.every((one) => one.letters >= 5))

const isOtherItem = (guess: string): boolean => {
  const [locale, folded] = ['und', readGuessForms(guess, ['und'])]
  const keys = [...keysOf({ locale, text: guess }), ...LANGUAGE_CODES.flatMap(folded.otherNumberIn)]
  return keys.some((key) => holdersOf.has(key))
}

/** Whether a slip may as well be meant for something else: a frequent word, its plural, or two items that are as near. */
const isAmbiguous = (guess: string): boolean => {
  const keys = keysOf({ locale: 'und', text: guess })
  const isWord = (language: LanguageCode): boolean =>
    keys.some((key) => [key, ...singularsOf(key, language)].some((one) => dictionary.isKnown(one, language)))
  const near = keys.flatMap((key) => [...index.namesWithin({ key, edits: 1 })])
  return LANGUAGE_CODES.some(isWord) || new Set(near.flatMap(({ itemIds }) => itemIds)).size > 1
}

test('every name of five letters is right with two of them swapped, unless something else may be meant', () => {
  const next = seeded(8)
  let tried = 0
  const wrong = refused((name) => {
    const guesses = isLongEnough(name) ? swapped(name, next) : []
    tried += guesses.length
    return guesses
  })
  assert.ok(tried > 3000, `${tried} names`)
  assert.deepEqual(
    wrong.filter((guess) => !isOtherItem(guess) && !isAmbiguous(guess)),
    [],
  )
  assert.ok(wrong.length < tried / 30, `${wrong.length} of ${tried}: ${wrong.join(', ')}`)
})

test('a name in the plural of its own language is never worth less than almost', () => {
  const plain = items.flatMap((item) =>
    item.names.flatMap(({ locale, text }) => {
      const [plural = text] = /^[a-z]+$/.test(text) ? otherNumberKeys(text, locale as LanguageCode) : []
      return verdict(plural, item, locale) === 'wrong' && !isOtherItem(plural) ? [`${plural} for ${item.itemId}`] : []
    }),
  )
  assert.deepEqual(plain, [])
})
