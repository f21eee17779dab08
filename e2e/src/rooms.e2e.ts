import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { gameIdOf as codeOf, openBrowser, visit } from './browser.ts'
import { type GameServer, startGameServer } from './game-server.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

describe('a room', () => {
  let server: GameServer
  let browser: Browser
  before(async () => {
    server = await startGameServer(['--rate-limit', '0'])
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  /** Opens a room by the door on the home page; what is not chosen has its default. */
  const open = async (choices: readonly string[]) => {
    const host = await visit(browser, server.url)
    await host.page.getByRole('link', { name: /^Room/ }).click()
    for (const name of choices) await host.page.getByRole('radio', { name }).check({ force: true })
    await host.page.getByRole('button', { name: 'Open the room' }).click()
    await host.page.waitForURL(/\/room\/[A-Z0-9]{6}$/)
    const code = codeOf(host.page)
    await host.page.getByRole('heading', { name: code }).waitFor()
    return { ...host, code, press: (name: string) => host.page.getByRole('button', { name, exact: true }).click() }
  }
  /** A phone that typed the code on the home page. */
  const join = async (code: string, name: string) => {
    const phone = await visit(browser, server.url, PHONE)
    await phone.page.getByLabel('Code of the room').fill(code.toLowerCase())
    await phone.page.getByRole('button', { name: 'Go in' }).click()
    await phone.page.getByLabel('Your nickname').fill(name)
    await phone.page.getByRole('button', { name: 'Come in' }).click()
    await phone.page.getByText(`You are in, ${name}.`).waitFor()
    return phone
  }
  const hang = async (code: string) => {
    const screen = await visit(browser, server.url)
    await screen.page.goto(`${server.url}/screen/${code}`)
    await screen.page.getByRole('heading', { name: code }).waitFor()
    return screen
  }
  const field = (page: Page) => page.getByLabel('Your answer')
  const found = (page: Page) => page.locator('main').getByText(/Found\. \+[\d,]+/)
  const guess = async (page: Page, text: string) => {
    await field(page).fill(text)
    await field(page).press('Enter')
  }
  /** What a button of the results saves, as a spreadsheet would read it. */
  const save = async (page: Page, name: string): Promise<Record<string, string>[]> => {
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const file = await saving
    assert.match(file.suggestedFilename(), /^pixel-detective-[A-Z0-9]{6}-\d{4}-\d\d-\d\d\.csv$/)
    return parse(await readFile(await file.path()), { bom: true, columns: true })
  }
  const levelOn = async (page: Page): Promise<number> =>
    Number(/level (\d) of/.exec((await shownPicture(page).getAttribute('aria-label')) ?? '')?.[1])
  const shownPicture = (page: Page) => page.getByRole('img', { name: /level \d of/ })
  /** Waits for a level to begin. */
  const nextLevel = async (page: Page): Promise<number> => {
    const next = (await levelOn(page)) + 1
    await page.getByRole('img', { name: `level ${next} of` }).waitFor()
    return next
  }
  const tabOf = async (context: BrowserContext, url: string) => {
    const tab = await context.newPage()
    await tab.goto(url)
    return tab
  }

  test('is played to its podium, whoever reloads, loses the network or opens a second tab', async () => {
    const host = await open(['3 rounds', '8 seconds'])
    const { code } = host
    const screen = await hang(code)
    const [ann, bob, eve] = [await join(code, 'Ann'), await join(code, 'Bob'), await join(code, 'Eve')]
    const everybody = [screen.page, host.page, ann.page, bob.page, eve.page]
    const phones = [ann.page, bob.page, eve.page]

    for (const name of ['Ann', 'Bob', 'Eve']) await screen.page.locator('.suspect', { hasText: name }).waitFor()
    assert.equal(await screen.page.getByRole('img', { name: `Code to scan: ${server.url}/room/${code}` }).count(), 1)
    for (const page of everybody) await page.reload()
    await ann.page.getByText('You are in, Ann.').waitFor()
    await screen.page.getByText('3 players').waitFor()

    await host.press('Start')
    for (const page of phones) await field(page).waitFor()
    await guess(bob.page, 'qwzx')
    await bob.page.locator('main').getByText('qwzx').waitFor()
    for (const page of everybody) await page.reload()
    await bob.page.locator('main').getByText('qwzx').waitFor()

    // from the beginning of a level to its end: eight seconds by the room's clock
    const level = await nextLevel(screen.page)
    await eve.context.setOffline(true)
    await eve.page.getByText('Reconnecting…').waitFor()
    assert.equal(await nextLevel(screen.page), level + 1)
    await eve.context.setOffline(false)
    await eve.page.getByText('Reconnecting…').waitFor({ state: 'detached' })
    await eve.page.getByRole('img', { name: `level ${level + 1} of` }).waitFor()

    const answer = server.roomAnswer(code)
    const tab = await tabOf(ann.context, ann.page.url())
    await field(tab).waitFor()
    for (const [typedAt, shownAt, text] of [
      [tab, ann.page, 'vrtpk'],
      [ann.page, tab, 'jjhgf'],
    ] as const) {
      await guess(typedAt, text)
      await shownAt.locator('main').getByText(text).waitFor()
    }
    await guess(ann.page, answer)
    for (const page of [ann.page, tab]) await found(page).waitFor()
    await screen.page.getByText('1 of 3 found it').waitFor()
    assert.equal(await screen.page.getByRole('heading', { name: answer, exact: true }).count(), 0)
    for (const page of [bob.page, eve.page]) await guess(page, answer)
    for (const page of everybody) await page.getByRole('heading', { name: answer, exact: true }).waitFor()
    for (const page of everybody) await page.reload()
    for (const page of everybody) await page.getByRole('heading', { name: answer, exact: true }).waitFor()

    for (const each of [2, 3]) {
      await host.press('Next picture')
      await field(eve.page).waitFor()
      await host.press('Pause')
      await eve.page.locator('main').getByText('Paused').waitFor()
      for (const page of everybody) await page.reload()
      await eve.page.locator('main').getByText('Paused').waitFor()
      await host.press('Go on')
      await field(eve.page).waitFor()
      await guess(eve.page, server.roomAnswer(code))
      await found(eve.page).waitFor()
      await host.press('Reveal')
      await screen.page.getByRole('heading', { name: `Round ${each} of 3` }).waitFor()
      await screen.page.getByRole('heading', { name: server.roomAnswer(code), exact: true }).waitFor()
    }
    await host.press('To the podium')
    await screen.page.getByRole('heading', { name: 'Podium' }).waitFor()
    for (const page of everybody) await page.reload()
    await eve.page.getByRole('heading', { name: 'First place. Case closed.' }).waitFor()
    await screen.page.locator('.stack-1', { hasText: 'Eve' }).waitFor()

    await eve.page.getByRole('link', { name: 'All the results' }).click()
    await eve.page.getByRole('heading', { name: `Case file ${code}` }).waitFor()
    const row = eve.page.getByRole('row', { name: /Eve/ })
    assert.equal(await row.getByText(/^Found at level/).count(), 3)
    const rows = await save(eve.page, 'Table (CSV)')
    assert.deepEqual([rows[0]?.Place, rows[0]?.Name], ['1', 'Eve'])
    assert.deepEqual(rows.map(({ Name }) => Name).toSorted(), ['Ann', 'Bob', 'Eve'])
    assert.deepEqual(
      rows,
      rows.toSorted((one, other) => Number(other.Score) - Number(one.Score)),
    )
    for (const { Place, Name, Late, Score, ...rounds } of rows) {
      const points = Object.values(rounds).map(Number)
      const sum = points.reduce((all, each) => all + each, 0)
      assert.deepEqual([points.length, sum], [3, Number(Score)], `${Place}. ${Name} ${Late}`)
    }
    await screen.page.getByRole('link', { name: `/room/${code}/results` }).click()
    await screen.page.getByRole('heading', { name: `Case file ${code}` }).waitFor()
    assert.deepEqual([...host.complaints, ...screen.complaints, ...ann.complaints, ...bob.complaints], [])
  })

  test('that is long over is its results, by whichever address somebody comes, and for whom it ended in their sleep', async () => {
    server.keepResults('PAST23', 'Zoë')
    for (const path of ['room/PAST23', 'screen/PAST23', 'room/past23/results']) {
      const { page } = await visit(browser, `${server.url}/${path}`, PHONE)
      await page.getByRole('heading', { name: 'Case file PAST23' }).waitFor()
      assert.equal(await page.getByRole('row', { name: /Zoë/ }).count(), 1, path)
    }
    const host = await open(['3 rounds'])
    const sleepers = [host, await hang(host.code), await join(host.code, 'Ann')]
    await server.kill()
    server.keepResults(host.code, 'Ann')
    await server.comeBack()
    for (const { page } of sleepers) await page.getByRole('heading', { name: `Case file ${host.code}` }).waitFor()
  })

  test('goes on where it was when the server is killed and comes back', async () => {
    const host = await open(['3 rounds', '15 seconds'])
    const screen = await hang(host.code)
    const phones = [await join(host.code, 'Ann'), await join(host.code, 'Bob')]
    const everybody = [host, screen, ...phones]
    await host.press('Start')
    for (const { page } of phones) await guess(page, 'qwzx')
    for (const { page } of phones) await page.locator('main').getByText('qwzx').waitFor()
    await server.kill()
    for (const { page } of everybody) await page.getByText('Reconnecting…').waitFor()
    await server.comeBack()
    for (const { page } of everybody) await page.getByText('Reconnecting…').waitFor({ state: 'detached' })
    const answer = server.roomAnswer(host.code)
    for (const { page } of phones) await page.locator('main').getByText('qwzx').waitFor()
    for (const { page } of phones) await guess(page, answer)
    for (const { page } of everybody) await page.getByRole('heading', { name: answer, exact: true }).waitFor()
    for (const { page } of phones) await found(page).waitFor()
  })

  test('tells a player whom the host sends out, wherever they are then', async () => {
    const host = await open(['3 rounds', '15 seconds'])
    const [eve, bob] = [await join(host.code, 'Eve'), await join(host.code, 'Bob')]
    const out = (page: Page) => page.getByRole('heading', { name: 'The host has sent you out of this room.' })
    const sendOut = async (name: string) => {
      await host.press('Players and more')
      await host.page.getByRole('button', { name, exact: true }).click()
      await host.press('Send out')
      await host.page.getByRole('alert').getByRole('button', { name: 'Send out' }).click()
      await host.press('Done')
    }
    await sendOut('Eve')
    await out(eve.page).waitFor()
    await host.press('Start')
    await field(bob.page).waitFor()
    await sendOut('Bob')
    await out(bob.page).waitFor()
    await bob.page.getByRole('button', { name: 'Home' }).click()
    await bob.page.getByLabel('Code of the room').waitFor()
  })

  test('is steered by a host who plays too, on a narrow phone, and handed over', async () => {
    const host = await open(['3 rounds', '15 seconds'])
    await host.page.setViewportSize({ width: 320, height: 640 })
    const eve = await join(host.code, 'Eve')
    await host.press('Play too')
    await host.page.getByLabel('Your nickname').fill('Ann')
    await host.press('Come in')
    await host.page.getByText('You are in, Ann.').waitFor()
    await host.press('Players and more')
    await host.page.getByRole('button', { name: 'Eve', exact: true }).click()
    await host.page.getByLabel('New name of Eve').fill('Evelyn')
    await host.press('Rename')
    await host.page.getByRole('button', { name: 'Evelyn', exact: true }).waitFor()
    await host.press('Let nobody else in')
    await host.page.setViewportSize({ width: 640, height: 320 })
    await host.press('Close the room')
    const { y, height } = (await host.page.getByRole('button', { name: 'Yes, close' }).boundingBox()) ?? assert.fail()
    assert.ok(y + height <= 320, `the question ends at ${y + height} of 320`)
    await host.press('Keep it open')
    await host.page.setViewportSize({ width: 320, height: 640 })
    await host.press('Done')

    const late = await visit(browser, `${server.url}/room/${host.code}`, PHONE)
    await late.page.getByLabel('Your nickname').fill('Bob')
    await late.page.getByRole('button', { name: 'Come in' }).click()
    await late.page.getByText('This room takes nobody else in. Ask the host.').first().waitFor()

    await host.press('Start')
    await field(host.page).waitFor()
    await guess(host.page, server.roomAnswer(host.code))
    await found(host.page).waitFor()
    await host.press('Reveal')
    await eve.page.locator('main').getByText('It got away.').waitFor()
    await host.press('Players and more')
    await host.page.getByRole('button', { name: 'Evelyn', exact: true }).click()
    await host.press('Make host')
    await eve.page.getByRole('button', { name: 'Next picture' }).click()
    await field(eve.page).waitFor()
    assert.equal(await host.page.getByRole('button', { name: 'Reveal' }).count(), 0)
  })

  test('asks its host about a near miss, who may take it for right', async () => {
    // twelve of its twenty-seven names have two words, so that one of any twenty does
    const host = await open(['Sports', '20 rounds', '15 seconds'])
    const eve = await join(host.code, 'Eve')
    for (let round = 1; round <= 20; round++) {
      await host.press(round === 1 ? 'Start' : 'Next picture')
      await field(eve.page).waitFor()
      const name = server.roomAnswer(host.code)
      const word = name.split(' ').find((each) => each.length >= 5)
      if (name.includes(' ') && word) {
        await guess(eve.page, `${word} zzzzzz`)
        await eve.page.locator('main').getByText('So close…').first().waitFor()
        await host.page.getByText(`Eve: “${word} zzzzzz”`).waitFor()
        await host.press('Count it')
        await eve.page.getByRole('heading', { name, exact: true }).waitFor()
        await found(eve.page).waitFor()
        return
      }
      await host.press('Reveal')
      await eve.page.getByRole('heading', { name, exact: true }).waitFor()
    }
    assert.fail('no item of two words among twenty')
  })

  test('gives names, counts by teams, and remembers an answer that its host took for right', async () => {
    const host = await open(['Sports', '20 rounds', '15 seconds', '2 teams', 'Given'])
    const enter = async () => {
      const phone = await visit(browser, `${server.url}/room/${host.code}`, PHONE)
      await phone.page.getByRole('button', { name: 'Come in' }).click()
      await phone.page.getByText(/^You are in, \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\.$/u).waitFor()
      return phone.page
    }
    const [ann, bob, cec] = [await enter(), await enter(), await enter()]
    const given = await ann.locator('.lobby-you').textContent()
    await ann.getByRole('button', { name: 'Another name' }).click()
    await ann.locator('.lobby-you', { hasNotText: given ?? '' }).waitFor()
    for (let round = 1; round <= 20; round++) {
      await host.press(round === 1 ? 'Start' : 'Next picture')
      await field(ann).waitFor()
      const name = server.roomAnswer(host.code)
      const word = name.split(' ').find((each) => each.length >= 5)
      if (name.includes(' ') && word) {
        for (const page of [ann, bob]) await guess(page, `${word} zzzzzz`)
        for (const page of [ann, bob]) await page.locator('main').getByText('So close…').first().waitFor()
        await ann.getByText(/^worth [\d,]+ points$/).waitFor()
        await host.page.getByRole('button', { name: 'Count it … and remember' }).nth(1).click()
        for (const page of [ann, bob]) await found(page).waitFor()
        await guess(cec, `${word} zzzzzz`)
        for (const page of [ann, bob, cec]) await page.getByRole('heading', { name, exact: true }).waitFor()
        await found(cec).waitFor()
        assert.equal(await ann.locator('.team').count(), 2)
        return
      }
      await host.press('Reveal')
      await ann.getByRole('heading', { name, exact: true }).waitFor()
    }
    assert.fail('no item of two words among twenty')
  })

  test('offers four choices where nothing is typed, and one wrong pick is the last', async () => {
    const host = await open(['3 rounds', 'Four choices', '15 seconds'])
    const [ann, bob] = [await join(host.code, 'Ann'), await join(host.code, 'Bob')]
    await host.press('Start')
    const picks = ann.page.locator('.pick')
    await picks.first().waitFor()
    const answer = server.roomAnswer(host.code)
    assert.equal(await picks.count(), 4)
    for (const pick of await picks.all()) assert.ok(((await pick.boundingBox())?.height ?? 0) >= 48)
    await picks.filter({ hasNotText: answer }).first().click()
    await ann.page.locator('main').getByText('Not that one.').waitFor()
    assert.equal(await picks.locator('visible=true').and(ann.page.locator(':disabled')).count(), 4)
    await bob.page.getByRole('button', { name: answer, exact: true }).click()
    await ann.page.getByRole('heading', { name: answer, exact: true }).waitFor()
    await found(bob.page).waitFor()
  })
})
