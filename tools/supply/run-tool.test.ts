import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

/** Runs a tool that takes --out, in a process of its own. */
const run = (body: string, ...words: string[]) => {
  const script = `
    import { parseArgs } from 'node:util'
    import { Refusal, runTool } from ${JSON.stringify(new URL('run-tool.ts', import.meta.url).href)}
    await runTool('how to use it', async (args) => { ${body} })`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, '--', 'tool', ...words],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const PARSE = "parseArgs({ args, options: { out: { type: 'string' } } }); return 0"

test('an unknown option, a missing value and a word too many print one sentence', () => {
  for (const [words, sentence] of [
    [['--in', 'x'], "Unknown option '--in'. --help lists the options.\n"],
    [['--out'], "Option '--out <value>' argument missing. --help lists the options.\n"],
    [['x'], "Unexpected argument 'x'. --help lists the options.\n"],
  ] as const)
    assert.deepEqual(run(PARSE, ...words), { status: 2, stdout: '', stderr: sentence })
})

test('a refusal prints its sentence, and a bug its stack', () => {
  assert.deepEqual(run("throw new Refusal('There is no key')"), { status: 2, stdout: '', stderr: 'There is no key\n' })
  const bug = run("throw new TypeError('oops')")
  assert.equal(bug.status, 2)
  assert.match(bug.stderr, /TypeError: oops\n +at /)
})

test('--help prints the usage, and nothing is done', () => {
  assert.deepEqual(run("throw new Error('done')", '--help'), { status: 0, stdout: 'how to use it\n', stderr: '' })
})
