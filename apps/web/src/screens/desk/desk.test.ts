import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, DeskMe } from '@pd/contract/client'
import { createDeskActions } from './actions.ts'
import { createDesk } from './state.ts'

const ANN: DeskMe = { name: 'ann', role: 'operator', hasFirstPassword: true, scopes: null }
const BOB: DeskMe = { ...ANN, name: 'bob', role: 'curator' }

/** A desk whose server answers with what it is given, and writes down what it was asked. */
const open = (answers: Readonly<Record<string, object>>, isKnown = true) => {
  const asked: string[] = []
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
  return { desk, asked, kept, actions: createDeskActions({ client, storage }, desk) }
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
  assert.equal(desk.me.value, null)
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
