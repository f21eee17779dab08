import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readSettings } from '@pd/runtime/settings'
import { SETTINGS } from './settings.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
    .map(({ name }) => `${folder}/${name}`)

test('the game takes the options of every start in a document', () => {
  const documents = ['README.md', 'README.fr.md', 'CONTRIBUTING.md', ...filesIn('docs'), ...filesIn('docs/samples')]
  const starts = documents.flatMap((document) =>
    [...read(document).matchAll(/npm (?:start|run dev) -- (-[^`#\n]*)/g)].map(([, words = '']) => words.trim()),
  )
  assert.ok(starts.length > 8)
  for (const words of starts) {
    const answer = readSettings(SETTINGS, { argv: words.split(/\s+/), env: {} })
    assert.notEqual(answer.kind, 'complaints', `npm start -- ${words}: ${JSON.stringify(answer)}`)
  }
})

test('a command of docs/phones.md is a start, or has a reason why no test runs it', () => {
  const elsewhere = {
    'tailscale serve --bg 8080': 'Tailscale needs an account and its network',
    'sudo caddy run --config Caddyfile':
      'its file is judged by tools/documents/samples.ci.ts; the command opens the ports 80 and 443',
  }
  const blocks = [...read('docs/phones.md').matchAll(/^ *```sh\n(.*?)^ *```$/gms)].map(([, block = '']) => block.trim())
  assert.deepEqual(
    blocks.filter((command) => !command.startsWith('npm start -- ')),
    Object.keys(elsewhere),
  )
})
