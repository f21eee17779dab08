import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, DeskMe } from '@pd/contract/client'
import { answerIn } from './account/provider-actions.ts'
import { createDeskActions } from './actions.ts'
import { createDesk } from './state.ts'

const ANN: DeskMe = { name: 'ann', role: 'operator', hasPassword: true, hasFirstPassword: true, scopes: null }
const BOB: DeskMe = { ...ANN, name: 'bob', role: 'curator' }

/** A desk whose server answers with what it is given, and writes down what it was asked. */
const open = (answers: Readonly<Record<string, object>>, isKnown = true) => {
  const asked: string[] = []
  const left: string[] = []
  const usual: Readonly<Record<string, object>> = {
    deskSessions: { sessions: [] },
    deskTokens: { tokens: [] },
    deskPeople: { people: [] },
    deskLog: { events: [], isWhole: true },
    ...answers,
  }
  const client = new Proxy({} as Client, {
    get: (_, name: string) => async () => {
      asked.push(name)
      const answer = usual[name] ?? {}
      return 'code' in answer ? { ok: false, problem: answer } : { ok: true, value: answer }
    },
  })
  const desk = createDesk()
  const kept = new Map(isKnown ? [['desk', 'yes']] : [])
  const storage = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: string) => void kept.set(key, value),
  }
  return {
    desk,
    asked,
    left,
    kept,
    actions: createDeskActions({ client, storage, leave: (url) => left.push(url) }, desk),
  }
}

test('the desk asks for what an operator alone may see for operators alone', async () => {
  const curator = open({ deskMe: BOB })
  await curator.actions.load()
  assert.deepEqual(curator.asked, ['deskMe', 'deskSessions', 'deskTokens'])
  const operator = open({ deskMe: ANN })
  await operator.actions.load()
  assert.deepEqual(operator.asked, ['deskMe', 'deskSessions', 'deskTokens', 'deskPeople', 'deskLog'])
})

test('a visitor who has not signed in on this browser gets the form without a request', async () => {
  const { desk, asked, kept, actions } = open({ deskSignIn: BOB }, false)
  await actions.load()
  assert.deepEqual([desk.me.value, asked], [null, []])
  await actions.signIn('bob', 'x')
  assert.deepEqual([desk.me.value, kept.get('desk')], [BOB, 'yes'])
})

test('a visitor without a session gets the form, and one without an answer the reason', async () => {
  const visitor = open({ deskMe: { code: 'not_signed_in' } })
  await visitor.actions.load()
  assert.deepEqual([visitor.desk.me.value, visitor.desk.trouble.value], [null, undefined])
  assert.equal(visitor.kept.get('desk'), 'no')
  const lost = open({ deskMe: { code: 'unreachable' } })
  await lost.actions.load()
  assert.deepEqual([lost.desk.me.value, lost.desk.trouble.value], [undefined, { part: 'page', code: 'unreachable' }])
})

test('a refusal stands at its part of the page until the next answer', async () => {
  const { desk, actions } = open({ deskMe: ANN, removeDeskPerson: { code: 'last_operator' } })
  await actions.load()
  await actions.removePerson('ann')
  assert.deepEqual(desk.trouble.value, { part: 'people', code: 'last_operator' })
  await actions.endOtherSessions()
  assert.equal(desk.trouble.value, undefined)
})

test('a session that has ended leads to the form', async () => {
  const { desk, actions } = open({ deskMe: ANN, endOtherDeskSessions: { code: 'not_signed_in' } })
  await actions.load()
  await actions.endOtherSessions()
  assert.deepEqual([desk.me.value, desk.trouble.value], [null, { part: 'signIn', code: 'not_signed_in' }])
})

test('a secret is shown until it is hidden, and none is left after the sign-out', async () => {
  const { desk, actions } = open({ deskMe: ANN, addDeskPerson: { password: 'p' }, newDeskToken: { token: 't' } })
  await actions.load()
  await actions.addPerson({ name: 'eve', role: 'curator' })
  assert.deepEqual(desk.secret.value, { kind: 'password', of: 'eve', text: 'p' })
  actions.hideSecret()
  await actions.addToken({ name: 'script', scopes: ['operate'], days: 7 })
  assert.deepEqual(desk.secret.value, { kind: 'token', of: 'script', text: 't' })
  await actions.signOut()
  assert.deepEqual([desk.me.value, desk.secret.value], [null, undefined])
})

test('a password that is right asks for a code, and the field stays until the account has signed in', async () => {
  const { desk, actions } = open({ deskSignIn: { code: 'code_missing' } }, false)
  await actions.load()
  assert.equal(desk.needsCode.value, false)
  await actions.signIn('bob', 'x')
  assert.deepEqual([desk.needsCode.value, desk.trouble.value?.code], [true, 'code_missing'])
  const { desk: other, actions: others } = open({ deskSignIn: { code: 'password_wrong' } }, false)
  await others.signIn('bob', 'x')
  assert.equal(other.needsCode.value, false)
})

test('a second factor is begun, put on with its codes, and leaves nothing on the page for the next person', async () => {
  const shown = { secret: 'ABCD', address: 'otpauth://totp/a' }
  const { desk, actions } = open({
    deskMe: BOB,
    deskSecondFactor: { isOn: true, recoveryCodes: 2 },
    beginSecondFactor: shown,
    putSecondFactorOn: { codes: ['a', 'b'] },
  })
  await actions.load()
  await actions.beginFactor('x')
  assert.deepEqual(desk.newFactor.value, shown)
  await actions.putFactorOn('123456')
  assert.deepEqual(
    [desk.newFactor.value, desk.recoveryCodes.value, desk.factor.value?.isOn],
    [undefined, ['a', 'b'], true],
  )
  await actions.signOut()
  assert.deepEqual([desk.recoveryCodes.value, desk.factor.value], [[], undefined])
})

test('a person leaves for the provider, and comes back signed in or with the reason', async () => {
  const { desk, left, kept, actions } = open(
    { leaveForProvider: { url: 'https://login.example/a' }, deskMe: BOB },
    false,
  )
  await actions.leaveForProvider()
  assert.deepEqual(left, ['https://login.example/a'])
  await actions.arriveFromProvider('code=1&state=2')
  assert.deepEqual([desk.me.value, kept.get('desk')], [BOB, 'yes'])
  const refused = open({ arriveFromProvider: { code: 'role_missing' } }, false)
  await refused.actions.arriveFromProvider('code=1&state=2')
  assert.deepEqual(refused.desk.trouble.value, { part: 'provider', code: 'role_missing' })
  assert.deepEqual([refused.desk.me.value, refused.kept.get('desk')], [null, undefined])
})

test('the answer of a provider differs from other addresses of the desk', () => {
  const found = ['?code=1&state=2', '?error=access_denied&state=2', '?tab=account', '?code=1', ''].map(answerIn)
  assert.deepEqual(found, ['code=1&state=2', 'error=access_denied&state=2', undefined, undefined, undefined])
})
