import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from '@pd/runtime'
import { createTelling } from './telling.ts'

const paper = (isTTY: boolean) => {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

test('a person at a terminal reads a line a step, and lists stay out of it', () => {
  const terminal = paper(true)
  const telling = createTelling(terminal, createLog('silent', 'worker'))
  telling.step('Swept', { deletedFiles: 2, freed: '1.5 MB', names: ['a'] })
  telling.say('  and more')
  assert.deepEqual(terminal.written, ['Swept: deleted files 2, freed 1.5 MB\n', '  and more\n'])
})

test('anything else gets the first step, one every two seconds, and the last', () => {
  const log = createLog('silent', 'worker')
  const told: unknown[] = []
  log.info = ((facts: unknown) => told.push(facts)) as typeof log.info
  let time = 0
  const telling = createTelling(paper(false), log, () => time)
  const progress = telling.progress('Looking')
  for (let done = 1; done <= 6; done++) {
    progress.step(done, 6)
    time += 900
  }
  progress.end()
  telling.say('for a person only')
  assert.deepEqual(
    told,
    [1, 4, 6].map((done) => ({ done, total: 6 })),
  )
})
