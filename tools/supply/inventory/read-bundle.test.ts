import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBundle } from './read-bundle.ts'

test('the bundle holds what the page uses, its font too, and no tool that built it', async () => {
  const { packages } = await readBundle()
  const names = packages.map(({ name }) => name)
  for (const name of [
    '@fontsource/pixelify-sans',
    '@pd/contract',
    '@pd/web',
    '@preact/signals',
    '@preact/signals-core',
    'preact',
  ])
    assert.ok(names.includes(name), name)
  for (const name of ['vite', 'typescript', 'kysely', 'sharp']) assert.ok(!names.includes(name), name)
  assert.ok(packages.every(({ licences }) => licences.length > 0))
})
