import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { gameIdOf, visit } from './browser.ts'
import { field, found, guess, type Rooms, startRooms } from './room-people.ts'

const EVENING_MS = 400_000
const SPEED = 60
/** The rounds of a chapter, and what the host presses after each. */
const ROUNDS = [
  ['Round 1 of 3', 'Next picture'],
  ['Round 2 of 3', 'Next picture'],
  ['Round 3 of 3', 'To the podium'],
] as const
/** Nothing moves between levels that are a quarter of a second apart. */
const FRENCH = { locale: 'fr-FR', reducedMotion: 'reduce' } as const
/** A picture may have ended before it is guessed. */
const SOON = { timeout: 1_000 }

describe('an evening in a room', () => {
  let rooms: Rooms
  before(async () => {
    rooms = await startRooms()
  })
  after(() => rooms.close())

  const findIt = async (page: Page, code: string) => {
    await field(page).waitFor()
    await guess(page, rooms.server.roomAnswer(code))
    await found(page).waitFor()
  }

  test('goes on with another pack under the same code, with a podium of the chapter and one of the evening', async () => {
    const { code, press, page: host } = await rooms.open(['3 rounds'])
    const { page: ann, complaints } = await rooms.join(code, 'Ann')
    const { page: bob } = await rooms.join(code, 'Bob')
    const { page: screen } = await rooms.hang(code)
    const answers: string[] = []
    const play = async (finder: Page, round: string, next: string) => {
      // a phone may hear of a round later than the host
      await finder.getByRole('heading', { name: round }).waitFor()
      answers.push(rooms.server.roomAnswer(code))
      await findIt(finder, code)
      await press('Reveal')
      await press(next)
    }
    await press('Start')
    for (const [round, next] of ROUNDS) await play(ann, round, next)
    await ann.getByRole('heading', { name: 'First place. Case closed.' }).waitFor()
    await screen.locator('.stack-1', { hasText: 'Ann' }).waitFor()

    await host.getByLabel('Pictures').selectOption({ index: 2 })
    await host.getByLabel('Title of the chapter').fill('Second half')
    await press('Again')
    await screen.getByRole('heading', { name: 'Second half · Round 1 of 3' }).waitFor()
    for (const [at, [round, next]] of ROUNDS.entries()) await play(at === 1 ? ann : bob, round, next)
    await bob.getByRole('heading', { name: 'Second half: place 1.' }).waitFor()
    await bob.getByText('The whole evening: place 2.', { exact: true }).waitFor()
    await screen.getByRole('heading', { name: 'Second half', exact: true }).waitFor()
    assert.deepEqual(
      await screen
        .locator('.podium-part')
        .evaluateAll((parts) =>
          parts.map((part) =>
            [part.querySelector('h2'), part.querySelector('.stack-1 .stack-name')].map((each) => each?.textContent),
          ),
        ),
      [
        ['Second half', 'Bob'],
        ['The evening', 'Ann'],
      ],
    )
    await press('Close the room')
    await press('Yes, close')
    await bob.getByRole('heading', { name: 'You end in place 2.' }).waitFor()
    await bob.getByRole('link', { name: 'All the results' }).click()
    await bob.getByRole('heading', { name: 'Chapters' }).waitFor()
    assert.equal(new Set(answers).size, 6)
    assert.deepEqual(complaints, [])
  })

  test('has reactions at the reveal where its host wants them, one a second, on the big screen, in French too', async () => {
    const { code, press } = await rooms.open(['3 rounds', '15 seconds'], ['Reactions at the reveal'])
    const { page: ann, complaints } = await rooms.join(code, 'Ann')
    const { page: screen } = await rooms.hang(code)
    const { page: zoe } = await rooms.joinInFrench(code, 'Zoé')
    await press('Start')
    await field(ann).waitFor()
    assert.equal(await ann.getByRole('button', { name: 'I love it' }).count(), 0)
    await press('Reveal')
    await ann.getByRole('button', { name: 'I love it' }).dblclick()
    await zoe.getByRole('button', { name: 'J’adore' }).click()
    await screen.getByRole('listitem').filter({ hasText: 'I love it' }).filter({ hasText: '2' }).waitFor()
    await press('Next picture')
    await field(ann).waitFor()
    await screen.locator('.screen-reactions').waitFor({ state: 'detached' })
    assert.deepEqual(complaints, [])
  })

  test('without that house rule has none', async () => {
    const { code, press } = await rooms.open(['3 rounds', '15 seconds'])
    const { page: ann } = await rooms.join(code, 'Ann')
    await press('Start')
    await field(ann).waitFor()
    await press('Reveal')
    await ann.locator('.reveal-name').waitFor()
    assert.equal(await ann.locator('.reactions').count(), 0)
  })
})

