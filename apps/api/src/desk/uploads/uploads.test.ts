import assert from 'node:assert/strict'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { DESK, newId, UPLOAD_EXPIRY_MS, workUploads } from '@pd/catalogue'
import type { DeskUploads } from '@pd/contract'
import { LADDERS } from '@pd/core'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard, saveTestCardAsJpeg } from '@pd/testing/test-card'
import { addAccount, addToken, openSession } from '../../testing/desk-accounts.ts'
import { openTestApp } from '../../testing/test-app.ts'

type Headers = Readonly<Record<string, string>>
type Method = 'POST' | 'PATCH' | 'HEAD' | 'DELETE' | 'GET'

const MAX = 200_000
const TUS = { 'tus-resumable': '1.0.0' }
const metadata = (fields: Headers) =>
  Object.entries(fields)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

describe('uploads to the desk', () => {
  const world = setUp(() => openTestApp({ uploadMaxBytes: MAX }))
  let pack = ''
  let ann: Headers
  let bob: Headers
  before(async () => {
    for (const name of ['ann', 'bob']) await addAccount(world, { name, role: 'curator', password: 'a long password' })
    ann = await openSession(world, 'ann')
    bob = await openSession(world, 'bob')
    pack = newId()
    const about = { titles: { en: 'Zoo' }, licence: '', credit: '', homepage: null, ladder: LADDERS.photo }
    await world.store.imports.apply({ pack: { id: pack, source: DESK, path: 'zoo', ...about, visibility: 'public' } })
  })

  const send = async (method: Method, url: string, headers: Headers, payload?: Buffer | string) => {
    const response = await world.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })
    const code = response.statusCode >= 400 && response.payload ? JSON.parse(response.payload).code : undefined
    return { status: response.statusCode, headers: response.headers, code, response }
  }
  const begin = (bytes: number, fields: Headers = {}, headers: Headers = {}) =>
    send('POST', '/desk/files', {
      ...ann,
      ...TUS,
      'upload-length': String(bytes),
      'upload-metadata': metadata({ pack, name: 'lion.png', ...fields }),
      ...headers,
    })
  const begun = async (bytes: number, fields: Headers = {}) => {
    const { status, headers } = await begin(bytes, fields)
    assert.equal(status, 201)
    assert.match(String(headers.location), /^files\/[\w-]{16}$/)
    return `/desk/${headers.location}`
  }
  const patch = (url: string, offset: number, bytes: Buffer, headers: Headers = ann) =>
    send(
      'PATCH',
      url,
      { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
      bytes,
    )
  const head = async (url: string, headers: Headers = ann) => send('HEAD', url, { ...TUS, ...headers })
  const listed = async () => (await send('GET', `/desk/packs/${pack}/uploads`, ann)).response.json<DeskUploads>()
  const work = async () => {
    const stop = new AbortController().signal
    const { uploads, imports, audit, curation } = world.store
    const folders = { folder: join(world.home, 'uploads'), library: join(world.home, 'library') }
    const tools = {
      uploads,
      imports,
      audit,
      addPack: curation.addPack,
      images: world.images,
      ...folders,
      holder: 'test',
      stop,
      now: () => 1,
    }
    while ((await workUploads({ ...tools, fileOf: () => null, onError: (error) => assert.fail(String(error)) })) > 0);
    await world.catalogue.refresh()
  }
  const upload = async (bytes: Buffer, fields: Headers) => {
    const url = await begun(bytes.length, fields)
    assert.equal((await patch(url, 0, bytes)).status, 204)
    return url
  }

  test('a file arrives in pieces, goes on after a break, and is in play', async () => {
    const card = await drawTestCard(41)
    const url = await begun(card.length, { name: 'lion.png' })
    assert.equal((await head(url)).headers['upload-offset'], '0')
    const half = await patch(url, 0, card.subarray(0, 100))
    assert.deepEqual([half.status, half.headers['upload-offset']], [204, '100'])
    const { headers } = await head(url)
    assert.deepEqual([headers['upload-offset'], headers['upload-length']], ['100', String(card.length)])
    const [waiting] = (await listed()).uploads
    assert.deepEqual([waiting?.state, waiting?.received, waiting?.bytes], ['receiving', 100, card.length])
    assert.equal((await patch(url, 0, card)).code, 'upload_conflict')
    assert.equal((await patch(url, 100, card.subarray(100))).status, 204)
    assert.equal((await listed()).counts.queued, 1)
    await work()
    const { uploads, counts } = await listed()
    assert.deepEqual([uploads[0]?.state, counts.added], ['added', 1])
    const item = uploads[0]?.item ?? ''
    assert.equal(world.catalogue.current().packIdOf(item), pack)
    // an answer that was lost is asked for again
    assert.equal((await head(url)).headers['upload-offset'], String(card.length))
    assert.equal((await send('DELETE', url, { ...ann, ...TUS })).code, 'upload_conflict')
  })

  test('the same file from two tabs is one picture and a duplicate, and the log counts what was sent in an hour', async () => {
    const card = await drawTestCard(42)
    await Promise.all([upload(card, { name: 'bear.png' }), upload(card, { name: 'bear.png' })])
    await work()
    const sent = (await world.store.desk.log({ before: null, limit: 99 })).filter(({ kind }) => kind === 'files_sent')
    // two entries where an hour begins meanwhile
    assert.deepEqual(
      [sent[0]?.actor, sent[0]?.subject, sent.reduce((sum, { count }) => sum + count, 0)],
      ['ann', 'Zoo', 3],
    )
    const states = (await listed()).uploads.filter(({ name }) => name === 'bear.png').map(({ state }) => state)
    assert.deepEqual(states.sort(), ['added', 'duplicate'])
  })

  test('a look-alike is shown to curators alone, and kept or discarded', async () => {
    const card = await drawTestCard(43)
    await upload(card, { name: 'wolf.png' })
    await upload(await saveTestCardAsJpeg(43, 60), { name: 'one.jpg' })
    await upload(await saveTestCardAsJpeg(43, 61), { name: 'other.jpg' })
    await work()
    const alike = (await listed()).uploads.filter(({ state }) => state === 'look_alike')
    assert.deepEqual(
      alike.map(({ other }) => other?.name),
      ['wolf', 'wolf'],
    )
    const [kept, discarded] = alike.map(({ id }) => id)
    const picture = (headers: Headers) => send('GET', `/desk/uploads/${kept}/picture`, headers)
    const shown = await picture(ann)
    const { etag, 'content-type': type, 'cache-control': cache } = shown.headers
    assert.deepEqual([shown.status, type, cache], [200, 'image/webp', 'private, no-cache'])
    assert.equal((await picture({ ...bob, 'if-none-match': String(etag) })).status, 304)
    assert.equal((await picture({ 'if-none-match': String(etag) })).code, 'not_signed_in')
    assert.equal((await picture(await addToken(world, 'ann', ['packs:write']))).code, 'scope_missing')
    assert.equal((await send('POST', `/desk/uploads/${kept}/keep`, ann)).status, 200)
    assert.equal((await send('POST', `/desk/uploads/${kept}/keep`, ann)).code, 'desk_entry_not_found')
    assert.equal((await send('POST', `/desk/uploads/${discarded}/discard`, bob)).status, 200)
    assert.equal((await send('POST', `/desk/uploads/${discarded}/discard`, bob)).code, 'desk_entry_not_found')
    await work()
    const { uploads } = await listed()
    const stateOf = (id: string | undefined) => uploads.find((each) => each.id === id)?.state
    assert.deepEqual([stateOf(kept), stateOf(discarded)], ['added', 'discarded'])
    assert.equal((await picture(ann)).code, 'desk_entry_not_found')
    assert.deepEqual(await readdir(join(world.home, 'uploads')), [])
  })

  test('an upload that is too large, for no pack of the desk or without a name is refused before a byte arrives', async () => {
    const [other = ''] = (await world.store.packs.list())
      .filter((each) => each.pack.source !== DESK)
      .map((each) => each.pack.id)
    const codes = [
      await begin(MAX + 1),
      await begin(1, { pack: newId() }),
      await begin(1, { pack: other }),
      await begin(1, { pack: '../../etc' }),
      await begin(1, { name: '' }),
      await begin(1, {}, { 'upload-length': '-1' }),
      await begin(1, {}, { 'upload-length': '1e3' }),
      await begin(1, {}, { 'upload-metadata': '' }),
      await begin(1, {}, { 'tus-resumable': '' }),
      await begin(1, { name: 'x'.repeat(3_000) }),
    ].map(({ code }) => code)
    assert.deepEqual(codes, [
      'body_too_large',
      'pack_not_found',
      'pack_not_found',
      'pack_not_found',
      ...Array(6).fill('request_invalid'),
    ])
    assert.equal((await listed()).counts.receiving, 0)
  })

  test('more bytes than were announced are refused', async () => {
    const url = await begun(10)
    assert.equal((await patch(url, 0, Buffer.alloc(11))).code, 'body_too_large')
    assert.equal((await head(url)).headers['upload-offset'], '0')
    assert.equal((await send('DELETE', url, { ...ann, ...TUS })).status, 204)
    assert.equal((await head(url)).status, 404)
  })

  test('only the account that began an upload goes on with it, by a session or a token', async () => {
    const url = await begun(10)
    assert.equal((await head(url, bob)).status, 404)
    assert.equal((await patch(url, 0, Buffer.alloc(1), bob)).code, 'desk_entry_not_found')
    assert.equal((await patch(url, 0, Buffer.alloc(1), {})).code, 'not_signed_in')
    assert.equal(
      (await patch(url, 0, Buffer.alloc(1), await addToken(world, 'ann', ['packs:read']))).code,
      'scope_missing',
    )
    assert.equal((await patch(url, 0, Buffer.alloc(1), await addToken(world, 'ann', ['packs:write']))).status, 204)
    assert.equal((await send('DELETE', url, { ...bob, ...TUS })).code, 'desk_entry_not_found')
    assert.equal((await send('DELETE', url, { ...ann, ...TUS })).status, 204)
  })

  test('a page of another site begins and continues nothing', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' }
    assert.equal((await begin(10, {}, foreign)).code, 'cross_site_refused')
    const url = await begun(10)
    assert.equal((await patch(url, 0, Buffer.alloc(1), { ...ann, ...foreign })).code, 'cross_site_refused')
    assert.equal((await send('DELETE', url, { ...ann, ...TUS, ...foreign })).code, 'cross_site_refused')
    assert.equal((await send('DELETE', url, { ...ann, ...TUS })).status, 204)
  })

  test('an id that is a path finds no file', async () => {
    for (const id of ['..%2f..%2fetc%2fpasswd', '%2e%2e', 'a'.repeat(200)])
      assert.equal((await head(`/desk/files/${id}`)).status >= 400, true, id)
  })

  test('a file that arrived just as the process was killed is queued when its browser asks', async () => {
    const id = newId()
    const url = await begun(3, { name: 'short.png' })
    const begunId = url.split('/').at(-1) ?? ''
    await patch(url, 0, Buffer.from('abc'))
    await world.store.uploads.change(begunId, ['queued'], { state: 'receiving' })
    assert.equal((await head(url)).headers['upload-offset'], '3')
    assert.equal((await world.store.uploads.find(begunId))?.state, 'queued')
    assert.equal(await world.store.uploads.find(id), null)
    await work()
    assert.equal((await world.store.uploads.find(begunId))?.state, 'refused')
  })

  test('an upload that stopped two days ago is over', async () => {
    const url = await begun(10)
    const id = url.split('/').at(-1) ?? ''
    const row = await world.store.uploads.find(id)
    assert.ok(row)
    await world.store.uploads.remove(id)
    await world.store.uploads.add({ ...row, at: row.at - UPLOAD_EXPIRY_MS - 1 })
    assert.equal((await head(url)).status, 404)
    assert.ok(await stat(join(world.home, 'uploads', id)))
  })
})
