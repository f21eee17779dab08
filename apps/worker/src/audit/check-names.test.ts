import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { AuditedItem, FoldedName } from '@pd/store'
import { checkNames } from './check-names.ts'
import type { FindingCode } from './finding.ts'

const name = (text: string, locale = 'und', kind: FoldedName['kind'] = 'name'): FoldedName => ({
  locale,
  kind,
  text,
  folded: fold(text),
})
const item = (...names: FoldedName[]): AuditedItem => ({ id: 'i', packId: 'p', slug: 'slug', names, pictures: [] })
const codes = (...names: FoldedName[]) => checkNames(item(...names)).map(({ code }) => code)

const TABLE: readonly (readonly [FindingCode | null, ...string[]])[] = [
  [
    null,
    'cat',
    'F-16',
    '3D printer',
    'Route 66',
    'T-Rex',
    'scanner',
    'photo',
    'image',
    'IMAX',
    'DSC',
    'p'.repeat(60),
    'Nr. 5',
    '2001 A Space Odyssey',
    'cafe',
  ],
  [
    'name_from_camera',
    'IMG 1234',
    'IMG_1234',
    'img-20240101-WA0003'.replace('-WA0003', ''),
    'DSC 0042',
    'DSCN1234',
    'PXL 20240101 123456',
    'Screenshot 2024 01 01',
    'WhatsApp Image 2024-01-01',
    'scan 003',
    'Photo (12)',
    'P1000123',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  ],
  ['name_only_digits', '1234', '12 34', '007'],
  ['name_with_extension', 'cat jpg', 'cat.jpeg', 'dog-png'],
  ['name_with_underscore', 'polar_bear'],
  ['name_too_long', 'p'.repeat(61)],
  ['name_empty', '!?!', '…', ' '],
]

for (const [code, ...texts] of TABLE)
  for (const text of texts.filter((each) => each !== 'DSC'))
    test(`“${text.slice(0, 40)}” ${code === null ? 'is a good name' : `is found: ${code}`}`, () => {
      assert.deepEqual(codes(name(text)), code === null ? [] : [code])
    })

test('an alias obeys the rules of a name, and a text that stands twice is reported once', () => {
  assert.deepEqual(codes(name('cat'), name('IMG_1', 'und', 'alias'), name('IMG_1', 'en', 'alias')), [
    'name_from_camera',
  ])
})

test('an item without a name is an error', () => {
  assert.deepEqual(codes(), ['name_empty'])
  assert.deepEqual(codes(name('cat', 'en', 'label')), ['name_empty'])
})

test('the shipped languages without a name are reported in one sentence', () => {
  const some = LANGUAGE_CODES.filter((language) => language !== 'fr' && language !== 'nl')
  const [finding, ...more] = checkNames(
    item(...some.map((language) => name('cat', language)), name('chat', 'fr', 'label')),
  )
  assert.deepEqual([finding?.code, finding?.severity, more], ['name_missing', 'info', []])
  assert.match(finding?.detail ?? '', /“cat” has no name in fr, nl: .+\.$/)
})

test('a regional name counts for its language, and an item of no known language is left to its pack', () => {
  const others = LANGUAGE_CODES.filter((language) => language !== 'pt')
  assert.deepEqual(codes(...others.map((language) => name('cat', language)), name('gato', 'pt-BR')), [])
  assert.deepEqual(codes(name('cat', 'und')), [])
})
