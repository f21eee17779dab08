import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { field, found, guess, PHONE, type Rooms, startRooms } from './room-people.ts'

describe('a room with its host', () => {
  let rooms: Rooms
  before(async () => {
    rooms = await startRooms()
  })
  after(() => rooms?.close())

  test('tells a player whom the host sends out, wherever they are then', async () => {
    const host = await rooms.open(['3 rounds', '15 seconds'])
    const [eve, bob] = [await rooms.join(host.code, 'Eve'), await rooms.join(host.code, 'Bob')]
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
    await eve.page.reload()
    await out(eve.page).waitFor()
    await host.press('Players and more')
    await host.page.getByRole('button', { name: 'Let Eve back in' }).click()
    await host.page.getByRole('button', { name: 'Let Eve back in' }).waitFor({ state: 'detached' })
    await host.press('Done')
    await eve.page.getByRole('button', { name: 'Try again' }).click()
    await eve.page.getByText('You are in, Eve.').waitFor()
    await sendOut('Eve')
    await out(eve.page).waitFor()
    await host.press('Start')
    await field(bob.page).waitFor()
    await sendOut('Bob')
    await out(bob.page).waitFor()
    await bob.page.getByRole('button', { name: 'Home' }).click()
    await bob.page.getByLabel('Code of the room').waitFor()
  })

  test('lets in or refuses each player, also while a picture is guessed, and a player who comes back at once', async () => {
    const host = await rooms.open(['3 rounds', '15 seconds'], ['I let each player in'])
    const knock = async (name: string) => {
      const phone = await rooms.knock(host.code, name)
      await phone.page.getByRole('heading', { name: 'The host lets you in.' }).waitFor()
      return phone.page
    }
    const isIn = (page: Page, name: string) => page.getByText(`You are in, ${name}.`).waitFor()
    const [ann, bob, eve] = [await knock('Ann'), await knock('Bob'), await knock('Eve')]
    await host.press('Refuse Eve')
    await eve.getByRole('heading', { name: 'The host has sent you out of this room.' }).waitFor()
    await host.press('Let Ann in')
    await isIn(ann, 'Ann')
    await ann.reload()
    await isIn(ann, 'Ann')
    const cec = await knock('Cec')
    await host.press('Let all in')
    await isIn(bob, 'Bob')
    await isIn(cec, 'Cec')
    await host.press('Start')
    await field(ann).waitFor()
    const dan = await knock('Dan')
    await host.press('Let Dan in')
    await field(dan).waitFor()
  })

  test('lets players in from the big screen alone, also while a picture is guessed', async () => {
    const { code, page: screen } = await rooms.open(['3 rounds', '15 seconds'], ['I let each player in'])
    await screen.goto(`${rooms.server.url}/screen/${code}`)
    const knock = async (name: string) => {
      const { page } = await rooms.knock(code, name)
      await page.getByRole('heading', { name: 'The host lets you in.' }).waitFor()
      return page
    }
    const ann = await knock('Ann')
    await screen.getByRole('button', { name: 'Let Ann in' }).click()
    await ann.getByText('You are in, Ann.').waitFor()
    await screen.getByRole('heading', { name: 'At the door' }).waitFor({ state: 'detached' })
    await screen.keyboard.press('Space')
    await field(ann).waitFor()
    const bob = await knock('Bob')
    await screen.getByRole('button', { name: 'Let Bob in' }).click()
    await field(bob).waitFor()
    const { page: hall } = await rooms.hang(code)
    await knock('Cec')
    await screen.getByRole('button', { name: 'Let Cec in' }).waitFor()
    assert.equal(await hall.getByRole('button', { name: 'Let Cec in' }).count(), 0)
  })

  test('tells each player the name in their own language at the reveal, in French too', async () => {
    const host = await rooms.open(['3 rounds', '15 seconds'])
    const ann = await rooms.join(host.code, 'Ann')
    const { page: zoe } = await rooms.joinInFrench(host.code, 'Zoé')
    await host.press('Start')
    for (let number = 1; number <= 3; number++) {
      await field(ann.page).waitFor()
      const name = rooms.server.roomAnswer(host.code)
      const own = rooms.server.roomAnswer(host.code, 'fr')
      await host.press('Reveal')
      await zoe.getByRole('heading', { name, exact: true }).waitFor()
      if (own !== name) await zoe.locator('main [lang=fr].reveal-own').getByText(own, { exact: true }).waitFor()
      await ann.page.getByRole('heading', { name, exact: true }).waitFor()
      assert.equal(await ann.page.locator('.reveal-own').count(), 0)
      if (number < 3) await host.press('Next picture')
    }
  })

  test('is steered by a host who plays too, on a narrow phone, and handed over', async () => {
    const host = await rooms.open(['3 rounds', '15 seconds'])
    await host.page.setViewportSize({ width: 320, height: 640 })
    const eve = await rooms.join(host.code, 'Eve')
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

    const late = await visit(rooms.browser, `${rooms.server.url}/room/${host.code}`, PHONE)
    await late.page.getByLabel('Your nickname').fill('Bob')
    await late.page.getByRole('button', { name: 'Come in' }).click()
    await late.page.getByText('This room takes nobody else in. Ask the host.').first().waitFor()

    await host.press('Start')
    await field(host.page).waitFor()
    await guess(host.page, rooms.server.roomAnswer(host.code))
    await found(host.page).waitFor()
    await host.press('Reveal')
    await eve.page.locator('main').getByText('It got away.').waitFor()
    await host.press('Players and more')
    await host.page.getByRole('button', { name: 'Evelyn', exact: true }).click()
    await host.press('Make host')
    await eve.page.getByRole('button', { name: 'Next picture' }).click()
    await field(eve.page).waitFor()
    assert.equal(await host.page.getByRole('button', { name: 'Reveal' }).count(), 0)
    await host.press('Take the room back')
    await host.page.getByRole('button', { name: 'Reveal' }).waitFor()
    await eve.page.getByRole('button', { name: 'Reveal' }).waitFor({ state: 'detached' })
  })

  test('asks its host about a near miss, who may take it for right', async () => {
    // twelve of its twenty-seven names have two words, so that one of any twenty does
    const host = await rooms.open(['Sports', '20 rounds', '15 seconds'])
    const eve = await rooms.join(host.code, 'Eve')
    for (let round = 1; round <= 20; round++) {
      await host.press(round === 1 ? 'Start' : 'Next picture')
      await field(eve.page).waitFor()
      const name = rooms.server.roomAnswer(host.code)
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
    const host = await rooms.open(['Sports', '20 rounds', '15 seconds', '2 teams', 'Given'])
    const enter = async () => {
      const phone = await visit(rooms.browser, `${rooms.server.url}/room/${host.code}`, PHONE)
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
      const name = rooms.server.roomAnswer(host.code)
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
      for (const page of [ann, bob, cec]) await page.getByRole('heading', { name, exact: true }).waitFor()
    }
    assert.fail('no item of two words among twenty')
  })

  test('takes guesses at once from a player who comes while a round runs, and tells at the reveal what they came to', async () => {
    const host = await rooms.open(['3 rounds', '15 seconds'])
    const ann = await rooms.join(host.code, 'Ann')
    await host.press('Start')
    await field(ann.page).waitFor()
    const late = await visit(rooms.browser, `${rooms.server.url}/room/${host.code}`, PHONE)
    await late.page.getByLabel('Your nickname').fill('Bob')
    await late.page.getByRole('button', { name: 'Come in' }).click()
    await field(late.page).waitFor()
    for (const text of ['qwzx', rooms.server.roomAnswer(host.code)]) {
      await guess(late.page, text)
      await late.page.locator('.tried', { hasText: text }).waitFor()
    }
    await late.page.locator('main').getByText('Locked in: see the reveal.').first().waitFor()
    assert.equal(await found(late.page).count(), 0)
    await host.page.getByText('0 of 2 found it').waitFor()
    await host.press('Reveal')
    await found(late.page).waitFor()
  })

  test('offers four choices where nothing is typed, and tells at the reveal what the one pick of each player came to', async () => {
    const host = await rooms.open(['3 rounds', 'Four choices', '15 seconds'])
    const [ann, bob] = [await rooms.join(host.code, 'Ann'), await rooms.join(host.code, 'Bob')]
    await host.press('Start')
    const picks = ann.page.locator('.pick')
    await picks.first().waitFor()
    const answer = rooms.server.roomAnswer(host.code)
    assert.equal(await picks.count(), 4)
    for (const pick of await picks.all()) assert.ok(((await pick.boundingBox())?.height ?? 0) >= 48)
    await picks.filter({ hasNotText: answer }).first().click()
    await ann.page.locator('main').getByText('Locked in: see the reveal.').waitFor()
    await host.page.getByText('1 of 2 have answered').waitFor()
    assert.equal(await picks.locator('visible=true').and(ann.page.locator(':disabled')).count(), 4)
    await bob.page.getByRole('button', { name: answer, exact: true }).click()
    await ann.page.getByRole('heading', { name: answer, exact: true }).waitFor()
    await found(bob.page).waitFor()
    await ann.page.locator('main').getByText('It got away.').waitFor()
  })

  test('offers them in the language of the room, in French too', async () => {
    const { page: host } = await visit(rooms.browser, rooms.server.url, { locale: 'fr-FR' })
    const post = async (path: string, data: object) =>
      (await host.request.post(`${rooms.server.url}/rooms${path}`, { data })).json()
    const { code } = await post('', { answers: 'choices', language: 'fr', rounds: 1, secondsPerLevel: 60 })
    const { page: zoe, complaints } = await rooms.joinInFrench(code, 'Zoé')
    await post(`/${code}/host`, { do: 'next' })
    const answer = rooms.server.roomAnswer(code, 'fr')
    await zoe.getByRole('button', { name: answer, exact: true }).click()
    await zoe.getByRole('heading', { name: answer, exact: true }).waitFor()
    await zoe
      .locator('main')
      .getByText(/Trouvé\. \+/)
      .waitFor()
    assert.deepEqual(complaints, [])
  })
})
