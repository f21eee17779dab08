import assert from 'node:assert/strict'
import type { DeskChanges, DeskItem, DeskLive, DeskPack, DeskToDo } from '@pd/contract/client'
import type { Page } from 'playwright-core'
import { goTo, type Pages } from './show.ts'
import { signInAtDesk } from './sign-in.ts'

const named = (name: string) => ({ item: 'AAAAAAAAAAAAAAAA', pack: 'AAAAAAAAAAAAAAAA', name })

/** A list with each kind of thing to do, with names as long as they come. */
const TO_DO: DeskToDo = {
  findings: [
    {
      code: 'camera_name',
      pack: 'AAAAAAAAAAAAAAAA',
      packTitle: 'Bougainvilleas of the botanical garden',
      count: 37,
      items: ['DSC_0012', 'a bougainvillea that flowers against the wall', 'DSC_0014'].map(named),
    },
    { code: 'unknown_code', pack: 'AAAAAAAAAAAAAAAA', packTitle: 'Animals', count: 1, items: [named('otter')] },
  ],
  proposals: [
    { ...named('cement mixer'), locale: 'en', text: 'concrete mixer', count: 12, takenBy: null },
    { ...named('pneumatic drill'), locale: 'en', text: 'jackhammer', count: 7, takenBy: named('jackhammer') },
  ],
  nobody: [{ ...named('spirit level'), plays: 41 }],
  everybody: [{ ...named('hammer'), plays: 312 }],
}

const CHANGE = { id: 'AAAAAAAAAAAAAAAA', at: Date.UTC(2026, 10, 28), account: 'ann', count: 1, isUndone: false }
const CHANGES: DeskChanges = {
  changes: [
    { ...CHANGE, id: 'AAAAAAAAAAAAAAA1', kind: 'items', what: 'bougainvillea in a flowerpot', count: 37 },
    { ...CHANGE, id: 'AAAAAAAAAAAAAAA2', kind: 'pack', what: 'Bougainvilleas of the botanical garden' },
    { ...CHANGE, id: 'AAAAAAAAAAAAAAA3', kind: 'order', what: '', count: 9, isUndone: true },
  ],
}

const ROOM = { code: 'ABC234', openedAt: Date.UTC(2026, 10, 28), players: 31, round: 4, rounds: 10 }
const LIVE: DeskLive = {
  rooms: [ROOM, { ...ROOM, code: 'XYZ789', round: 0 }],
  notice: {
    text: 'The server pauses for a minute at noon.',
    at: Date.UTC(2026, 10, 28),
    endsAt: Date.UTC(2026, 10, 29),
  },
  games: { started: 1234, players: 567, newPlayers: 12, dailies: 89, guesses: 23_456, finds: 7890 },
  storage: {
    packs: 12,
    pictures: 3456,
    renderBytes: 1.2e8,
    freeBytes: 4e10,
    sizeBytes: 2.5e11,
    backupAt: Date.UTC(2026, 10, 28),
  },
}

/** Opens the desk, and waits for what shows that it is there. */
const openDesk =
  (shown: string, path = '/desk') =>
  async (page: Page, url: string): Promise<void> => {
    await goTo(path, '.desk-form')(page, url)
    await signInAtDesk(page)
    await page.locator(shown).first().waitFor()
  }
const openPacks = openDesk('.pack-card')

/** Opens the desk at the first pack, or at its first item. */
const openPack = async (page: Page, url: string, place: 'pack' | 'item'): Promise<void> => {
  await openPacks(page, url)
  const { packs } = (await (await page.request.get(`${url}/api/desk/packs`)).json()) as { packs: DeskPack[] }
  const pack = packs[0]?.id ?? assert.fail('a pack is there')
  const answer = await page.request.get(`${url}/api/desk/items?pack=${pack}&limit=4`)
  const { items } = (await answer.json()) as { items: DeskItem[] }
  // a sheet of four pictures beside the item: what is out of sight is not drawn, and so not measured
  await page.route(/\/api\/desk\/items\?/, (route) =>
    route.fulfill({ json: { items, total: items.length, checks: 0, next: null } }),
  )
  await page.goto(`${url}/desk?pack=${pack}&${place === 'pack' ? 'part=pack' : `item=${items[0]?.id}`}`)
  await page.locator('.level-sounds li').first().waitFor()
}

/** Opens a tab of the desk whose content is this. */
const openTab = async (page: Page, url: string, { tab, body, shown }: { tab: string; body: object; shown: string }) => {
  await page.route(`**/api/desk/${tab}`, (route) => route.fulfill({ json: body }))
  await openDesk(shown, `/desk?tab=${tab}`)(page, url)
}

/** Pages of a curator, by their names. */
export const deskPages: Pages = {
  'the door of the desk': goTo('/desk', '.desk-form'),
  'the packs of the desk': openPacks,
  'a pack of the desk': async (page, url) => {
    await openPacks(page, url)
    await page.locator('.pack-open').first().click()
    await page.locator('.frame-choose').first().click()
  },
  'an empty pack of the desk': async (page, url) => {
    await openPacks(page, url)
    await page.locator('.new-pack-form input').fill('Unterwegs im Winter')
    await page.keyboard.press('Enter')
    await page.locator('.pack-back').waitFor()
  },
  'the account of the desk': openDesk('.desk-log li', '/desk?tab=account'),
  'an item of the desk': async (page, url) => {
    await openPack(page, url, 'item')
    await page.locator('.edit .desk-more summary').click()
  },
  'the crop of an item': async (page, url) => {
    await openPack(page, url, 'item')
    await page.locator('.edit .desk-moves .button').first().click()
    await page.locator('.crop-mosaics canvas').first().waitFor()
  },
  'the settings of a pack': async (page, url) => {
    await openPack(page, url, 'pack')
    await page.locator('.choices-ladder .choice').last().click()
    await page.locator('.pack-settings .desk-more summary').click()
  },
  'the to-do list of the desk': (page, url) => openTab(page, url, { tab: 'to-do', body: TO_DO, shown: '.to-do' }),
  'the live view of the desk': (page, url) => openTab(page, url, { tab: 'live', body: LIVE, shown: '.live-code' }),
  'the changes of the desk': (page, url) => openTab(page, url, { tab: 'changes', body: CHANGES, shown: '.change' }),
}
