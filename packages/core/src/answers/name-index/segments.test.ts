import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { probesFor, segmentCountOf, segmentHashes, segmentStart } from './segments.ts'

// Letters that are all different: a segment is found by its own letters only.
const keyOf = (length: number): number[] => Array.from({ length }, (_, at) => 100 + at)

const isFound = (text: readonly number[], key: readonly number[], edits: number): boolean => {
  const probes = probesFor(text, { length: key.length, edits })
  return segmentHashes(key).some((hash) => probes.has(hash))
}

const swapAt = (letters: readonly number[], at: number): number[] =>
  letters.toSpliced(at, 2, letters[at + 1] ?? 0, letters[at] ?? 0)

test('the segments of a key lie side by side, none is empty, and only the shortest keys have fewer than two', () => {
  for (let length = 1; length <= 200; length++) {
    const starts = Array.from({ length: segmentCountOf(length) + 1 }, (_, number) => segmentStart(length, number))
    assert.deepEqual([starts[0], starts.at(-1)], [0, length])
    assert.ok(
      starts.every((start, number) => number === 0 || start > (starts[number - 1] ?? 0)),
      `${length} letters`,
    )
    assert.equal(segmentCountOf(length) > 1, length > 1)
  }
})

test('a swap across any border is found, and so are swaps across all borders that may be swapped at once', () => {
  for (let length = 2; length <= 60; length++) {
    const key = keyOf(length)
    const most = segmentCountOf(length) - 1
    for (let at = 0; at + 1 < length; at++) assert.ok(isFound(swapAt(key, at), key, 1), `${length} letters, at ${at}`)
    const borders = Array.from({ length: most }, (_, number) => segmentStart(length, number + 1) - 1)
    const apart = borders.filter((at, number) => number === 0 || at > (borders[number - 1] ?? 0) + 1)
    assert.ok(isFound(apart.reduce(swapAt, key), key, most), `${length} letters, at ${apart.join(' and ')}`)
  }
})

// What may happen to a letter, or to it and its neighbour, each once: optimal string alignment.
const editOnce = (key: readonly number[], edits: number, next: (n: number) => number): number[] => {
  const places = new Set(Array.from({ length: edits }, () => next(key.length)))
  const text: number[] = []
  for (let at = 0; at < key.length; at++) {
    const letter = key[at] ?? 0
    const kind = places.has(at) ? next(4) : 4
    if (kind === 0) text.push(1_000 + next(9))
    else if (kind === 1) text.push(...(next(2) ? [1_000 + next(9), letter] : [letter, 1_000 + next(9)]))
    else if (kind === 2 && at + 1 < key.length) text.push(key[++at] ?? 0, letter)
    else if (kind !== 3) text.push(letter)
  }
  return text
}

test('a text within as many edits as a key has borders is found, with every edit at every place', () => {
  const next = seeded(11)
  for (let i = 0; i < 20_000; i++) {
    const key = keyOf(2 + next(40))
    const edits = 1 + next(segmentCountOf(key.length) - 1)
    const text = editOnce(key, edits, next)
    assert.ok(isFound(text, key, edits), `${key.length} letters, ${edits} edits: ${text.join(' ')}`)
  }
})

test('few hashes are looked up for a text', () => {
  const text = keyOf(15)
  for (let length = 12; length <= 18; length++) assert.ok(probesFor(text, { length, edits: 3 }).size <= 15)
})
