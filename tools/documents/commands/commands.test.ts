import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { ROOT, read } from '../../project-files.ts'
import { NOT_RUN, RUN } from './known-commands.ts'
import { commandsOf, readShellLines } from './shell-lines.ts'

const lines = readShellLines()

const rulesOf = (command: string): RegExp[] =>
  [...RUN, ...NOT_RUN].flatMap(({ commands }) => (commands.test(command) ? [commands] : []))

const servicesOf = (file: string): string[] =>
  Object.keys((parse(read(file), { logLevel: 'error' }) as { services: object }).services)
const SERVICES = ['compose.yaml', 'compose.observe.yaml', 'deploy/compose.cluster.yaml'].flatMap(servicesOf)

describe('a command of a document', () => {
  test('is run by a test, or has a reason why none runs it', () => {
    assert.ok(lines.length > 100)
    const unknown = lines.filter(({ command }) => rulesOf(command).length !== 1)
    assert.deepEqual(unknown, [])
  })

  test('that a test runs is in a test that exists and says so', () => {
    for (const { commands, test: file, says } of RUN) {
      assert.ok(existsSync(join(ROOT, file)), `${commands}: there is no ${file}`)
      assert.ok(read(file).includes(says), `${commands}: ${file} does not say ${says}`)
    }
    for (const { commands, because } of NOT_RUN) assert.ok(because.length > 30, String(commands))
  })

  test('is the reason for every line of these lists', () => {
    const idle = [...RUN, ...NOT_RUN].filter(({ commands }) => !lines.some(({ command }) => commands.test(command)))
    assert.deepEqual(idle, [])
  })

  test('is what a shell reads', () => {
    const script = lines.filter(({ command }) => !command.startsWith('0 3')).map(({ command }) => command)
    const { status, stderr } = spawnSync('bash', ['-n'], { input: script.join('\n'), encoding: 'utf8' })
    assert.equal(status, 0, stderr)
  })

  test('names a script of package.json after npm run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = lines.flatMap(({ command }) =>
      [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
    )
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    )
  })

  test('asks docker compose for services that there are', () => {
    const named = lines.flatMap(({ command }) => {
      const [, words = ''] = /^docker compose (?:ps -a|logs(?: --\w+ \w+)*|restart|stop) ([a-z -]+)/.exec(command) ?? []
      return words.split(' ').filter((word) => /^[a-z]/.test(word))
    })
    assert.ok(named.length > 20)
    assert.deepEqual(
      named.filter((name) => !SERVICES.includes(name)),
      [],
    )
  })
})

test('commands are read from blocks at any depth, with lines that go on and without comments', () => {
  const text = '```sh\na --b  # why\n```\n- c\n\n  ```bash\n  d \\\n    --e\n  ```\n```json\n{}\n```\n'
  assert.deepEqual(commandsOf(text), ['a --b', 'd --e'])
})
