import assert from 'node:assert/strict'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import type { AuditedItem } from '@pd/store'
import { setUpFolderEach } from '@pd/testing/set-up'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createFinding, SEVERITIES } from '../audit/finding.ts'
import { CATALOG_VERSION, openCatalogFile } from './catalog-file.ts'

const schema = JSON.parse(await readFile(new URL('../../catalog.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true }).compile(schema)

const item = (id: string): AuditedItem => ({
  id,
  packId: 'pack',
  slug: 'cat',
  names: [
    { locale: 'en', kind: 'alias', text: 'kitty "9"', folded: 'kitty 9' },
    { locale: 'en', kind: 'name', text: 'cat', folded: 'cat' },
    { locale: 'fr', kind: 'label', text: 'cat', folded: 'cat' },
  ],
  pictures: [{ id: `${id}-1`, source: '/pictures', path: 'cat.jpg', bytes: 9, width: 300, height: 200, facts: null }],
})
const summary = {
  missing: [{ item: 'i2', locale: 'en', name: 'mouser', players: 5, nameOf: ['i1'] }],
  proposals: [
    { item: 'i1', locale: 'en', name: 'moggy', rooms: 2, firstAt: '2026-11-22T07:00:00.000Z', adopted: false },
  ],
  packs: [{ id: 'pack', titles: { en: 'Pack' }, items: 2 }],
  counts: {
    packs: 1,
    items: 2,
    pictures: 2,
    measured: 0,
    findings: { error: 1, warning: 0, info: 0 },
    codes: { copy_missing: 1 },
  },
  temp: { deletedFiles: 0, freedBytes: 0, keptFiles: 0, keptBytes: 0 },
  copies: { deletedFiles: 0, freedBytes: 0 },
  durationsMs: { temp: 1, audit: 2 },
}

describe('catalog.json', () => {
  const folder = setUpFolderEach()
  let file: string
  beforeEach(async () => {
    file = join(folder, 'catalog.json')
  })

  const write = async (
    items: readonly AuditedItem[],
    findings = [createFinding('copy_missing', { item: 'i1', file: '/x' }, 'It is gone: put it back.')],
  ) => {
    const catalog = await openCatalogFile(file, '0.1.0', 0)
    for (const each of items) await catalog.addItems([each])
    await catalog.addFindings(findings)
    await catalog.finish(summary)
    await catalog.discard()
    return JSON.parse(await readFile(file, 'utf8'))
  }

  test('is as its schema says, full or empty', async () => {
    for (const written of [await write([item('i1'), item('i2')]), await write([], [])])
      assert.deepEqual([validate(written), validate.errors], [true, null])
  })

  test('lists names before aliases and no labels', async () => {
    const written = await write([item('i1')])
    assert.deepEqual(written.items[0].names, { en: ['cat', 'kitty "9"'] })
  })

  test('says its version, and the schema knows every code that there is', () => {
    assert.equal(schema.properties.version.const, CATALOG_VERSION)
    assert.deepEqual([...schema.$defs.code.enum].sort(), Object.keys(SEVERITIES).sort())
  })

  test('stays as it was when the run that would have written it anew is given up', async () => {
    const before = await write([item('i1')])
    const catalog = await openCatalogFile(file, '0.1.0', 0)
    await catalog.addItems(Array.from({ length: 5_000 }, (_, n) => item(`n${n}`)))
    await catalog.discard()
    assert.deepEqual([JSON.parse(await readFile(file, 'utf8')), await readdir(folder)], [before, ['catalog.json']])
  })

  test('is not mixed up by two runs at once', async () => {
    const one = await openCatalogFile(file, 'one', 0)
    const other = await openCatalogFile(file, 'other', 0)
    for (const [at, catalog] of [one, other, one, other].entries()) await catalog.addItems([item(`i${at}`)])
    await one.finish(summary)
    await other.finish(summary)
    const written = JSON.parse(await readFile(file, 'utf8'))
    assert.deepEqual([written.app, written.items.length, await readdir(folder)], ['other', 2, ['catalog.json']])
  })

  test('takes what killed runs have left away, and leaves what another is writing', async () => {
    const [old, young] = ['.catalog.json.0123456789ab.items.tmp', '.catalog.json.ba9876543210.items.tmp']
    for (const name of [old, young, '.catalog.json.mine']) await writeFile(join(folder, name), 'half')
    await utimes(join(folder, old), 5, 5)
    const catalog = await openCatalogFile(file, '0.1.0', Date.now())
    await catalog.discard()
    assert.deepEqual((await readdir(folder)).sort(), [young, '.catalog.json.mine'])
  })
})
