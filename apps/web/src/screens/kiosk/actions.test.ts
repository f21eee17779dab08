import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { createClient } from '@pd/contract/client'
import { createKioskActions, createKioskSession } from './actions.ts'
import { readConfig } from './config.ts'

/** A kiosk whose server answers when a test says so. */
const openKiosk = () => {
  const asked: PromiseWithResolvers<Response>[] = []
  const languages: string[] = []
  const client = createClient('', async (url) => {
    const answer = Promise.withResolvers<Response>()
    if (url.endsWith('/kiosk/visitors')) asked.push(answer)
    return answer.promise
  })
  const config = readConfig('', 'en')
  const session = createKioskSession(config, 0)
  const chooseLanguage = async (language: string) => languages.push(language) > 0
  const actions = createKioskActions({ client, change: { chooseLanguage }, config, now: () => 0 }, session)
  return { actions, asked, languages, kiosk: () => session.kiosk.value }
}

test('a new visitor is begun by one request at a time, however many moves wait for it, and once a visit', async () => {
  const { actions, asked } = openKiosk()
  void actions.play('en')
  actions.dispatch({ kind: 'stopped' })
  void actions.play('en')
  await turn()
  assert.equal(asked.length, 1)
  asked[0]?.reject(new TypeError('Failed to fetch'))
  await turn()
  assert.equal(asked.length, 2)
  asked[1]?.resolve(Response.json({}))
  await turn()
  assert.equal(asked.length, 2)
})

test('a start that comes to nothing after its visitor has gone leaves the next one alone', async () => {
  const { actions, asked, languages, kiosk } = openKiosk()
  const first = actions.play('fr')
  actions.dispatch({ kind: 'stopped' })
  void actions.play('de')
  await turn()
  asked[0]?.reject(new TypeError('Failed to fetch'))
  await first
  assert.deepEqual([kiosk().phase, kiosk().visit, languages], ['starting', 2, ['en']])
})
