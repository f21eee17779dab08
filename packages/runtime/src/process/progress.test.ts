import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createProgress } from './progress.ts'

const paper = (isTTY: boolean) => {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

test('a terminal gets one bar, drawn over itself and ended with a new line', () => {
  const output = paper(true)
  const progress = createProgress('Importing', output)
  for (const done of [1, 2, 3, 4]) progress.step(done, 4)
  progress.end()
  assert.equal(output.written.at(-2), `\rImporting  ${'■'.repeat(24)} 4/4`)
  assert.equal(output.written.at(-1), '\n')
})

test('anything else gets a line every two seconds', () => {
  const output = paper(false)
  let time = 0
  const progress = createProgress('Importing', output, () => time)
  for (let done = 1; done <= 6; done++) {
    time += 1_000
    progress.step(done, 6)
  }
  progress.end()
  assert.deepEqual(output.written, ['Importing\n', '  2/6\n', '  4/6\n', '  6/6\n'])
})
