import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCountryCodes } from './country-codes.ts'

const FLAGS = ['de', 'fr', 'gb', 'is', 'jp', 'kg', 'mm', 'us']

const namesOf = (stems: readonly string[], stem: string) => {
  const reading = readCountryCodes(stems)[stems.indexOf(stem)]
  return typeof reading === 'object' ? reading.names.map(({ text }) => text) : reading
}

test('the codes of countries are named in every language of answers', () => {
  assert.deepEqual(namesOf(FLAGS, 'de'), [
    'Germany',
    'Allemagne',
    'Alemania',
    'Deutschland',
    'Germania',
    'Alemanha',
    'Duitsland',
  ])
  assert.equal(namesOf([...FLAGS.slice(1), 'DE@2x'], 'DE@2x')?.[0], 'Germany')
})

test('what people call a country besides is right too', () => {
  const aliasesOf = (stem: string) => {
    const reading = readCountryCodes(FLAGS)[FLAGS.indexOf(stem)]
    return typeof reading === 'object' ? reading.aliases.map(({ text }) => text) : []
  }
  assert.ok(aliasesOf('us').includes('USA'))
  assert.ok(aliasesOf('mm').includes('Burma'))
})

test('a part of a country, a code that was given up and one of no place wait for a name, and a word does not', () => {
  const stems = [...FLAGS, 'us-ca', 'it-25', 'an', 'yu', 'xa', 'sealand']
  assert.deepEqual(readCountryCodes(stems).slice(FLAGS.length), [
    'waits',
    'waits',
    'waits',
    'waits',
    'waits',
    undefined,
  ])
})

test('folders of languages, of chemical elements and of few codes are no flags', () => {
  const languages = 'aa af ar bg bn cs da de el en es et fi fr hi hu it ja ko nl pl pt ro ru sv zh'.split(' ')
  const elements = 'he li be ne na mg al si cl ar ca sc ti cr mn fe co ni cu zn'.split(' ')
  for (const stems of [languages, elements, FLAGS.slice(1)]) assert.deepEqual(readCountryCodes(stems), [])
})
