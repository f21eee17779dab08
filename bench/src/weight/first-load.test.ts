import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { followImports, readIndex, staticImports } from './first-load.ts'

test('an index asks for its scripts, its stylesheets and its fonts', () => {
  const html = `
    <link rel="icon" href="/favicon.svg" />
    <script type="module" crossorigin src="/assets/a.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/b.js">
    <link rel="stylesheet" crossorigin href="/assets/a.css">
    <link rel="preload" as="font" type="font/woff2" href="/assets/a.woff2" crossorigin="">`
  assert.deepEqual(readIndex(html), {
    scripts: ['assets/a.js', 'assets/b.js'],
    styles: ['assets/a.css'],
    fonts: ['assets/a.woff2'],
  })
})

test('static imports are found in built code, dynamic ones are not', () => {
  const code = `import{a as b,$ as c}from"./one.js";import"./two.js";export*from"./three.js";const d=()=>import("./four.js");e("./five.js")`
  assert.deepEqual(staticImports(code), ['./one.js', './two.js', './three.js'])
})

test('imports are followed to the end, each once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-first-load-'))
  await writeFile(join(folder, 'a.js'), 'import"./b.js";import"./c.js"')
  await writeFile(join(folder, 'b.js'), 'import"./c.js"')
  await writeFile(join(folder, 'c.js'), 'import"./a.js"')
  assert.deepEqual(await followImports(folder, ['a.js']), ['a.js', 'b.js', 'c.js'])
  await rm(folder, { recursive: true })
})
