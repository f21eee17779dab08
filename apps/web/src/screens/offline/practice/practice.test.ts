import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeptPicture } from '../../../app/practice/kept-pictures.ts'
import { afterGuess, createJudge, ladderOf } from './state.ts'

const kept = (name: string, levels = 8, others: KeptPicture['names'] = []): KeptPicture => ({
  reveal: { name, packTitle: 'Zoo', credit: '', licence: '', homepage: null, width: 64, height: 64 },
  languages: ['en', 'fr'],
  names: [{ locale: 'en', text: name }, ...others],
  levels,
})
const open = { level: 1, almost: [], wrong: [], outcome: null }

test('practice judges as a game does, by the answers that the device has', () => {
  const judge = createJudge([kept('squirrel'), kept('elephant')])
  assert.deepEqual(
    ['a squirrel', 'Squirrels', 'squirel', 'elephant', ''].map((guess) => judge(guess, 0)),
    ['correct', 'correct', 'correct', 'wrong', 'wrong'],
  )
})

test('practice knows the other names of an item, and those in the language of the reader', () => {
  const others = [
    { locale: 'en', text: 'bushytail' },
    { locale: 'fr', text: 'écureuil' },
    { locale: 'und', text: 'Sciurus' },
  ]
  const judge = createJudge([kept('squirrel', 8, others), kept('elephant')])
  assert.deepEqual(
    ['bushytails', 'un ecureuil', 'c’est un écureui', 'sciurus', 'elephant'].map((guess) => judge(guess, 0)),
    ['correct', 'correct', 'correct', 'correct', 'wrong'],
  )
})

test('a wrong guess sharpens, one that is nearly right costs nothing, and the last level ends the round', () => {
  const wrong = afterGuess(open, { text: 'cat', verdict: 'wrong', levels: 2 })
  assert.deepEqual(wrong, { level: 2, almost: [], wrong: ['cat'], outcome: null })
  assert.equal(afterGuess(open, { text: 'squirrel tail', verdict: 'almost', levels: 2 }).level, 1)
  assert.equal(afterGuess(wrong, { text: 'dog', verdict: 'wrong', levels: 2 }).outcome, 'missed')
  assert.equal(afterGuess(wrong, { text: 'squirrel', verdict: 'correct', levels: 2 }).outcome, 'found')
})

test('a photograph is practised on the levels of photographs', () => {
  assert.deepEqual([ladderOf(kept('cat', 8)).length, ladderOf(kept('cat', 9)).length], [7, 8])
})
