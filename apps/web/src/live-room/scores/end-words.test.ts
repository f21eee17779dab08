import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSay } from '../../app/words/say.ts'
import { own, roomView } from '../testing/room-view.ts'
import { endWords } from './end-words.ts'

const say = createSay('en')
const first = { ...roomView, state: 'podium' as const }
const second = { ...first, chapter: { ...roomView.chapter, number: 2, title: 'Animals' } }
const mine = { ...own, score: 900, place: 2, chapterScore: 500, chapterPlace: 1 }

test('a phone names the place of the chapter while the evening goes on, and that of the evening at its end', () => {
  assert.deepEqual(endWords({ say }, { view: first, own: mine }), { title: 'You end in place 2.', more: null })
  assert.deepEqual(endWords({ say }, { view: second, own: mine }), {
    title: 'Animals: place 1.',
    more: 'The whole evening: place 2.',
  })
  assert.equal(endWords({ say }, { view: { ...second, state: 'ended' }, own: mine }).title, 'You end in place 2.')
})

test('there is no winner without a find, and no place without a seat', () => {
  const none = { ...mine, chapterScore: 0 }
  assert.equal(endWords({ say }, { view: second, own: none }).title, 'Animals')
  assert.equal(endWords({ say }, { view: first, own: { ...mine, place: 1, score: 0 } }).title, 'Podium')
  assert.deepEqual(endWords({ say }, { view: { ...first, state: 'ended' }, own: null }), {
    title: 'Room closed.',
    more: null,
  })
})
