import assert from 'node:assert/strict'
import { gameIdOf, openBrowser, visit } from '../../browser.ts'
import { createPlayer } from '../player.ts'
import { serviceOf } from '../stack.ts'
import { describeStart, TOGETHER_S } from './timeline.ts'
import { JOBS, LASTING, type StackTests } from './world.ts'

/** The stack serves the game. */
export const playTests: StackTests = {
  'starts in the order of health, and every job ends well': async (world, context) => {
    const all = await world.stack.inspect()
    const states = all.map((one) => [serviceOf(one), one.State.Health?.Status ?? one.State.ExitCode])
    assert.deepEqual(Object.fromEntries(states), {
      ...Object.fromEntries(LASTING.map((name) => [name, 'healthy'])),
      ...Object.fromEntries(JOBS.map((name) => [name, 0])),
    })
    const [table, seconds] = describeStart(all)
    for (const line of table) context.diagnostic(line)
    context.diagnostic(
      `from up to an open door: ${seconds.toFixed(1)} s, ${(seconds / TOGETHER_S).toFixed(2)} of ${TOGETHER_S} s`,
    )
  },

  'opens its door while the pictures are still imported, and the housekeeping comes after them': async (world) => {
    const all = await world.stack.inspect()
    const stateOf = (service: string) => all.find((one) => serviceOf(one) === service)?.State
    const [door, imported, worker] = [stateOf('proxy'), stateOf('import'), stateOf('worker')]
    assert.ok(door && imported && worker)
    assert.ok(door.StartedAt < imported.FinishedAt, `${door.StartedAt} ${imported.FinishedAt}`)
    assert.ok(worker.StartedAt > imported.FinishedAt, `${worker.StartedAt} ${imported.FinishedAt}`)
    const { state, folder, packs } = await (await world.ask('/api/import')).json()
    assert.deepEqual([state, folder, packs > 1], ['done', 'pictures', true])
  },

  'lists Test A, Test B and Test C first, before the starter collection': async (world) => {
    const { items } = await (await world.ask('/items')).json()
    const names = items.map((item: { name: string }) => item.name)
    assert.deepEqual(names.slice(0, 3), ['Test A', 'Test B', 'Test C'])
    assert.deepEqual(await (await world.ask('/status')).json(), { status: 'OK' })
    assert.deepEqual(await world.stack.query('select count(*) from item where retired_at is null'), [['441']])
    const copies = await world.stack.inVolume('images', 'ls /volume | grep -c "^test-[abc]-picture-1.jpg$"')
    assert.equal(copies, '3')
  },

  'describes its API, and its page of that has every file that it loads': async (world) => {
    assert.equal((await (await world.ask('/openapi.json')).json()).servers[0].url, '/api')
    for (const path of ['/docs', '/api/docs']) {
      const page = await (await world.ask(path)).text()
      const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file)
      assert.ok(files.length > 4)
      for (const file of files) assert.equal((await world.ask(file)).status, 200, file)
    }
  },

  'is played through the one door, in a browser': async (world) => {
    const browser = await openBrowser()
    try {
      const { page, complaints } = await visit(browser, `${world.stack.url}/play`)
      // the packs, when they come, move what is below them
      await page.waitForLoadState('networkidle')
      await page.getByRole('radio', { name: '3 rounds' }).check({ force: true })
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.waitForURL(/\/play\/.+/)
      for (const name of await world.namesOf(gameIdOf(page))) {
        await page.getByLabel('Your answer').waitFor()
        await page.keyboard.type(name)
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name, exact: true }).waitFor()
        await page.keyboard.press('Enter')
      }
      await page.getByRole('heading', { name: 'The verdict' }).waitFor()
      assert.match(await page.locator('.result').innerText(), /3 of 3 found/)
      assert.deepEqual(complaints, [])
    } finally {
      await browser.close()
    }
  },

  'renders come from the shared volume, and those that are gone are made again in the middle of a game': async (
    world,
  ) => {
    const client = createPlayer(world.stack.url)
    const { id, rounds } = await world.newGame(client)
    const path = rounds[0]?.picture ?? ''
    const first = await world.ask(path)
    const bytes = Buffer.from(await first.arrayBuffer())
    assert.deepEqual([first.status, first.headers.get('content-type')], [200, 'image/webp'])
    assert.ok(await world.stack.inVolume('temp', `test -s /volume/${path.split('/').at(-1)} && echo there`))
    await world.stack.compose('stop', 'api')
    const kept = await world.ask(path)
    assert.deepEqual([kept.status, Buffer.from(await kept.arrayBuffer())], [200, bytes], 'from the volume alone')
    assert.deepEqual(
      [
        kept.headers.get('cache-control'),
        kept.headers.get('etag'),
        kept.headers.get('last-modified'),
        kept.headers.get('x-content-type-options'),
      ],
      ['public, max-age=31536000, immutable', null, null, 'nosniff'],
    )
    await world.stack.compose('up', '--detach', '--wait', 'api')
    await world.stack.inVolume('temp', 'rm -rf /volume/* /volume/.[!.]*')
    const again = await world.ask(path)
    assert.deepEqual([again.status, Buffer.from(await again.arrayBuffer())], [200, bytes])
    const game = await client.game(id)
    assert.ok(game.ok)
    assert.equal((await world.guessRight(client, game.value)).ok, true)
  },
}
