import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { after, before, describe, test } from 'node:test'
import { createClient } from '@pd/contract/client'
import { startGameServer } from './game-server.ts'
import { PHONE, type Rooms, startRooms } from './room-people.ts'

const URLS = ['http://192.168.1.7:8080', 'http://10.0.0.4:8080']

describe('a room that was opened by localhost', () => {
  let rooms: Rooms
  before(async () => {
    rooms = await startRooms()
  })
  after(() => rooms.close())

  /** The host's lobby, on a machine with these addresses. */
  const openAt = async (urls: readonly string[]) => {
    const host = await rooms.open([])
    await host.context.route('**/api/addresses', (route) => route.fulfill({ json: { urls } }))
    await host.page.reload()
    await host.page.getByRole('heading', { name: host.code }).waitFor()
    return host
  }

  test('is shared by the address of the machine on the network, which the host may change on every screen', async () => {
    const { page, context, code, complaints } = await openAt(URLS)
    await page.getByText(`192.168.1.7:8080/room/${code}`).waitFor()
    await page.getByLabel(/try another address/).selectOption('10.0.0.4:8080')
    await page.getByText(`10.0.0.4:8080/room/${code}`).waitFor()
    const screen = await context.newPage()
    await screen.goto(`${rooms.server.url}/screen/${code}`)
    await screen.getByRole('img', { name: `Code to scan: http://10.0.0.4:8080/room/${code}` }).waitFor()
    await page.setViewportSize(PHONE.viewport)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('has nothing to choose with one address, and a warning with none', async () => {
    const one = await openAt(URLS.slice(0, 1))
    await one.page.getByText(`192.168.1.7:8080/room/${one.code}`).waitFor()
    assert.equal(await one.page.getByLabel(/try another address/).count(), 0)
    await one.context.close()
    const none = await openAt([])
    await none.page.getByText(/Phones can’t reach 127\.0\.0\.1\./).waitFor()
    await none.context.close()
  })
})

test('a server that listens on every address tells them to a browser on its machine', async () => {
  const server = await startGameServer(['--host', '::', '--starter', 'no'])
  const { port } = new URL(server.url)
  const answer = await createClient(`${server.url}/api`).addresses()
  await server.close()
  assert.ok(answer.ok)
  const own = Object.values(networkInterfaces()).flatMap((all = []) => all.filter(({ internal }) => !internal))
  const known = own.map(({ address }) => `http://${address.includes(':') ? `[${address}]` : address}:${port}`)
  const { urls } = answer.value
  assert.deepEqual(
    urls.filter((url) => !known.includes(url)),
    [],
  )
  assert.equal(
    urls.length > 0,
    own.some(({ family }) => family === 'IPv4'),
  )
})
