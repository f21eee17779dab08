import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { openFlakyProxy } from '@pd/testing/flaky-proxy'
import { DatabaseInUse, isDatabaseAway } from '../database/errors/errors.ts'
import { useBackupFixture, withMysql } from '../testing/backup-fixture.ts'
import { putSnapshot, requireUnused, takeSnapshot } from './snapshot.ts'

describe('a snapshot that is put into a MySQL', () => {
  const fixture = useBackupFixture()

  test('with a text too long for its column leaves every old row', async () => {
    const file = fixture.newFile()
    await takeSnapshot(fixture.full.url, file)
    const copy = new DatabaseSync(file)
    copy.exec(`update picture set sha256 = '${'x'.repeat(65)}' where id = 'picture2999'`)
    copy.close()
    await fixture.assertKept(() => putSnapshot(file, fixture.empty.url), { code: 'ER_DATA_TOO_LONG' })
  })

  test('with a broken reference is refused by the database, too', async () => {
    const file = fixture.newFile()
    await takeSnapshot(fixture.full.url, file)
    const copy = new DatabaseSync(file)
    copy.exec("pragma foreign_keys = off; delete from picture_audit; delete from picture where id = 'picture7'")
    copy.close()
    await fixture.assertKept(() => putSnapshot(file, fixture.empty.url), { code: 'ER_NO_REFERENCED_ROW_2' })
  })

  test('shows no row before its commit, and leaves the old rows when its last step throws', async () => {
    const file = fixture.newFile()
    await takeSnapshot(fixture.full.url, file)
    await fixture.assertKept(
      () =>
        putSnapshot(file, fixture.empty.url, {
          ready: async () => {
            assert.deepEqual((await fixture.rowsOf(fixture.empty)).player, [['old', '1']])
            throw new Error('called off')
          },
        }),
      /called off/,
    )
  })

  test('that is stopped half-way leaves every old row', async () => {
    const [file, stop] = [fixture.newFile(), new AbortController()]
    await takeSnapshot(fixture.full.url, file)
    const onRows = (done: number) => done > 5_000 && stop.abort(new Error('stopped'))
    await fixture.assertKept(() => putSnapshot(file, fixture.empty.url, { stop: stop.signal, onRows }), /stopped/)
    await assert.rejects(takeSnapshot(fixture.full.url, fixture.newFile(), { stop: stop.signal }), /stopped/)
  })

  test('fails and leaves every old row when the server is lost or silent half-way', async () => {
    const file = fixture.newFile()
    await takeSnapshot(fixture.full.url, file)
    const losing = async (
      url: string,
      fault: 'cut' | 'stall',
      copy: (url: string, options: object) => Promise<unknown>,
    ) => {
      const proxy = await openFlakyProxy(url)
      let isLost = false
      const onRows = (done: number) => {
        if (done > 5_000 && !isLost) proxy[fault]()
        isLost ||= done > 5_000
      }
      await assert.rejects(copy(proxy.url, { silenceMs: () => 2_000, onRows }), isDatabaseAway)
      assert.equal(isLost, true)
      proxy.resume()
      await proxy.close()
    }
    for (const fault of ['cut', 'stall'] as const) {
      await losing(fixture.full.url, fault, (url, options) => takeSnapshot(url, fixture.newFile(), options))
      await losing(fixture.empty.url, fault, (url, options) => putSnapshot(file, url, options))
      assert.deepEqual((await fixture.rowsOf(fixture.empty)).player, [])
    }
  })

  test('is refused while a game uses the database', async () => {
    const file = fixture.newFile()
    await takeSnapshot(fixture.full.url, file)
    await withMysql(fixture.empty, async () => {
      await assert.rejects(requireUnused(fixture.empty.url), DatabaseInUse)
      const ready = () => assert.fail('it was to be refused')
      await assert.rejects(putSnapshot(file, fixture.empty.url, { ready }), DatabaseInUse)
    })
    await requireUnused(fixture.empty.url)
    assert.deepEqual((await fixture.rowsOf(fixture.empty)).player, [])
  })
})
