import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { type GameServer, type GameServerOptions, startGameServer } from './game-server.ts'

const started = <T>(it: T | undefined): T => {
  assert.ok(it, 'a game is there from the first test on')
  return it
}

/** A game with these options and a browser, for the tests of a `describe`: started before the first, closed after the last. */
export const siteForTests = (options: readonly string[] = [], more: GameServerOptions = {}) => {
  let server: GameServer | undefined
  let browser: Browser | undefined
  before(async () => {
    server = await startGameServer(options, more)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })
  return {
    get server(): GameServer {
      return started(server)
    },
    get browser(): Browser {
      return started(browser)
    },
  }
}
