import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { openTestProvider, TEST_CLIENT, type TestProvider } from '@pd/testing/oidc/test-provider'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, visit } from './browser.ts'
import { DESK_PASSWORD, type GameServer, startGameServer } from './game-server.ts'

const PEOPLE = {
  ann: { groups: ['teachers'], preferred_username: 'ann' },
  eve: { groups: ['pupils'], preferred_username: 'eve' },
}

describe('the desk with a provider of OpenID Connect', () => {
  let server: GameServer
  let provider: TestProvider
  let browser: Browser
  beforeEach(async () => {
    provider = await openTestProvider({ people: PEOPLE })
    server = await startGameServer([], {
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: TEST_CLIENT.id,
        OIDC_CLIENT_SECRET: TEST_CLIENT.secret,
        OIDC_NAME: 'School',
        OIDC_CURATORS: 'teachers',
      },
    })
    provider.allow([`${server.url}/desk`])
  })
  afterEach(async () => {
    await server?.close()
    await provider?.close()
  })
  before(async () => {
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
  })

  const signInAs = async (page: Page, person: string): Promise<void> => {
    await page.getByRole('button', { name: 'Sign in with School' }).click()
    await page.locator('[name=login]').fill(person)
    await page.locator('[name=password]').fill('any')
    await page.locator('[type=submit]').click()
    await page.locator('[name=prompt][value=consent]').waitFor({ state: 'attached' })
    await page.locator('[type=submit]').click()
  }

  test('a person leaves for the provider and comes back signed in; another without a role with the reason', async () => {
    const { page: ann } = await visit(browser, `${server.url}/desk`, { locale: 'en-GB' })
    await signInAs(ann, 'ann')
    await ann.locator('.desk-tabs').waitFor()
    assert.equal(new URL(ann.url()).search, '')
    await ann.goto(`${server.url}/desk?tab=account`)
    assert.match(await ann.locator('.desk-me').innerText(), /^ann\s+Curator/)
    assert.equal(await ann.locator('#desk-password').count(), 0)
    await ann.reload()
    await ann.locator('.desk-me').waitFor()
    const { page: eve } = await visit(browser, `${server.url}/desk`, { locale: 'en-GB' })
    await signInAs(eve, 'eve')
    await eve.getByText('The provider knows you, but you have no role at this desk. Ask an operator.').waitFor()
    await eve.locator('[name=username]').fill('admin')
    await eve.locator('[name=password]').fill(DESK_PASSWORD)
    await eve.keyboard.press('Enter')
    await eve.locator('.desk-tabs').waitFor()
  })
})
