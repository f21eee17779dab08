import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '../..')
const { vcs: _, ...settings } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))

/** The files that Biome, with the project's own settings, reports as part of a circle. */
const circularFiles = (files: Readonly<Record<string, string>>): string[] => {
  const cwd = mkdtempSync(join(tmpdir(), 'circles-'))
  try {
    for (const [name, source] of Object.entries({ ...files, 'biome.json': JSON.stringify(settings) }))
      writeFileSync(join(cwd, name), source)
    const run = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--reporter=github'], {
      cwd,
      encoding: 'utf8',
    })
    const circles = [...run.stdout.matchAll(/noImportCycles,file=([^,]+),/g)].map(([, file = '']) => basename(file))
    assert.equal(run.status, circles.length ? 1 : 0, run.stderr)
    return circles.sort()
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

test('two files that import values from each other are a circle', () => {
  const files = {
    'a.ts': "import { b } from './b.ts'\n\nexport const a = (): number => b\n",
    'b.ts': "import { a } from './a.ts'\n\nexport const b = 1\nexport const c = a\n",
  }
  assert.deepEqual(circularFiles(files), ['a.ts', 'b.ts'])
})

test('types count, in .tsx files as in .ts files', () => {
  const files = {
    'a.tsx': "import type { B } from './b.tsx'\n\nexport type A = { b: B | null }\n",
    'b.tsx': "import type { C } from './c.ts'\n\nexport type B = { c: C | null }\n",
    'c.ts': "import type { A } from './a.tsx'\n\nexport type C = { a: A | null }\n",
  }
  assert.deepEqual(circularFiles(files), ['a.tsx', 'b.tsx', 'c.ts'])
})

test('two files that import the same third one are no circle', () => {
  const files = {
    'a.ts': "import { b } from './b.ts'\nimport { c } from './c.ts'\n\nexport const a = b + c\n",
    'b.ts': "import { c } from './c.ts'\n\nexport const b = c\n",
    'c.ts': 'export const c = 1\n',
  }
  assert.deepEqual(circularFiles(files), [])
})
