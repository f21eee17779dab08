import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { DeskLog, PackList } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { Ajv2020 } from 'ajv/dist/2020.js'
import jsonc from 'jsonc-parser'
import { addAccount, openSession } from '../../testing/desk-accounts.ts'
import { openTestApp } from '../../testing/test-app.ts'

const ROOT = fileURLToPath(new URL('../../../../..', import.meta.url))

const putPictures = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'zoo'), { recursive: true })
  for (const [seed, name] of ['lion', 'owl~hibou', 'AC - DC'].entries())
    await writeFile(join(folder, 'zoo', `${name}.png`), await drawTestCard(seed + 1, 80, 60))
  const items = { 'AC - DC.png': { names: { en: 'AC / DC' }, aliases: ['acdc'], credit: 'Bob', licence: 'CC0' } }
  const about = { title: { en: 'The Zoo', fr: 'Le zoo' }, homepage: 'https://zoo.example', ladder: [3, 6, 12], items }
  await writeFile(join(folder, 'zoo', 'pack.json'), JSON.stringify(about))
}

describe('the export of a pack at the desk', () => {
  const world = setUp(() => openTestApp({ pictures: putPictures }))
  let packId = ''
  const call = async (url: string) => world.app.inject({ url, headers: await openSession(world, 'ann') })
  before(async () => {
    await addAccount(world, { name: 'ann', role: 'operator', password: 'correct horse battery' })
    packId = ((await call('/packs')).json() as PackList).packs[0]?.id ?? ''
  })

  const schemaCheck = async () => {
    const { body, headers } = await world.app.inject('/schemas/pack-1.json')
    assert.match(String(headers['content-type']), /^application\/json/)
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(body))
    return (text: string): unknown => (validate(jsonc.parse(text)) ? null : validate.errors)
  }

  test('is a ZIP with the file name of its title, and an entry of the log', async () => {
    const { statusCode, headers, rawPayload } = await call(`/desk/packs/${packId}/pack.zip`)
    assert.equal(statusCode, 200)
    assert.deepEqual(
      [headers['content-type'], headers['content-disposition'], headers['cache-control']],
      ['application/zip', 'attachment; filename="the-zoo.zip"', 'no-store'],
    )
    assert.equal(rawPayload.toString('latin1', 0, 4), 'PK\x03\x04')
    const { events } = (await call('/desk/log')).json() as DeskLog
    const entry = events.find(({ kind }) => kind === 'pack_exported')
    assert.deepEqual([entry?.actor, entry?.subject, entry?.detail], ['ann', 'The Zoo', '3 pictures, 3 as they came'])
    assert.equal((await call('/desk/packs/AAAAAAAAAAAAAAAA/pack.zip')).statusCode, 404)
  })

  test('is a test for learning platforms in the language that is asked for', async () => {
    const { statusCode, headers, rawPayload } = await call(`/desk/packs/${packId}/qti.zip?lang=fr`)
    assert.deepEqual([statusCode, headers['content-disposition']], [200, 'attachment; filename="le-zoo-qti.zip"'])
    assert.match(rawPayload.toString('utf8'), /Que montre l’image/)
    assert.equal((await call('/desk/packs/AAAAAAAAAAAAAAAA/qti.zip')).statusCode, 404)
  })

  test('is a worksheet to print in the language and on the paper that are asked for', async () => {
    const { statusCode, headers, rawPayload } = await call(`/desk/packs/${packId}/worksheet.pdf?lang=fr&paper=letter`)
    assert.deepEqual(
      [statusCode, headers['content-type'], headers['content-disposition']],
      [200, 'application/pdf', 'attachment; filename="le-zoo.pdf"'],
    )
    const pdf = rawPayload.toString('latin1')
    assert.match(pdf, /^%PDF-1\.7\n.*\/MediaBox \[0 0 612 792\].*%%EOF\n$/s)
    assert.equal(pdf.match(/\/Type \/Page /g)?.length, 2)
    const { events } = (await call('/desk/log')).json() as DeskLog
    assert.ok(events.some(({ detail }) => detail === 'worksheet: 3 pictures, 2 pages'))
    assert.equal((await call('/desk/packs/AAAAAAAAAAAAAAAA/worksheet.pdf')).statusCode, 404)
    assert.equal((await call(`/desk/packs/${packId}/worksheet.pdf?paper=a5`)).statusCode, 400)
  })

  test('writes a pack.json that the published schema allows', async () => {
    const check = await schemaCheck()
    const { rawPayload } = await call(`/desk/packs/${packId}/pack.zip`)
    const zip = rawPayload.toString('utf8')
    const text = zip.slice(zip.indexOf('{'), zip.indexOf('\n}\n') + 3)
    assert.deepEqual(Object.keys(JSON.parse(text)), ['format', 'title', 'homepage', 'ladder', 'visibility', 'items'])
    assert.equal(check(text), null)
  })

  test('the schema allows every pack.json that ships or is documented, and no other', async () => {
    const check = await schemaCheck()
    const files = execFileSync('git', ['ls-files', '*pack.json'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
    const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), 'utf8')))
    const pages = ['README.md', 'docs/pictures.md', 'docs/hosting.md']
    for (const page of pages) {
      const blocks = (await readFile(join(ROOT, page), 'utf8')).matchAll(/```jsonc?\n(\/\/ pack\.json\n[^`]*)```/g)
      texts.push(...[...blocks].map(([, block = '']) => block))
    }
    assert.ok(texts.length > files.length)
    for (const text of texts) assert.equal(check(text), null, text)
    for (const wrong of [
      '[]',
      '{"ladder":"huge"}',
      '{"visibility":"all"}',
      '{"homepage":"javascript:1"}',
      '{"format":2}',
    ])
      assert.notEqual(check(wrong), null, wrong)
  })
})