describe('half an hour’s evening, on a clock that runs sixty times as fast', () => {
  let rooms: Rooms
  before(async () => {
    const preload = pathToFileURL(join(import.meta.dirname, 'fast-clock.ts')).href
    const env = { CLOCK_SPEED: String(SPEED), NODE_OPTIONS: `--import=${preload}` }
    rooms = await startRooms([], { env }, FRENCH)
  })
  after(() => rooms.close())

  /** Guesses the first picture of each chapter until the evening is over; one that ends meanwhile is let go. */
  const playOn = async (phone: Page, code: string, end: Promise<void>): Promise<void> => {
    const answer = phone.getByLabel('Ta réponse')
    const first = phone.getByRole('heading', { name: 'Manche 1 sur 5' })
    let isOver = false
    const over = end.finally(() => {
      isOver = true
    })
    while (!isOver) {
      await Promise.race([first.waitFor({ timeout: EVENING_MS }), over])
      await answer
        .fill(rooms.server.roomAnswer(code), SOON)
        .then(() => answer.press('Enter', SOON))
        .catch(() => {})
    }
  }
  /** Gathers the headings that a page shows from now on. */
  const gatherHeadings = async (page: Page): Promise<() => Promise<string[]>> => {
    const seen = await page.evaluateHandle(() => {
      const texts = new Set<string>()
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('h1, h2')) texts.add(textContent ?? '')
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
      return texts
    })
    return () => seen.evaluate((texts) => [...texts])
  }

  test('of three packs chosen in advance plays its fifteen pictures to the last podium without a click, in French', {
    timeout: EVENING_MS,
  }, async () => {
    const { browser, server } = rooms
    const { page: host } = await visit(browser, `${server.url}/rooms/new`, FRENCH)
    await host.getByRole('radio', { name: '5 manches' }).check({ force: true })
    await host.getByRole('radio', { name: '15 secondes' }).check({ force: true })
    await host.getByRole('checkbox', { name: 'L’image suivante vient toute seule' }).check({ force: true })
    for (const number of [2, 3]) {
      await host.getByRole('button', { name: 'Ajouter un chapitre' }).click()
      await host.getByLabel(`Images du chapitre ${number}`).selectOption({ index: number })
    }
    await host.getByLabel('Titre du chapitre 1').fill('Échauffement')
    await host.getByLabel('Titre du chapitre 3').fill('Finale')
    await host.getByRole('button', { name: 'Ouvrir le salon' }).click()
    await host.waitForURL(/\/room\/[A-Z0-9]{6}$/)
    const code = gameIdOf(host)
    const { page: phone, complaints } = await rooms.joinInFrench(code, 'Zoé')
    const { page: screen } = await visit(browser, `${server.url}/screen/${code}`, FRENCH)
    const headings = await gatherHeadings(screen)
    const began = performance.now()
    await host.getByRole('button', { name: 'Commencer' }).click()
    const end = phone.getByRole('heading', { name: 'Finale : place 1.' }).waitFor({ timeout: EVENING_MS })
    await playOn(phone, code, end)
    await phone.getByText('Toute la soirée : place 1.', { exact: true }).waitFor()
    await screen.locator('.stack-1', { hasText: 'Zoé' }).nth(1).waitFor()
    const seen = (await headings()).join().replaceAll('\u00a0', ' ')
    for (const title of ['Échauffement · Manche', 'Chapitre 2 · Manche', 'Finale · Manche'])
      assert.ok(seen.includes(title))
    const { chapters, rounds } = await (await phone.request.get(`${server.url}/rooms/${code}/results`)).json()
    assert.deepEqual([chapters.length, rounds.length], [3, 15])
    assert.ok(rounds.some(({ foundBy }: { foundBy: number }) => foundBy === 1))
    const minutes = ((performance.now() - began) * SPEED) / 60_000
    assert.ok(minutes > 22, `the evening took ${minutes} minutes`)
    // a guess at a picture that has just ended
    const isLate = (complaint: string) => complaint.includes('409')
    assert.deepEqual(
      complaints.filter((complaint) => !isLate(complaint)),
      [],
    )
  })
})
