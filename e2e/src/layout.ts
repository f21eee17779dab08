import type { Browser, Page } from 'playwright-core'
import { gameIdOf } from './browser.ts'
import { filledPages } from './filled-pages.ts'
import { DESK_PASSWORD } from './game-server.ts'
import { guestPages } from './guest-pages.ts'

/** What leaves the page to its left or right, and what a reader acts on or reads first that lies on something else of that kind. */
export const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
    const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1
    const reachable = [...document.querySelectorAll('a, button, input:not(.unseen), select, h1, h2')].filter(isShown)
    const outside = reachable.filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > innerWidth + 1
    })
    /** A bar that stays in sight lies over what scrolls under it. */
    const layerOf = (element: Element | null): Element | null =>
      !element || /sticky|fixed/.test(getComputedStyle(element).position) ? element : layerOf(element.parentElement)
    const parts = [...new Set([...reachable, ...[...document.querySelectorAll('.bar > *')].filter(isShown)])].map(
      (element) => ({ element, box: element.getBoundingClientRect(), layer: layerOf(element) }),
    )
    const covered = parts.flatMap(({ element, box, layer }, index) =>
      parts
        .slice(index + 1)
        .filter(
          (other) =>
            other.layer === layer &&
            !element.contains(other.element) &&
            !other.element.contains(element) &&
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
        )
        .map((other) => `${nameOf(other.element)} lies on ${nameOf(element)}`),
    )
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > innerWidth + 1
    })
    const scrolls =
      document.documentElement.scrollWidth > innerWidth
        ? [`the page scrolls sideways: ${[...new Set(wide.map(nameOf))].join(', ')}`]
        : []
    return [...outside.map(nameOf), ...covered, ...scrolls]
  })

const startGame = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/play`)
  await page.locator('.setup-start .button').click()
  await page.locator('.answer-field').waitFor()
}
const openRoom = async (page: Page, url: string): Promise<string> => {
  await page.goto(`${url}/rooms/new`)
  await page.locator('.setup-start .button').click()
  await page.locator('.lobby').waitFor()
  return gameIdOf(page)
}
const startRoom = async (page: Page, url: string): Promise<string> => {
  const code = await openRoom(page, url)
  await page.request.post(`${url}/rooms/${code}/host`, { data: { do: 'next' } })
  await page.locator('.case').waitFor()
  return code
}
/** A round of a room in which its host plays too, and clues are for sale. */
export const startWithClues = async (page: Page, url: string): Promise<void> => {
  const post = async (path: string, data: object) => (await page.request.post(`${url}/rooms${path}`, { data })).json()
  const { code } = await post('', { hints: true, secondsPerLevel: 60 })
  await post(`/${code}/players`, { name: 'Ann' })
  await post(`/${code}/host`, { do: 'next' })
  await post(`/${code}/ready`, { round: 1 })
  await post(`/${code}/hints`, { round: 1, kind: 'letters' })
  await page.goto(`${url}/room/${code}`)
  await page.locator('.known').waitFor()
}
/** A moderator's view of a round in which two players guessed, one of them muted, while a third waits. */
export const moderate = async (page: Page, url: string): Promise<void> => {
  const visitor = async () => {
    const { request } = await (page.context().browser() as Browser).newContext()
    return async (path: string, data: object) => (await request.post(`${url}/rooms${path}`, { data })).json()
  }
  const [host, ann, bob, cec] = [await visitor(), await visitor(), await visitor(), await visitor()]
  const { code } = await host('', { secondsPerLevel: 60, admitsEach: true })
  await ann(`/${code}/players`, { name: 'MMMMMMMMMMMMMMMMMMMMMMMM' })
  await bob(`/${code}/players`, { name: 'Bob' })
  for (const act of ['admit_all', 'next']) await host(`/${code}/host`, { do: act })
  for (const player of [ann, bob]) await player(`/${code}/ready`, { round: 1 })
  for (const text of ['a teapot', 'w'.repeat(60)]) await ann(`/${code}/guesses`, { round: 1, level: 1, text })
  await bob(`/${code}/guesses`, { round: 1, level: 1, text: 'a kettle' })
  await cec(`/${code}/players`, { name: 'Cec' })
  const { key } = await host(`/${code}/moderator-link`, {})
  await page.goto(`${url}/moderate/${code}#${key}`)
  await page.locator('.moderator-guess').first().waitFor()
}
const newGame = async (page: Page, url: string, data: object): Promise<string> =>
  (await (await page.request.post(`${url}/games`, { data })).json()).id

