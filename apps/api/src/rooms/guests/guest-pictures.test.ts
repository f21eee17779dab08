import assert from 'node:assert/strict'
import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { ModerationView, ModeratorLink, Problem, RoomOwn, RoomPictures, RoomResults, RoomView } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { openRoom } from '../../testing/open-room.ts'
import { createPlayer, openTestApp, type Player } from '../../testing/test-app.ts'

const card = async (seed = 99): Promise<string> => (await drawTestCard(seed)).toString('base64')
const gift = async (change: object = {}) => ({ names: ['Biscuit'], language: 'en', picture: await card(), ...change })

describe("guests' pictures", () => {
  const world = setUp(openTestApp)

  const open = async (order: object = {}) => {
    const room = await openRoom(world, { guestPictures: true, ...order })
    const { host, code, join: seated } = room
    const see = async (player: Player) => (await player.get<RoomView>(`/rooms/${code}?as=player`)).body
    const give = (player: Player, body: object) => player.post<RoomOwn & Problem>(`/rooms/${code}/pictures`, body)
    const queue = async () => (await host.get<RoomPictures>(`/rooms/${code}/pictures`)).body.pictures
    return { ...room, seated, see, give, queue, ann: await seated('Ann'), bob: await seated('Bob') }
  }
  const folder = () => join(world.home, 'uploads', 'guests')
  const files = () => readdir(folder()).catch((): string[] => [])
  const fetchRender = (url: string) => world.app.inject({ url })
  /** The file and the row of a picture are there, or neither is. */
  const isKept = async (id: string): Promise<readonly boolean[]> => [
    (await world.store.guests.find(id)) !== null,
    await access(join(folder(), `${id}.jpg`)).then(
      () => true,
      () => false,
    ),
  ]

  test('a room takes none unless its host says so', async () => {
    const { give, ann } = await open({ guestPictures: false })
    const refused = await give(ann, await gift())
    assert.deepEqual([refused.status, refused.body.code], [409, 'not_now'])
  })

  test('a picture that the host lets in is a round for the others, by the rules of any name, and shown to no cache', async () => {
    const { ann, bob, code, steer, see, give, queue } = await open()
    const given = await give(ann, await gift({ names: ['Biscuit', 'the golden retriever'] }))
    assert.deepEqual([given.status, given.body.given], [200, ['waiting']])
    const [queued] = await queue()
    assert.deepEqual([queued?.giver, queued?.names], ['Ann', ['Biscuit', 'the golden retriever']])
    const shown = await fetchRender(queued?.path ?? '')
    assert.deepEqual([shown.statusCode, shown.headers['cache-control']], [200, 'no-store'])
    await steer({ do: 'allow_picture', picture: queued?.picture })
    await steer({ do: 'next' })
    for (const player of [ann, bob]) await player.post(`/rooms/${code}/ready`, { round: 1 })
    world.clock.aheadMs += 3_000
    const view = await see(bob)
    assert.deepEqual(
      [view.round?.guest, view.round?.reveal, (await see(ann)).own?.sitsOut],
      [{ giver: null }, null, 'giver'],
    )
    assert.equal((await fetchRender(view.round?.picture ?? '')).statusCode, 200)
    const mine = await bob.post<RoomOwn>(`/rooms/${code}/guesses`, { round: 1, level: 1, text: 'golden retreiver' })
    assert.equal(mine.body.own?.guesses[0]?.verdict, 'correct')
    const { round, standings } = await see(bob)
    assert.deepEqual([round?.reveal?.name, round?.guest], ['Biscuit', { giver: 'Ann' }])
    assert.equal(standings[0]?.score, standings[1]?.score)
  })

  test('nothing of it is in the temporary folder, the catalogue, the lists of names or the results', async () => {
    const { ann, bob, code, steer, see, give, queue, host } = await open({ rounds: 1 })
    await give(ann, await gift({ names: ['Zebulon the third'] }))
    const before = await readdir(join(world.home, 'temp'))
    await steer({ do: 'allow_picture', picture: (await queue())[0]?.picture })
    await steer({ do: 'next' })
    world.clock.aheadMs += 3_000
    await fetchRender((await see(bob)).round?.picture ?? '')
    await steer({ do: 'reveal' })
    await fetchRender((await see(bob)).round?.reveal?.picture ?? '')
    await steer({ do: 'close' })
    assert.deepEqual(await readdir(join(world.home, 'temp')), before)
    const { body } = await host.get<RoomResults>(`/rooms/${code}/results`)
    assert.deepEqual([body.rounds[0]?.reveal, body.rounds.length], [null, 1])
    const table = await world.app.inject({ url: `/rooms/${code}/results.csv` })
    assert.match(table.payload, /1\. A player's picture/)
    for (const url of ['/items?lang=en', '/packs', '/credits', `/rooms/${code}/results`, '/found'])
      assert.doesNotMatch((await world.app.inject({ url })).payload, /Zebulon/, url)
  })

  test('file and row are gone with the first sweep after the end of the room, and its renders are not found', async () => {
    const { ann, steer, give, queue } = await open()
    await give(ann, await gift())
    const [queued] = await queue()
    const { picture = '', path = '' } = queued ?? {}
    await world.books.guests.sweep()
    assert.deepEqual(await isKept(picture), [true, true])
    await steer({ do: 'close' })
    await world.books.guests.sweep()
    assert.deepEqual([await isKept(picture), (await fetchRender(path)).statusCode], [[false, false], 404])
    assert.ok((await files()).every((name) => !name.includes(picture)))
  })

  test('what the host or a moderator refuses is deleted at once and never played', async () => {
    const { host, code, ann, steer, see, give, queue } = await open()
    await give(ann, await gift())
    await give(ann, await gift({ names: ['Tibbles'] }))
    const [first, second] = await queue()
    await steer({ do: 'refuse_picture', picture: first?.picture })
    const { key } = (await host.post<ModeratorLink>(`/rooms/${code}/moderator-link`, {})).body
    const mod = createPlayer(world)
    const seen = (await mod.post<ModerationView>(`/rooms/${code}/moderators`, { key })).body
    assert.deepEqual(
      seen.pictures.map(({ names }) => names),
      [['Tibbles']],
    )
    await mod.post(`/rooms/${code}/moderation`, { do: 'refuse_picture', picture: second?.picture })
    assert.deepEqual(
      [await isKept(first?.picture ?? ''), await isKept(second?.picture ?? '')],
      [
        [false, false],
        [false, false],
      ],
    )
    assert.deepEqual((await see(ann)).given, ['refused', 'refused'])
    await steer({ do: 'next' })
    assert.equal((await see(ann)).round?.guest, null)
  })

  test('names are bounded, readable and decent', async () => {
    const { ann, give } = await open()
    const codes: unknown[] = []
    for (const names of [['fuck'], ['Biscuit', 'n1gger'], ['...'], ['🐈'], [''], ['x'.repeat(61)], []])
      codes.push((await give(ann, await gift({ names }))).body.code)
    assert.deepEqual(codes, [...Array(4).fill('name_not_allowed'), ...Array(3).fill('request_invalid')])
    assert.equal((await give(ann, await gift({ names: ['Ox'] }))).status, 200)
  })

  test('a file that is no picture is refused with what to do, and leaves nothing', async () => {
    const { ann, give } = await open()
    const before = await files()
    for (const bytes of ['not a picture', '<svg xmlns="http://www.w3.org/2000/svg"', '']) {
      const picture = Buffer.from(bytes).toString('base64') || '='
      const { status, body } = await give(ann, await gift({ picture }))
      assert.deepEqual([status, body.code], [422, 'picture_unfit'], bytes)
      assert.ok(body.detail)
    }
    assert.deepEqual(await files(), before)
  })

  test('a player gives three, and one too large is refused', async () => {
    const { ann, bob, give } = await open()
    for (let n = 0; n < 3; n++) assert.equal((await give(ann, await gift())).status, 200)
    assert.equal((await give(ann, await gift())).body.code, 'picture_limit_reached')
    const large = await give(bob, await gift({ picture: 'A'.repeat(4_000_000) }))
    assert.equal(large.status, 413)
  })

  test('they wait for the host, who alone sees and judges them', async () => {
    const { ann, bob, code, give, see, queue } = await open()
    await give(ann, await gift())
    const [queued] = await queue()
    assert.equal((await bob.get<Problem>(`/rooms/${code}/pictures`)).body.code, 'not_host')
    const judged = await bob.post<Problem>(`/rooms/${code}/host`, { do: 'allow_picture', picture: queued?.picture })
    assert.equal(judged.body.code, 'not_host')
    assert.deepEqual([(await see(bob)).pictureQueue, (await see(bob)).given], [[], []])
    assert.doesNotMatch(JSON.stringify(await see(bob)), new RegExp(queued?.picture ?? 'none'))
  })
})
