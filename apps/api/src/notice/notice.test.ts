import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { DeskLive, NoticeView } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { addAccount, openSession } from '../testing/desk-accounts.ts'
import { openTestApp } from '../testing/test-app.ts'
import { createNoticeBook } from './notice-book.ts'

const MINUTE_MS = 60_000

describe('a notice to all players', () => {
  const world = setUp(() => openTestApp({ origins: ['https://game.example'] }))
  let headers: Record<string, string>
  before(async () => {
    await addAccount(world, { name: 'owner', role: 'operator', password: 'a long password' })
    headers = await openSession(world, 'owner')
  })

  const post = async (url: string, payload: object = {}) =>
    (await world.app.inject({ method: 'POST', url, headers, payload })).statusCode
  const put = (text: string, minutes?: number) => post('/desk/notice', { text, ...(minutes && { minutes }) })
  const read = async () => (await world.app.inject('/notice')).json<NoticeView>().notice
  const named = async (url: string) => (await world.app.inject(url)).headers.notice

  test('is read by all, named by each answer that is no picture, and taken back', async () => {
    assert.deepEqual([await read(), await named('/import')], [null, undefined])
    assert.equal(await put('Pause at noon'), 200)
    const notice = await read()
    assert.deepEqual([notice?.text, notice?.endsInMs], ['Pause at noon', null])
    const names = await Promise.all(['/import', '/packs', '/notice'].map(named))
    assert.deepEqual(names, [notice?.id, notice?.id, notice?.id])
    assert.equal(await post('/desk/notice/remove'), 200)
    assert.deepEqual([await read(), await named('/import'), await post('/desk/notice/remove')], [null, undefined, 404])
  })

  test('is one line in writing order; what has no letter is refused', async () => {
    assert.equal(await put('Pause\u0007 at\n\tnoon\u202E '), 200)
    assert.equal((await read())?.text, 'Pause at noon')
    for (const text of ['', ' \n ', 'x'.repeat(201)]) assert.equal(await put(text), 400)
    assert.equal((await read())?.text, 'Pause at noon')
  })

  test('goes when its time is over', async () => {
    await put('For a minute', 1)
    assert.ok(((await read())?.endsInMs ?? 0) <= MINUTE_MS)
    const view = (await world.app.inject({ url: '/desk/live', headers })).json<DeskLive>()
    assert.equal(view.notice?.text, 'For a minute')
    world.clock.aheadMs += MINUTE_MS
    assert.deepEqual([await read(), await named('/import')], [null, undefined])
  })

  test('is shown by other processes once they read it, and pages of other origins hear of it', async () => {
    await put('From another process')
    const book = createNoticeBook({ store: world.store.notices, now: () => 1 })
    assert.equal(book.current(), null)
    await book.refresh()
    assert.equal(book.current()?.text, 'From another process')
    const { headers: answered } = await world.app.inject({
      url: '/import',
      headers: { origin: 'https://game.example' },
    })
    assert.match(String(answered['access-control-expose-headers']), /notice/)
  })

  test('is in the log with its text', async () => {
    const log = await world.store.desk.log({ before: null, limit: 50 })
    const kinds = log.filter(({ kind }) => kind === 'notice_put' || kind === 'notice_removed')
    assert.deepEqual(
      kinds
        .toReversed()
        .map(({ kind, actor, detail }) => [kind, actor, detail])
        .slice(0, 3),
      [
        ['notice_put', 'owner', 'Pause at noon'],
        ['notice_removed', 'owner', null],
        ['notice_put', 'owner', 'Pause at noon'],
      ],
    )
  })
})
