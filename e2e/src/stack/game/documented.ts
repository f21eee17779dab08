import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { tryCommand, until } from '../docker.ts'
import type { StackTests, World } from './world.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')

/** The lines of the shell blocks of a page, without comments. */
const linesOf = async (page: string): Promise<string[]> => {
  const text = await readFile(join(ROOT, 'docs', page), 'utf8')
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s+#\s.*$/, '')),
  )
}

/** What asks and changes nothing. */
const ASKS =
  /^(?:docker compose (?:ps|logs|exec|run --rm worker)|docker volume ls|docker system df|docker inspect|df|curl -s) ?/

/** Services of the supervision, which this stack is without. */
const SUPERVISED = /\b(?:alertmanager|prometheus|grafana|loki|alloy|watch|docker-socket|nginx|containers)\b/

/** A line as an operator has it who stands in the folder of the stack. */
const runAsWritten = async ({ stack }: World, line: string) => {
  const here = line
    .replaceAll('http://localhost:8080', stack.url)
    .replaceAll('pixel-detective_', `${stack.project}_`)
    .replaceAll(/\bNAME\b/g, 'api')
  const { code, out, err } = await tryCommand('bash', ['-c', here], { env: stack.settings, cwd: ROOT })
  assert.equal(code, 0, `${line}\n${err}${out}`)
}

/** The commands of the documents, line by line; `tools/documents/commands` says which are run where. */
export const documentedTests: StackTests = {
  'the commands of docs/runbook.md that ask do answer': async (world) => {
    const lines = (await linesOf('runbook.md')).filter((line) => ASKS.test(line) && !SUPERVISED.test(line))
    assert.ok(lines.length > 20)
    for (const line of new Set(lines)) await runAsWritten(world, line)
  },

  'the commands of docs/runbook.md for a password that has leaked change it, and the game goes on': async (world) => {
    const lines = await linesOf('runbook.md')
    const first = lines.findIndex((line) => line.includes('secret-play:/s'))
    const last = lines.indexOf('docker compose restart api')
    assert.ok(first >= 0 && last - first === 3)
    const secret = () => world.stack.inVolume('secret-play', 'cat /volume/secret')
    const before = await secret()
    for (const line of lines.slice(first, last + 1)) await runAsWritten(world, line)
    assert.notEqual(await secret(), before)
    const status = async () => (await world.ask('/status').catch(() => null))?.status ?? 0
    await until(status, (found) => found === 200)
  },

  'the command of docs/hosting.md that copies the backups to another disk copies them': async (world) => {
    const copies = (await linesOf('hosting.md')).filter((line) => line.startsWith('docker compose cp '))
    assert.equal(copies.length, 1)
    const folder = await mkdtemp(join(tmpdir(), 'pd-elsewhere-'))
    try {
      await world.stack.inVolume('backups', 'echo whole > /volume/game-of-a-test.tar')
      await runAsWritten(world, (copies[0] ?? '').replace('./elsewhere', join(folder, 'elsewhere')))
      assert.equal(await readFile(join(folder, 'elsewhere/game-of-a-test.tar'), 'utf8'), 'whole\n')
    } finally {
      await world.stack.inVolume('backups', 'rm -f /volume/game-of-a-test.tar')
      await rm(folder, { recursive: true })
    }
  },
}
