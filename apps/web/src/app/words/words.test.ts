import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UI_LANGUAGES, type UiLanguage } from '@pd/languages'
import type { Sentences } from './catalogue.ts'
import { en as deskEn } from './desk/en.ts'
import { loadDeskCatalogue } from './desk/load-catalogue.ts'
import { en } from './en.ts'
import { KIOSK_WORDS } from './kiosk/kiosk.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { createSay, typeset } from './say.ts'

/** Those of the app, of the desk and of the kiosk, in one. */
const ENGLISH: Sentences = { ...en, ...deskEn, ...KIOSK_WORDS.en }
const CATALOGUES: readonly (readonly [UiLanguage, Sentences])[] = await Promise.all(
  UI_LANGUAGES.map(
    async (language) =>
      [
        language,
        { ...(await loadCatalogue(language)), ...(await loadDeskCatalogue(language)), ...KIOSK_WORDS[language] },
      ] as const,
  ),
)
const sentencesIn = (catalogue: Sentences): string[] =>
  Object.values(catalogue).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
const holes = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort()

test('every language says the same things in the same order', () => {
  for (const [language, catalogue] of CATALOGUES)
    assert.deepEqual(Object.keys(catalogue), Object.keys(ENGLISH), language)
})

test('a sentence has the same holes in every language', () => {
  for (const [language, catalogue] of CATALOGUES)
    for (const [key, entry] of Object.entries(ENGLISH))
      assert.deepEqual(holes(catalogue[key]), holes(entry), `${language}: ${key}`)
})

test('no sentence is empty, and none has a straight apostrophe or quotation mark', () => {
  for (const [language, catalogue] of CATALOGUES)
    for (const text of sentencesIn(catalogue)) assert.match(text, /^[^'"]*[^'"\s][^'"]*$/, `${language}: ${text}`)
})

test('no sentence of another language is the English one left as it was, but for names and single words', () => {
  for (const [language, catalogue] of CATALOGUES.slice(1))
    for (const [key, entry] of Object.entries(catalogue))
      if (typeof entry === 'string' && /\w \w+ \w/.test(entry)) assert.notEqual(entry, ENGLISH[key], language)
})

test('French typography never breaks a line before its punctuation', async () => {
  assert.equal(typeset('« Eh ! » : quoi ?'), '«\u00a0Eh\u00a0!\u00a0»\u00a0: quoi\u00a0?')
  assert.equal(createSay('fr', await loadCatalogue('fr'))('round.ask'), 'Qu’est-ce que c’est\u00a0?')
})

test('French is typed with a space before its double punctuation, and no other language is', () => {
  for (const [language, catalogue] of CATALOGUES)
    for (const text of sentencesIn(catalogue))
      assert.doesNotMatch(text, language === 'fr' ? /\S[:;!?]/ : /\s[:;!?]/, text)
})

test('numbers and plurals follow the language', async () => {
  const said = async (language: UiLanguage, n: number) =>
    createSay(language, await loadCatalogue(language))('round.points', { n }).replaceAll('\u202f', ' ')
  assert.deepEqual(await Promise.all(UI_LANGUAGES.map((language) => said(language, 0))), [
    '0 points',
    '0 point',
    '0 puntos',
    '0 Punkte',
    '0 punti',
    '0 ponto',
    '0 punten',
  ])
  assert.deepEqual(await Promise.all(UI_LANGUAGES.map((language) => said(language, 12_000))), [
    '12,000 points',
    '12 000 points',
    '12.000 puntos',
    '12.000 Punkte',
    '12.000 punti',
    '12.000 pontos',
    '12.000 punten',
  ])
  const french = createSay('fr', await loadCatalogue('fr'))
  assert.equal(french('home.progress', { found: 2, n: 40 }), '2 trouvés sur 40')
})
