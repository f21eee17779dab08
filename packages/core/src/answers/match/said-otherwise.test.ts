import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGES } from '@pd/languages'
import { isFrequentWord } from '@pd/languages/frequent-words'
import { keyOf, type Name } from '../forms/names.ts'
import { readingsOf } from '../forms/readings.ts'
import { buildNameIndex } from '../name-index/name-index.ts'
import { foldIn } from '../normalise/fold-in.ts'
import { createMatcher } from './match.ts'
import { RIGHT, WRONG } from './said-otherwise-rows.ts'

type StarterItem = { slug: string; names: Record<string, string>; aliases: Record<string, string[]> }
const starter: { packs: { items: StarterItem[] }[] } = JSON.parse(
  readFileSync(new URL('../../../../../packs/starter.json', import.meta.url), 'utf8'),
)
const items = starter.packs
  .flatMap(({ items }) => items)
  .map(({ slug, names, aliases }) => ({
    itemId: slug,
    names: [
      ...Object.entries(names).map(([locale, text]): Name => ({ locale, text })),
      ...Object.entries(aliases).flatMap(([locale, texts]) => texts.map((text): Name => ({ locale, text }))),
    ],
  }))
const index = buildNameIndex(items)

const matcherOf = (slug: string, locale: string) => {
  const item = items.find(({ itemId }) => itemId === slug)
  assert.ok(item, slug)
  return createMatcher({ ...item, locales: [locale], strictness: 'normal' }, { index, isFrequent: isFrequentWord })
}

const cat = { en: 'cat', fr: 'chat', es: 'gato', de: 'Katze', it: 'gatto', pt: 'gato', nl: 'kat' }

for (const language of LANGUAGE_CODES) {
  test(`${language}: a name in other words is right for its item`, () => {
    for (const [slug, ...guesses] of RIGHT[language])
      for (const guess of guesses) assert.equal(matcherOf(slug, language)(guess), 'correct', `${slug}: ${guess}`)
  })

  test(`${language}: words around a name make no other item right`, () => {
    for (const [slug, ...guesses] of WRONG[language])
      for (const guess of guesses) assert.notEqual(matcherOf(slug, language)(guess), 'correct', `${slug}: ${guess}`)
  })

  test(`${language}: a name with the name of another item in it, such as a slice of cake, is not that item`, () => {
    let tried = 0
    for (const { text } of items.flatMap(({ names }) => names)) {
      const holders = new Set(index.itemsNamed(keyOf(foldIn(text, language))))
      const others = readingsOf(text, [language]).flatMap((reading) => index.itemsNamed(keyOf(reading)))
      for (const slug of new Set(others)) {
        if (holders.has(slug)) continue
        tried++
        assert.notEqual(matcherOf(slug, language)(text), 'correct', `${slug}: ${text}`)
      }
    }
    assert.notEqual(tried, 0)
  })

  test(`${language}: every phrase may stand around a name`, () => {
    const { sentences, determiners, measures, endings } = LANGUAGES[language].phrases
    const [isCat, isDog] = [matcherOf('cat', language), matcherOf('dog', language)]
    const said = [...sentences, ...determiners, ...measures].map((phrase) => `${phrase} ${cat[language]}`)
    for (const guess of [...said, ...endings.map((phrase) => `${cat[language]} ${phrase}`)])
      assert.deepEqual([isCat(guess), isDog(guess) === 'correct'], ['correct', false], guess)
  })
}
