import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuditedItem, AuditedPicture, PictureLook } from '@pd/store'
import { checkPicture } from './check-picture.ts'
import type { Examined } from './examine-picture.ts'
import type { FindingCode } from './finding.ts'

const good: PictureLook = { dhash: '0123456789abcdef', luma: 128, spread: 50 }
const seen = (look: PictureLook | null, gps: boolean | null = null): Examined => ({
  kind: 'seen',
  facts: { pictureId: 'p', copyBytes: 1, copyModifiedAt: 1, look, gps },
  measured: true,
  changed: true,
})
const picture = (width: number, height: number, source = '/pictures'): AuditedPicture => ({
  id: 'p',
  source,
  path: 'cat.jpg',
  bytes: 1,
  width,
  height,
  facts: null,
})
const item: AuditedItem = { id: 'i', packId: 'k', slug: 'cat', names: [], pictures: [] }

const TABLE: readonly (readonly [string, AuditedPicture, Examined, readonly FindingCode[]])[] = [
  ['a good picture', picture(256, 20), seen(good, false), []],
  ['a missing copy', picture(10, 10), { kind: 'missing' }, ['copy_missing']],
  ['an unreadable copy', picture(10, 10), { kind: 'unreadable' }, ['copy_unreadable']],
  ['a damaged copy', picture(300, 300), seen(null), ['copy_damaged']],
  ['a picture of 255 pixels', picture(255, 255), seen(good), ['picture_small']],
  ['a small picture of the starter collection', picture(200, 200, 'starter'), seen(good), []],
  ['a picture of one colour', picture(300, 300), seen({ ...good, spread: 5 }), ['picture_faint']],
  ['a pale picture', picture(300, 300), seen({ ...good, luma: 240, spread: 15 }), ['picture_faint']],
  ['a light picture with contrast', picture(300, 300), seen({ ...good, luma: 240, spread: 16 }), []],
  ['a dark picture with contrast', picture(300, 300), seen({ ...good, luma: 10, spread: 10 }), []],
  ['an original that states a place', picture(300, 300), seen(good, true), ['original_states_place']],
  [
    'all at once',
    picture(9, 9),
    seen({ ...good, spread: 0 }, true),
    ['picture_small', 'picture_faint', 'original_states_place'],
  ],
]

for (const [title, about, examined, codes] of TABLE)
  test(`${title} is ${codes.length === 0 ? 'no finding' : `found: ${codes.join(', ')}`}`, () => {
    const findings = checkPicture({ item, picture: about, examined, file: '/data/images/p.jpg' })
    assert.deepEqual(
      findings.map(({ code }) => code),
      codes,
    )
    for (const { detail, ...subject } of findings) {
      assert.match(detail, /^[A-Z].+[:;] .+\.$/)
      assert.deepEqual([subject.item, subject.picture], ['i', 'p'])
    }
  })
