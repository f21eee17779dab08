import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPasswordHasher, Fault } from '@pd/runtime'
import { openStore } from '@pd/store'
import { givePassword } from './password-job.ts'

test('a password is given to an account that there is, or to the first one', async () => {
  const { desk, close } = await openStore(':memory:')
  const { verify } = createPasswordHasher()
  await assert.rejects(
    givePassword(desk, 'ann', 1),
    (error) => error instanceof Fault && /none yet/.test(error.message),
  )
  const first = await givePassword(desk, 'admin', 1)
  const times = { createdAt: 1, seenAt: 1, endsAt: 9 }
  const event = { id: 'e', at: 1, actor: 'admin', token: null, kind: 'signed_in', subject: null, detail: null } as const
  await desk.openSession({ id: 's', hash: 'h', account: 'admin', device: '', ...times }, event)
  await desk.beginFactor('admin', 'sealed')
  await desk.putFactorOn({ account: 'admin', step: 1, hashes: ['r'] }, { ...event, id: 'f', kind: 'factor_added' })
  const second = await givePassword(desk, 'admin', 2)
  const account = await desk.account('admin')
  const rights = [first, second].map((password) => verify(password, account?.passwordHash ?? ''))
  assert.deepEqual(await Promise.all(rights), [false, true])
  assert.deepEqual([account?.role, account?.hasFirstPassword, await desk.session('h', 2)], ['operator', true, null])
  assert.equal(await desk.factor('admin'), null, 'a lost device locks no owner out')
  await assert.rejects(givePassword(desk, 'ann', 3), /no account "ann": it has admin\./)
  const kinds = (await desk.log({ before: null, limit: 9 })).map(({ kind }) => kind)
  assert.deepEqual(kinds.toSorted(), ['account_added', 'factor_added', 'factor_removed', 'password_reset', 'signed_in'])
  await close()
})
