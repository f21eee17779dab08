import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DESK_IDLE_MS, DESK_LOG_MS, type DeskEventKind, type DeskRole, type Store } from '@pd/store'

const NOW = 1_000_000_000_000
const END = NOW + 30 * 86_400_000

let events = 0
const event = (kind: DeskEventKind, at = NOW) => ({
  id: `event${++events}`,
  at,
  actor: 'ann',
  token: null,
  kind,
  subject: null,
  detail: null,
})
const account = (name: string, role: DeskRole = 'curator') => ({
  name,
  role,
  passwordHash: `hash of ${name}`,
  hasFirstPassword: true,
  createdAt: NOW,
})
const session = (id: string, owner: string) => ({
  id,
  hash: `hash ${id}`,
  account: owner,
  device: 'Firefox, Linux',
  createdAt: NOW,
  seenAt: NOW,
  endsAt: END,
})
const token = (id: string, owner: string) => ({
  id,
  hash: `hash ${id}`,
  account: owner,
  name: `name ${id}`,
  scopes: ['packs:read', 'packs:write'],
  createdAt: NOW,
  usedAt: null,
  endsAt: END,
  most: 2,
})
const withoutHash = <T extends { readonly hash: string }>({ hash: _, ...rest }: T) => rest

/** Accounts, their sessions and tokens, and a log that has an entry of each change and of nothing else. */
export const deskContract = (store: () => Store): void => {
  const desk = () => store().desk
  const kinds = async () => (await desk().log({ before: null, limit: 99 })).map(({ kind }) => kind).sort()
  const addBoth = async () => {
    await desk().addFirst(account('ann', 'operator'), event('account_added'))
    await desk().addAccount(account('bob'), event('account_added'))
  }

  test('of several processes at once one adds the first account', async () => {
    const added = await Promise.all(
      Array.from({ length: 4 }, () => desk().addFirst(account('ann', 'operator'), event('account_added'))),
    )
    assert.deepEqual(added.toSorted(), [false, false, false, true])
    assert.deepEqual(await desk().accounts(), [account('ann', 'operator')])
    assert.deepEqual(await kinds(), ['account_added'])
  })

  test('a name is of one account, also when two add it at once', async () => {
    await addBoth()
    const added = await Promise.all([1, 2].map(() => desk().addAccount(account('eve'), event('account_added'))))
    assert.deepEqual(added.toSorted(), [false, true])
    assert.equal(await desk().addAccount(account('bob', 'operator'), event('account_added')), false)
    assert.deepEqual(await desk().account('bob'), account('bob'))
    assert.equal(await desk().account('Bob'), null)
    assert.equal((await kinds()).length, 3)
  })

  test('an account is removed with its sessions and tokens, but the last operator stays', async () => {
    await addBoth()
    await desk().openSession(session('s1', 'bob'), event('signed_in'))
    await desk().addToken(token('t1', 'bob'), event('token_added'))
    const remove = (name: string) => desk().removeAccount(name, event('account_removed'))
    assert.deepEqual(
      [await remove('ann'), await remove('bob'), await remove('bob')],
      ['last_operator', 'removed', 'missing'],
    )
    assert.deepEqual([await desk().session('hash s1', NOW), await desk().token('hash t1', NOW)], [null, null])
    assert.equal((await kinds()).filter((kind) => kind === 'account_removed').length, 1)
  })

  test('two operators who remove each other at once leave one', async () => {
    await addBoth()
    await desk().addAccount(account('eve', 'operator'), event('account_added'))
    const removed = await Promise.all(
      ['ann', 'eve'].map((name) => desk().removeAccount(name, event('account_removed'))),
    )
    assert.deepEqual(removed.toSorted(), ['last_operator', 'removed'])
  })

  test('a new password ends the other sessions of its account', async () => {
    await addBoth()
    for (const id of ['s1', 's2']) await desk().openSession(session(id, 'bob'), event('signed_in'))
    await desk().openSession(session('s3', 'ann'), event('signed_in'))
    const password = { account: 'bob', hash: 'new', isFirst: false, keepSession: 's1' }
    assert.equal(await desk().setPassword(password, event('password_changed')), true)
    assert.deepEqual(await desk().account('bob'), { ...account('bob'), passwordHash: 'new', hasFirstPassword: false })
    const left = ['s1', 's2', 's3'].map((id) => desk().session(`hash ${id}`, NOW))
    assert.deepEqual(
      (await Promise.all(left)).map((one) => one?.id),
      ['s1', undefined, 's3'],
    )
    assert.equal(await desk().setPassword({ ...password, account: 'eve' }, event('password_reset')), false)
    assert.equal((await kinds()).includes('password_reset'), false)
  })

  test('a session is found with its account until it is idle or over', async () => {
    await addBoth()
    await desk().openSession(session('s1', 'bob'), event('signed_in'))
    const found = { ...withoutHash(session('s1', 'bob')), role: 'curator', hasPassword: true, hasFirstPassword: true }
    assert.deepEqual(await desk().session('hash s1', NOW + DESK_IDLE_MS - 1), found)
    assert.equal(await desk().session('hash s1', NOW + DESK_IDLE_MS), null)
    assert.equal(await desk().session('s1', NOW), null)
    await desk().touchSession('s1', END - 1)
    assert.equal((await desk().session('hash s1', END - 1))?.seenAt, END - 1)
    assert.equal(await desk().session('hash s1', END), null)
    assert.deepEqual(await desk().sessions('bob', END), [])
  })

  test('a session is ended by its own account alone, one or all but one', async () => {
    await addBoth()
    for (const id of ['s1', 's2', 's3']) await desk().openSession(session(id, 'bob'), event('signed_in'))
    const end = (owner: string, id: string) => desk().endSession({ account: owner, id }, event('session_ended'))
    assert.deepEqual([await end('ann', 's1'), await end('bob', 's1'), await end('bob', 's1')], [false, true, false])
    const endOthers = () => desk().endSessions({ account: 'bob', but: 's2' }, event('sessions_ended'))
    assert.deepEqual([await endOthers(), await endOthers()], [1, 0])
    assert.deepEqual(
      (await desk().sessions('bob', NOW)).map(({ id }) => id),
      ['s2'],
    )
    const log = await desk().log({ before: null, limit: 99 })
    const ended = log.filter(({ kind }) => kind === 'sessions_ended')
    assert.deepEqual(
      ended.map(({ detail }) => detail),
      ['1'],
    )
  })

  test('a token is found by its hash with scopes and role until it ends, and an account has a limited number', async () => {
    await addBoth()
    const add = (id: string) => desk().addToken(token(id, 'bob'), event('token_added'))
    assert.deepEqual([await add('t1'), await add('t2'), await add('t3')], [true, true, false])
    const { most: _, ...kept } = token('t1', 'bob')
    assert.deepEqual(await desk().token('hash t1', NOW), { ...withoutHash(kept), role: 'curator' })
    assert.equal(await desk().token('hash t1', END), null)
    await desk().touchToken('t1', NOW + 1)
    const used = (await desk().tokens('bob', NOW)).map(({ id, usedAt }) => [id, usedAt])
    assert.deepEqual(used.toSorted(), [
      ['t1', NOW + 1],
      ['t2', null],
    ])
    const end = (owner: string) => desk().endToken({ account: owner, id: 't1' }, event('token_ended'))
    assert.deepEqual([await end('ann'), await end('bob'), await end('bob')], [false, true, false])
    const [ended] = (await desk().log({ before: null, limit: 99 })).filter(({ kind }) => kind === 'token_ended')
    assert.equal(ended?.subject, 'name t1')
  })

  test('wrong passwords of an hour are one entry an account, and one for all unknown names', async () => {
    for (const name of ['ann', 'ann', null, null, null]) await desk().countFailure(name, NOW)
    await desk().countFailure('ann', NOW + 3_600_000)
    const log = await desk().log({ before: null, limit: 99 })
    const counts = log.map(({ at, kind, subject, count }) => `${at - NOW} ${kind} ${subject} ${count}`)
    assert.deepEqual(counts.toSorted(), [
      '0 sign_in_failed ann 2',
      '0 sign_in_failed null 3',
      '3600000 sign_in_failed ann 1',
    ])
  })

  test('the log is read a page at a time, the newest first, without a gap between entries of one moment', async () => {
    await addBoth()
    for (const at of [NOW + 1, NOW + 2, NOW + 2, NOW + 3])
      await desk().openSession(session(`s${++events}`, 'ann'), event('signed_in', at))
    const all = await desk().log({ before: null, limit: 99 })
    assert.deepEqual(
      all.map(({ at }) => at - NOW),
      [3, 2, 2, 1, 0, 0],
    )
    const paged = []
    for (let page = await desk().log({ before: null, limit: 2 }); page.length > 0; ) {
      paged.push(...page)
      page = await desk().log({ before: page.at(-1) ?? null, limit: 2 })
    }
    assert.deepEqual(paged, all)
  })

  test('the sweep deletes what has ended and what the log had for a year', async () => {
    await addBoth()
    await desk().openSession(session('s1', 'bob'), event('signed_in', NOW + 1))
    await desk().addToken(token('t1', 'bob'), event('token_added', NOW + 1))
    await desk().sweep(NOW + 1)
    assert.equal((await kinds()).length, 4)
    await desk().sweep(NOW + DESK_LOG_MS)
    assert.deepEqual(await kinds(), ['signed_in', 'token_added'])
    assert.equal(await desk().addToken({ ...token('t2', 'bob'), most: 1 }, event('token_added')), true)
  })

  test('a person of a provider has one account, found by issuer and subject, whose name no other has', async () => {
    await desk().addAccount(account('mia'), event('account_added'))
    const signIn = (subject: string, state: string, role: DeskRole = 'curator') =>
      desk().enterByProvider({
        ...{ identity: { issuer: 'https://login.example', subject }, name: 'mia', role, at: NOW },
        state: { hash: `state ${state}`, endsAt: END },
        event: (kind) => event(kind),
      })
    assert.equal(await signIn('1', 'a'), 'mia-2')
    assert.equal(await signIn('1', 'a'), null, 'a state counts once')
    assert.deepEqual(await Promise.all([signIn('2', 'b'), signIn('1', 'c', 'operator')]), ['mia-3', 'mia-2'])
    const { role, passwordHash, hasFirstPassword } = (await desk().account('mia-2')) ?? {}
    assert.deepEqual([role, passwordHash, hasFirstPassword], ['operator', null, false])
    await desk().openSession(session('of mia', 'mia-2'), event('signed_in'))
    assert.equal((await desk().session('hash of mia', NOW))?.hasPassword, false)
    const identity = { issuer: 'https://login.example', subject: '2' }
    assert.deepEqual(
      [await desk().identity(identity), await desk().identity({ ...identity, issuer: 'x' })],
      ['mia-3', null],
    )
    await desk().removeAccount('mia-3', event('account_removed'))
    assert.equal(await desk().identity(identity), null)
    await desk().sweep(END)
    assert.equal(await signIn('1', 'a', 'operator'), 'mia-2', 'its browser has forgotten the state')
  })

  test('a second factor is put on once, and each of its codes counts once', async () => {
    await desk().addAccount(account('gus', 'operator'), event('account_added'))
    await desk().addAccount(account('fay'), event('account_added'))
    assert.deepEqual([await desk().factor('fay'), await desk().beginFactor('fay', 'sealed')], [null, true])
    assert.equal(await desk().beginFactor('fay', 'sealed again'), true, 'until it is on')
    assert.equal(await desk().spendCode({ account: 'fay', step: 9 }), false)
    assert.deepEqual(await desk().factors(), [])
    const factor = { account: 'fay', step: 5, hashes: ['r1', 'r2'] }
    assert.equal(await desk().putFactorOn(factor, event('factor_added')), true)
    assert.equal(await desk().putFactorOn(factor, event('factor_added')), false)
    assert.deepEqual(await desk().factor('fay'), { secret: 'sealed again', isOn: true })
    assert.deepEqual([await desk().factors(), await desk().beginFactor('fay', 'other')], [['fay'], false])
    const spent = []
    for (const step of [5, 6, 6, 4, 7]) spent.push(await desk().spendCode({ account: 'fay', step }))
    assert.deepEqual(spent, [false, true, false, false, true])
    const at = { account: 'fay', hash: 'r1' }
    assert.deepEqual(
      [await desk().spendCode(at), await desk().spendCode(at), await desk().countRecovery('fay')],
      [true, false, 1],
    )
    assert.equal(await desk().removeFactor('fay', event('factor_removed')), true)
    assert.equal(await desk().removeFactor('fay', event('factor_removed')), false)
    assert.deepEqual([await desk().factor('fay'), await desk().countRecovery('fay')], [null, 0])
    await desk().beginFactor('fay', 'sealed')
    await desk().putFactorOn(factor, event('factor_added'))
    assert.equal(await desk().removeAccount('fay', event('account_removed')), 'removed')
  })
}