const startPlan = (plan: string, shown: string) => async (page: Page, url: string) =>
  goTo(`/play/${await newGame(page, url, { plan })}`, shown)(page, url)

/** Makes a duel of a game whose only picture is given up. */
const openDuel = async (page: Page, url: string) => {
  const game = await newGame(page, url, { plan: 'solo', rounds: 1 })
  await page.request.post(`${url}/games/${game}/give-up`, { data: { round: 1 } })
  const { id } = await (await page.request.post(`${url}/games/${game}/duel`, { data: { name: 'Ann' } })).json()
  return { game, id: String(id) }
}

/** Has the game introduced on the first play, as to a new player. */
export const openIntroduction = async (page: Page, url: string): Promise<void> => {
  await page.addInitScript(() => location.protocol.startsWith('http') && localStorage.removeItem('pd.introduced'))
  await startGame(page, url)
  await page.locator('.introduction[open]').waitFor()
}
const goTo = (path: string, shown: string) => async (page: Page, url: string) => {
  await page.goto(`${url}${path}`)
  await page.locator(shown).first().waitFor()
}

/** Has every page take itself for the one that the service worker gives without the server. */
const pretendOffline = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    document.addEventListener('readystatechange', () => document.documentElement.setAttribute('data-offline', ''), {
      once: true,
    }),
  )
/** Opens what stands for every page while the server is away. */
export const openOffline = async (page: Page, url: string): Promise<void> => {
  await pretendOffline(page)
  await goTo('/', '.page-offline .drawn')(page, url)
}
const keepPicture = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 64)
    const context = canvas.getContext('2d')
    for (const [colour, side] of [
      ['#3ddc97', 64],
      ['#ffb31a', 40],
    ] as const) {
      if (context) context.fillStyle = colour
      context?.fillRect(0, 0, side, side)
    }
    const reveal = {
      name: 'square',
      packTitle: 'Forms',
      credit: 'Ann',
      licence: 'CC0',
      homepage: null,
      width: 64,
      height: 64,
    }
    const names = [{ locale: 'en', text: 'square' }]
    const facts = encodeURIComponent(JSON.stringify({ reveal, languages: ['en'], names, levels: 8 }))
    const response = new Response(await canvas.convertToBlob(), { headers: { 'x-kept-picture': facts } })
    await (await caches.open('practice')).put('/practice/square', response)
  })
/** Opens the practice with one picture, as without the server. */
export const openPractice = async (page: Page, url: string): Promise<void> => {
  await goTo('/about', '.credits li')(page, url)
  await keepPicture(page)
  await pretendOffline(page)
  await goTo('/daily', '.drawn')(page, url)
  await page.locator('.drawn .button.primary .glyph-search').click()
  await page.locator('.hero canvas').waitFor()
}

/** Signs in as the operator of a game server. */
export const signInAtDesk = async (page: Page): Promise<void> => {
  await page.locator('[name=username]').fill('admin')
  await page.locator('[name=password]').fill(DESK_PASSWORD)
  await page.locator('.desk-form [type=submit]').click()
  await page.locator('.desk-tabs').waitFor()
}

const openDesk = (shown: string) => async (page: Page, url: string) => {
  await goTo('/desk', '.desk-form')(page, url)
  await signInAtDesk(page)
  await page.locator(shown).first().waitFor()
}

