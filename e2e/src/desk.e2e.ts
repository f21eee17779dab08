import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, visit } from './browser.ts'
import { DESK_PASSWORD, type GameServer, startGameServer } from './game-server.ts'

const OWN = 'a password of one’s own'

const WORDS = {
  en: {
    locale: 'en-GB',
    wrong: 'That name and password do not belong together.',
    own: 'Choose a password of your own: the one that you have was handed to you.',
    done: 'The password is changed.',
    newPerson: 'New person',
    people: 'People',
    sessions: 'Where you are signed in',
    end: 'End sessions (zoe-en)',
  },
  fr: {
    locale: 'fr-FR',
    wrong: 'Ce nom et ce mot de passe ne vont pas ensemble.',
    own: 'Choisis un mot de passe à toi\u00a0: celui-ci t’a été remis.',
    done: 'Le mot de passe est changé.',
    newPerson: 'Nouvelle personne',
    people: 'Personnes',
    sessions: 'Où tu es connecté',
    end: 'Fermer les sessions (zoe-fr)',
  },
} as const

describe('the desk', () => {
  let server: GameServer
  let browser: Browser
  beforeEach(async () => {
    server = await startGameServer()
  })
  afterEach(() => server?.close())
  before(async () => {
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
  })

  const signIn = async (page: Page, name: string, password: string): Promise<void> => {
    await page.locator('[name=username]').fill(name)
    await page.locator('[name=password]').fill(password)
    await page.keyboard.press('Enter')
  }
  const changePassword = async (page: Page): Promise<void> => {
    await page.locator('[name=current]').fill(DESK_PASSWORD)
    await page.locator('[name=password]').fill(OWN)
    await page.keyboard.press('Enter')
  }
  const addCurator = async (page: Page, name: string, summary: string): Promise<string> => {
    await page.getByText(summary).click()
    await page.locator('[name=person]').fill(name)
    await page.keyboard.press('Enter')
    const password = await page.locator('.desk-secret code').textContent()
    await page.locator('.desk-secret .button').click()
    return password ?? ''
  }

  for (const language of ['en', 'fr'] as const)
    test(`leads from the first password to a curator whose session an operator ends (${language})`, async () => {
      const words = WORDS[language]
      const operator = await visit(browser, `${server.url}/desk?tab=account`, { locale: words.locale })
      const { page } = operator
      assert.deepEqual(operator.complaints, [])
      await signIn(page, 'admin', 'not the password')
      await page.getByText(words.wrong).waitFor()
      await signIn(page, 'admin', DESK_PASSWORD)
      await page.getByText(words.own).waitFor()
      await changePassword(page)
      await page.getByText(words.done).waitFor()
      assert.equal(await page.getByText(words.own).count(), 0)
      const password = await addCurator(page, `zoe-${language}`, words.newPerson)

      const curator = await visit(browser, `${server.url}/desk?tab=account`, { locale: words.locale })
      await signIn(curator.page, `Zoe-${language}`, password)
      await curator.page.getByRole('heading', { name: words.sessions }).waitFor()
      assert.equal(await curator.page.getByRole('heading', { name: words.people }).count(), 0)
      assert.equal(await curator.page.locator('.desk-log').count(), 0)
      assert.equal((await curator.page.request.get(`${server.url}/api/desk/log`)).status(), 403)

      await page.reload()
      await page.getByRole('button', { name: words.end }).click()
      await page.getByRole('button', { name: words.end }).waitFor({ state: 'detached' })
      await curator.page.reload()
      await curator.page.locator('[name=username]').waitFor()
    })
})
