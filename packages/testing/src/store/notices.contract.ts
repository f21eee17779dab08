import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskEventKind, Store } from '@pd/store'

let events = 0
const event = (kind: DeskEventKind) => ({
  id: `notice${++events}`,
  at: events,
  actor: 'ann',
  token: null,
  kind,
  subject: null,
  detail: null,
})

/** What an operator says to all players. */
export const noticeContract = (store: () => Store): void => {
  test('a server has one notice, the newest, until it is taken back; the log has each change', async () => {
    const { notices, desk } = store()
    const first = { id: 'n1', text: 'Pause at noon', at: 1, endsAt: null }
    const second = { id: 'n2', text: 'Préparez-vous \u{1F389}', at: 2, endsAt: 3 }
    assert.deepEqual([await notices.newest(), await notices.remove(event('notice_removed'))], [null, false])
    await notices.put(first, event('notice_put'))
    assert.deepEqual(await notices.newest(), first)
    await notices.put(second, event('notice_put'))
    assert.deepEqual(await notices.newest(), second)
    assert.deepEqual([await notices.remove(event('notice_removed')), await notices.newest()], [true, null])
    assert.deepEqual(
      (await desk.log({ before: null, limit: 9 })).map(({ kind }) => kind),
      ['notice_removed', 'notice_put', 'notice_put'],
    )
  })
}