/** The path of a link by which the first pack of a game server is previewed. */
export const previewPath = async (page: Page, url: string, packId?: string): Promise<string> => {
  const post = async (path: string, data: object) => (await page.request.post(url + path, { data })).json()
  await post('/desk/sign-in', { name: 'admin', password: DESK_PASSWORD })
  const { packs } = await (await page.request.get(`${url}/packs`)).json()
  const { path } = await post(`/desk/packs/${packId ?? packs[0].id}/preview`, {})
  await page.context().clearCookies()
  return path
}

/** How each page is reached and when it is there, in any language of the interface. */
export const shownPages: Readonly<Record<string, (page: Page, url: string) => Promise<unknown>>> = {
  ...filledPages,
  ...guestPages,
  home: goTo('/', '.door-today'),
  setup: goTo('/play', '.choice'),
  preview: async (page, url) => goTo(await previewPath(page, url), '.choice')(page, url),
  game: startGame,
  'two minutes': startPlan('sprint', '.clock'),
  endless: startPlan('endless', '.trail-misses'),
  'four choices': startPlan('choices', '.pick'),
  'the result of a duel': async (page, url) => {
    const { game } = await openDuel(page, url)
    await goTo(`/play/${game}`, '.duel-players')(page, url)
  },
  duel: async (page, url) => {
    const { id } = await openDuel(page, url)
    await page.context().clearCookies()
    await goTo(`/duel/${id}`, '.duel-score')(page, url)
  },
  'the introduction': openIntroduction,
  daily: goTo('/daily', '.answer-field'),
  'new room': goTo('/rooms/new', '.choice'),
  lobby: openRoom,
  'a round of a room': startRoom,
  'a round of a room with clues': startWithClues,
  moderator: moderate,
  'the door of a room': async (page, url) => {
    await openRoom(page, url)
    await page.context().clearCookies()
    await page.reload()
    await page.locator('input[autocomplete=nickname]').first().waitFor()
  },
  'the results of a room': async (page, url) => {
    const code = await startRoom(page, url)
    await page.request.post(`${url}/rooms/${code}/players`, { data: { name: 'Ann' } })
    await page.request.post(`${url}/rooms/${code}/host`, { data: { do: 'close' } })
    await goTo(`/room/${code}/results`, '.sheet')(page, url)
  },
  'the podium of a chapter': async (page, url) => {
    const post = (path: string, data: object) => page.request.post(`${url}/rooms${path}`, { data })
    const { code } = await (await post('', { rounds: 1, title: 'A chapter with a title of forty letters' })).json()
    for (const act of ['next', 'skip', 'next']) await post(`/${code}/host`, { do: act })
    await goTo(`/room/${code}`, '.next-chapter')(page, url)
  },
  projector: async (page, url) => goTo(`/screen/${await openRoom(page, url)}`, '.qr')(page, url),
  'a round on the projector': async (page, url) =>
    goTo(`/screen/${await startRoom(page, url)}`, '.screen-round')(page, url),
  device: goTo('/device/ABCD2345', 'h1'),
  archive: goTo('/daily/archive', 'a.day'),
  objects: goTo('/objects', '.item'),
  'a page without the server': openOffline,
  practice: openPractice,
  about: goTo('/about', '.credits li'),
  privacy: goTo('/privacy', '.privacy-kept li'),
  'the door of the desk': goTo('/desk', '.desk-form'),
  'the packs of the desk': openDesk('.pack-card'),
  'a pack of the desk': async (page, url) => {
    await openDesk('.pack-card')(page, url)
    await page.locator('.pack-open').first().click()
    await page.locator('.frame').first().waitFor()
    await page.locator('.frame-choose').first().click()
  },
  'an empty pack of the desk': async (page, url) => {
    await openDesk('.pack-card')(page, url)
    await page.locator('.new-pack-form input').fill('Unterwegs im Winter')
    await page.keyboard.press('Enter')
    await page.locator('.pack-back').waitFor()
  },
  'the account of the desk': async (page, url) => {
    await goTo('/desk?tab=account', '.desk-form')(page, url)
    await signInAtDesk(page)
    await page.locator('.desk-log li').first().waitFor()
  },
  'an address that does not exist': goTo('/nowhere', '.drawn'),
}
