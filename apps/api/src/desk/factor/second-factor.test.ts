import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import type { DeskLog, DeskPeople, DeskSecondFactor, Problem, RecoveryCodes, ShownFactor } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { addAccount, addToken, openSession } from '../../testing/desk-accounts.ts'
import { openTestApp } from '../../testing/test-app.ts'
import { createSecretSealer } from './seal-secret.ts'
import { codeAt, stepAt } from './totp.ts'

const STEP_MS = 30_000
const DAY_MS = 86_400_000
const PASSWORD = 'correct horse battery'

type Body = ShownFactor & RecoveryCodes & DeskSecondFactor & DeskPeople & DeskLog & Problem

const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

describe('a second factor', () => {
  const world = setUp(openTestApp)
  let people = 0
  before(async () => {
    await addAccount(world, { name: 'owner', role: 'operator', password: PASSWORD })
  })
  beforeEach(() => {
    world.clock.aheadMs += 2 * DAY_MS
  })

  const send = async (
    url: string,
    { payload, headers = {} }: { payload?: object; headers?: Record<string, string> },
  ) => {
    const method = payload ? 'POST' : 'GET'
    const response = await world.app.inject({ method, url: `/desk${url}`, headers, ...(payload && { payload }) })
    return { status: response.statusCode, body: response.json() as Body, headers: response.headers }
  }
  const signIn = (name: string, code?: string, password = PASSWORD) =>
    send('/sign-in', { payload: { name, password, ...(code !== undefined && { code }) } })
  const nowAt = (steps: number) => stepAt(Date.now() + world.clock.aheadMs) + steps
  const nextStep = () => {
    world.clock.aheadMs += STEP_MS
  }

  /** A curator of a test's own, with the secret and the codes of a second factor. */
  const addPerson = async () => {
    const name = `person${++people}`
    await addAccount(world, { name, role: 'curator', password: PASSWORD })
    const headers = await openSession(world, name)
    const shown = (await send('/second-factor', { payload: { password: PASSWORD }, headers })).body
    const secret = fromBase32(shown.secret)
    const codeOf = (steps = 0) => codeAt(secret, nowAt(steps))
    const { codes } = (await send('/second-factor/on', { payload: { code: codeOf() }, headers })).body
    nextStep()
    return { name, headers, shown, secret, codeOf, codes }
  }

  test('is begun with the password, and asked for once a first code has shown that the person has it', async () => {
    await addAccount(world, { name: 'ann', role: 'curator', password: PASSWORD })
    const headers = await openSession(world, 'ann')
    const begin = (password: string) => send('/second-factor', { payload: { password }, headers })
    assert.equal((await begin('a wrong password')).body.code, 'password_wrong')
    const { body } = await begin(PASSWORD)
    assert.match(body.address, /^otpauth:\/\/totp\/.+%3Aann\?secret=[A-Z2-7]{32}&issuer=/)
    assert.equal((await signIn('ann')).status, 200, 'not yet on')
    const on = (code: string) => send('/second-factor/on', { payload: { code }, headers })
    assert.equal((await on('000000')).body.code, 'code_wrong')
    const { codes } = (await on(codeAt(fromBase32(body.secret), nowAt(0)))).body
    assert.equal(new Set(codes).size, 8)
    assert.deepEqual((await send('/second-factor', { headers })).body, { isOn: true, recoveryCodes: 8 })
    assert.equal((await begin(PASSWORD)).body.code, 'factor_is_on')
    assert.equal((await on('000000')).body.code, 'desk_entry_not_found')
    assert.equal((await signIn('ann')).body.code, 'code_missing')
    const { secret } = (await world.store.desk.factor('ann')) ?? assert.fail()
    assert.equal(Buffer.from(secret, 'base64url').includes(fromBase32(body.secret)), false, 'sealed in the database')
  })

  test('takes a code once, a step early or late, and none that is older', async () => {
    const { name, codeOf } = await addPerson()
    assert.equal((await signIn(name, codeOf(-2))).body.code, 'code_wrong')
    const code = codeOf()
    assert.equal((await signIn(name, ` ${code.slice(0, 3)} ${code.slice(3)}`)).status, 200)
    assert.equal((await signIn(name, code)).body.code, 'code_wrong', 'a code counts once')
    assert.equal((await signIn(name, codeOf(1))).status, 200)
    assert.equal((await signIn(name, codeOf())).body.code, 'code_wrong', 'none before the last')
  })

  test('says nothing to a person without the password', async () => {
    const { name, codeOf } = await addPerson()
    assert.equal((await signIn(name, codeOf(), 'a wrong password')).body.code, 'password_wrong')
    assert.equal((await signIn(name, codeOf())).status, 200, 'that code has not counted')
  })

  test('is opened by a code for recovery, each once', async () => {
    const { name, headers, codes } = await addPerson()
    const [first = ''] = codes
    assert.equal((await signIn(name, first.toUpperCase().replaceAll('-', ' '))).status, 200)
    assert.equal((await signIn(name, first)).body.code, 'code_wrong')
    assert.equal((await send('/second-factor', { headers })).body.recoveryCodes, 7)
  })

  test('slows guesses of codes by account, and the right one goes on after the pause', async () => {
    const { name, codeOf } = await addPerson()
    const codes = []
    // on a busy machine a pause may be over before the next try
    while (codes.length < 9 && codes.at(-1) !== 'sign_in_paused') codes.push((await signIn(name, '000000')).body.code)
    assert.deepEqual(codes.slice(0, 5), Array(5).fill('code_wrong'))
    assert.equal(codes.at(-1), 'sign_in_paused')
    world.clock.aheadMs += 60_000
    assert.equal((await signIn(name, codeOf())).status, 200)
  })

  test('is removed with password and code, or by an operator, and the log says so', async () => {
    const [ann, bob] = [await addPerson(), await addPerson()]
    const remove = (payload: object) => send('/second-factor/remove', { payload, headers: ann.headers })
    assert.equal((await remove({ password: PASSWORD, code: '000000' })).body.code, 'code_wrong')
    assert.equal((await remove({ password: 'a wrong password', code: ann.codeOf() })).body.code, 'password_wrong')
    assert.equal((await remove({ password: PASSWORD, code: ann.codeOf() })).status, 200)
    assert.equal((await signIn(ann.name)).status, 200)
    const owner = await openSession(world, 'owner')
    const listed = (await send('/people', { headers: owner })).body.people
    assert.equal(listed.find(({ name }) => name === bob.name)?.hasSecondFactor, true)
    const reset = () => send(`/people/${bob.name}/second-factor/remove`, { payload: {}, headers: owner })
    assert.deepEqual([(await reset()).status, (await reset()).body.code], [200, 'desk_entry_not_found'])
    assert.equal((await signIn(bob.name)).status, 200)
    const { events } = (await send('/log', { headers: owner })).body
    const removed = events.filter(({ kind }) => kind === 'factor_removed').map(({ actor, subject }) => [actor, subject])
    assert.deepEqual(removed.sort(), [
      ['owner', bob.name],
      [ann.name, ann.name],
    ])
  })

  test('is nothing that a token needs', async () => {
    const { name } = await addPerson()
    assert.equal((await send('/me', { headers: await addToken(world, name, ['packs:read']) })).status, 200)
  })
})

test('a seal opens with its key and for its account alone', () => {
  const [own, other] = [createSecretSealer(Buffer.alloc(32, 1)), createSecretSealer(Buffer.alloc(32, 2))]
  const sealed = own.seal(Buffer.from('secret'), 'ann')
  assert.notEqual(sealed, own.seal(Buffer.from('secret'), 'ann'))
  assert.deepEqual(
    [own.open(sealed, 'ann')?.toString(), own.open(sealed, 'bob'), other.open(sealed, 'ann')],
    ['secret', null, null],
  )
})
