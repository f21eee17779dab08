import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from 'vite'

test('the built app has its screens, and nothing of the page of components that npm run dev serves', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'pd-built-'))
  try {
    await build({ root: import.meta.dirname, logLevel: 'silent', build: { outDir, emptyOutDir: true } })
    const files = (await readdir(join(outDir, 'assets'))).filter((name) => /\.(js|css)$/.test(name))
    const texts = await Promise.all(files.map((name) => readFile(join(outDir, 'assets', name), 'utf8')))
    assert.ok(texts.some((text) => text.includes('standings')))
    assert.deepEqual(
      files.filter((name, index) => /gallery|sample-stage/.test(name + texts[index])),
      [],
    )
  } finally {
    await rm(outDir, { recursive: true })
  }
})
