import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { onLine, start, work } from '@pd/testing/process/worker-process'
import { drawTestCard } from '@pd/testing/test-card'

const ROOT = join(import.meta.dirname, '../../..')
const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => `docs/${file}`)].filter((page) =>
  page.endsWith('.md'),
)

/** Those that need the container stack around them; `e2e/src/stack/observe` runs it. */
const OF_THE_STACK = ['npm run worker -- watch']
/** Jobs that stay until they are stopped. */
const SERVICES = ['decoder', 'uploads']

/** The calls of the worker in the shell blocks of a page, without comments. */
const callsOf = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)]
    .flatMap(([, block = '']) => block.split('\n').map((line) => line.replace(/\s+#.*$/, '').trim()))
    .filter((line) => /^npm run worker( |$)/.test(line) && !OF_THE_STACK.includes(line))

const calls = [...new Set(PAGES.flatMap(callsOf))]

describe('the calls of the worker in README.md and docs', () => {
  let home = ''
  const data = () => join(home, 'data')
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-documented-'))
    const zoo = join(home, 'Pictures/zoo')
    await mkdir(zoo, { recursive: true })
    await mkdir(join(home, 'secrets/play'), { recursive: true })
    await writeFile(join(zoo, 'pack.json'), '{ "title": "The zoo" }')
    for (const [seed, name] of ['lion', 'tiger', 'giraffe', 'penguin'].entries())
      await writeFile(join(zoo, `${name}.jpg`), await drawTestCard(seed, 320, 320))
  })
  after(() => rm(home, { recursive: true }))

  /** The words of a call, with its files in the home of this test. */
  const wordsOf = (call: string): string[] =>
    [...call.matchAll(/"([^"]*)"|(\S+)/g)]
      .map(([, quoted, word = '']) => quoted ?? word)
      .slice(call.includes(' -- ') ? 4 : 3)
      .map((word) => (/^[~.]\/|\.(?:tar|zip)$/.test(word) ? join(home, word.replace(/^~/, '')) : word))

  const runToItsEnd = async (words: readonly string[]): Promise<void> => {
    const { code, err } = await work(words, { DATA_DIR: data() })
    assert.equal(code, 0, err)
  }

  test('are there', () => assert.ok(calls.length > 12))

  test('prepare a game', () => runToItsEnd(wordsOf('npm run worker -- import ~/Pictures/zoo')))

  for (const call of calls)
    test(call, async () => {
      const words = wordsOf(call)
      const isNewMachine = words[0] === 'restore' && !words.includes('--data') && !words.includes('--replace')
      if (isNewMachine) await rename(data(), `${data()}-of-the-old-machine`)
      if (!SERVICES.includes(words[0] ?? '')) return runToItsEnd(words)
      const { code, err } = await onLine(
        start(words, { DATA_DIR: data() }),
        () => true,
        (child) => child.kill('SIGTERM'),
      )
      assert.ok(code === 0 || code === 143, `${code} ${err}`)
    })
})
