import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from '@pd/runtime'
import { createReporter } from './reporter.ts'

const paper = (isTTY: boolean) => {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

test('a terminal gets a line a step, without lists', () => {
  const terminal = paper(true)
  const reporter = createReporter(terminal, createLog('silent', 'worker'))
  reporter.step('Swept', { deletedFiles: 2, freed: '1.5 MB', names: ['a'] })
  reporter.printLine('  and more')
  assert.deepEqual(terminal.written, ['Swept: deleted files 2, freed 1.5 MB\n', '  and more\n'])
})

test('the log gets the first step of a progress, one every two seconds, and the last', () => {
  const log = createLog('silent', 'worker')
  const logged: unknown[] = []
  log.info = ((facts: unknown) => logged.push(facts)) as typeof log.info
  let time = 0
  const reporter = createReporter(paper(false), log, () => time)
  const progress = reporter.progress('Looking')
  for (let done = 1; done <= 6; done++) {
    progress.step(done, 6)
    time += 900
  }
  progress.end()
  reporter.printLine('for a person only')
  assert.deepEqual(
    logged,
    [1, 4, 6].map((done) => ({ done, total: 6 })),
  )
})
