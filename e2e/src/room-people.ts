import type { Browser, Page } from 'playwright-core'
import { gameIdOf as codeOf, openBrowser, type VisitOptions, visit } from './browser.ts'
import { type GameServerOptions, startGameServer } from './game-server.ts'

/** Playwright's settings of a phone. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Opens pages of hosts, phones and big screens in the rooms of a server. */
export const createVisitors = (browser: Browser, url: string, options: VisitOptions = {}) => {
  /** Opens a room from the home page with the radio buttons of these names checked, and these house rules. */
  const open = async (choices: readonly string[], rules: readonly string[] = []) => {
    const host = await visit(browser, url, options)
    await host.page.getByRole('link', { name: /^Room/ }).click()
    for (const name of choices) await host.page.getByRole('radio', { name }).check({ force: true })
    for (const name of rules) await host.page.getByRole('checkbox', { name }).check({ force: true })
    await host.page.getByRole('button', { name: 'Open the room' }).click()
    await host.page.waitForURL(/\/room\/[A-Z0-9]{6}$/)
    const code = codeOf(host.page)
    await host.page.getByRole('heading', { name: code }).waitFor()
    return { ...host, code, press: (name: string) => host.page.getByRole('button', { name, exact: true }).click() }
  }
  /** A phone that typed the code on the home page, and then the name of its player. */
  const knock = async (code: string, name: string) => {
    const phone = await visit(browser, url, { ...options, ...PHONE })
    await phone.page.getByLabel('Code of the room').fill(code.toLowerCase())
    await phone.page.getByRole('button', { name: 'Go in' }).click()
    await phone.page.getByLabel('Your nickname').fill(name)
    await phone.page.getByRole('button', { name: 'Come in' }).click()
    return phone
  }
  const join = async (code: string, name: string) => {
    const phone = await knock(code, name)
    await phone.page.getByText(`You are in, ${name}.`).waitFor()
    return phone
  }
  /** A phone of a French reader, which came by the link. */
  const joinInFrench = async (code: string, name: string) => {
    const phone = await visit(browser, `${url}/room/${code}`, { ...options, ...PHONE, locale: 'fr-FR' })
    await phone.page.getByLabel('Ton pseudo').fill(name)
    await phone.page.getByRole('button', { name: 'Entrer' }).click()
    await phone.page.getByText(`Te voilà, ${name}.`).waitFor()
    return phone
  }
  const hang = async (code: string) => {
    const screen = await visit(browser, url, options)
    await screen.page.goto(`${url}/screen/${code}`)
    await screen.page.getByRole('heading', { name: code }).waitFor()
    return screen
  }
  return { open, knock, join, joinInFrench, hang }
}

/** Starts a server with these options more, and a browser to meet in its rooms as such visitors. */
export const startRooms = async (
  options: readonly string[] = [],
  more: GameServerOptions = {},
  visitors: VisitOptions = {},
) => {
  const browser = await openBrowser()
  const server = await startGameServer(['--rate-limit', '0', ...options], more).catch(async (error: unknown) => {
    await browser.close()
    throw error
  })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return { browser, server, ...createVisitors(browser, server.url, visitors), close }
}

/** A server with a browser, from `startRooms`. */
export type Rooms = Awaited<ReturnType<typeof startRooms>>

/** The field that takes a guess. */
export const field = (page: Page) => page.getByLabel('Your answer')
/** The words of a right guess. */
export const found = (page: Page) => page.locator('main').getByText(/Found\. \+[\d,]+/)
/** Types a guess and sends it. */
export const guess = async (page: Page, text: string) => {
  await field(page).fill(text)
  await field(page).press('Enter')
}
