import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import { type NewRoom, type RoomPlayers, type RoomView, roomChange, type SharedRoom } from '@pd/contract'
import { fold, LATE_GUESS_MS, READY_WAIT_MS, type RoundPlan } from '@pd/core'
import { createVisitor, TOGETHER_MS, type Visitor } from '@pd/testing/room/visitor'
import type { RoundPaths } from '../../renders/render-paths.ts'
import { putObjects, type Secrets, secretsOf, sharperThan, together } from '../../testing/room-secrets.ts'
import { openTestApp, type TestApp } from '../../testing/test-app.ts'

const SECONDS = 5

describe('before a reveal', { timeout: 300_000 }, () => {
  let world: TestApp
  let at: string
  let host: Visitor
  let everybody: Map<string, Visitor>
  beforeEach(async () => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1_000_000 })
    world = await openTestApp({ pictures: putObjects })
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    everybody = new Map()
  })
  afterEach(async () => {
    for (const each of everybody.values()) each.leave()
    await world.close()
    mock.timers.reset()
  })

  const addVisitor = (who: string): Visitor => {
    const visitor = createVisitor(`http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`)
    everybody.set(who, visitor)
    return visitor
  }
  const openRoom = async (order: NewRoom): Promise<void> => {
    host = addVisitor('the host')
    at = `/rooms/${(await host.post('/rooms', { rounds: 2, secondsPerLevel: SECONDS, ...order })).body.code}`
    await host.listen(`${at}/events`)
  }
  const comeIn = async (who: string, name: string | null, as = 'player'): Promise<Visitor> => {
    const visitor = addVisitor(who)
    if (name !== null) assert.equal((await visitor.post(`${at}/players`, { name })).status, 200)
    await visitor.listen(`${at}/events?as=${as}`)
    return visitor
  }
  const steer = async (word: object): Promise<RoomView> => {
    const { status, body } = await host.post(`${at}/host`, word)
    assert.equal(status, 200, JSON.stringify(word))
    return body
  }
  const guess = async (player: Visitor, round: number, text: string): Promise<string | null | undefined> =>
    (await player.post(`${at}/guesses`, { round, level: 1, text })).body.own?.guesses.at(-1)?.verdict
  const planNow = async (): Promise<RoundPlan> => {
    const room = await world.store.rooms.find(at.slice(-6))
    const log = await world.store.rooms.eventsAfter(room?.id ?? '', 0, 1_000)
    return log.findLast((event) => event.type === 'round_prepared')?.plan ?? assert.fail('no round')
  }
  const pathsOf = async (number: number): Promise<RoundPaths> => {
    const room = await world.store.rooms.find(at.slice(-6))
    return world.paths.round(room?.id ?? assert.fail('no room'), number)
  }
  const englishName = async ({ itemId, pictureId }: RoundPlan): Promise<string> =>
    (await world.catalogue.subject(itemId, pictureId))?.shownNames.get('en') ?? assert.fail('no name')
  const seatOf = async (name: string): Promise<string | undefined> =>
    (await host.get(at)).body.standings.find((standing) => standing.name === name)?.player
  /** Sends a player out, who then hears that and nothing more. */
  const kick = async (name: string): Promise<void> => {
    await steer({ do: 'kick', player: await seatOf(name) })
    mock.timers.tick(TOGETHER_MS)
    await [...everybody]
      .find(([who]) => who.startsWith(name))?.[1]
      .until(({ kicked, ended }) => kicked === true && ended === true)
  }
  const everyItem = async (): Promise<Secrets> => {
    const { catalogue } = world
    const plans = catalogue
      .itemIds(null)
      .map((itemId) => ({ itemId, pictureId: catalogue.pictureIds(itemId)[0] ?? '' }))
    return together(...(await Promise.all(plans.map((plan) => secretsOf(world, plan)))))
  }

  /** What anybody may ask at any time, so that what is refused is looked at too. */
  const askEverything = async (visitor: Visitor): Promise<void> => {
    for (const path of [at, `${at}?as=screen`, `${at}?as=player`, `${at}/players`, `${at}/nothing`])
      await visitor.get(path)
    for (const body of [{ round: 9, level: 1, text: 'too early' }, { round: 1, level: 1, text: ' ' }, { nonsense: 1 }])
      await visitor.post(`${at}/guesses`, body)
    await visitor.post(`${at}/ready`, { round: 9 })
    await visitor.post(`${at}/host`, { do: 'accept', player: 'nobody', guess: 0, round: 9 })
  }

  /** Waits until all who listen have heard how the room is, and gives all that each was sent since it was asked last. */
  const gather = async (isSuch: (room: SharedRoom) => boolean): Promise<Map<string, string>> => {
    for (const visitor of everybody.values()) await askEverything(visitor)
    mock.timers.tick(TOGETHER_MS)
    const { body } = await host.get(`${at}?as=screen`)
    const hear = (visitor: Visitor) =>
      visitor.until(
        ({ room, kicked }) => kicked || (room !== undefined && roomChange(room, body) === null && isSuch(room)),
      )
    await Promise.all([...everybody.values()].map(hear))
    return new Map([...everybody].map(([who, visitor]) => [who, visitor.take()]))
  }
  const assertSilent = async (
    when: string,
    secretsFrom: (who: string) => Secrets,
    isSuch: (room: SharedRoom) => boolean = () => true,
  ): Promise<void> => {
    for (const [who, received] of await gather(isSuch)) {
      const said = [received, received.toLowerCase(), fold(received)]
      for (const [secret, what] of secretsFrom(who))
        assert.ok(!said.some((text) => text.includes(secret)), `${who}, ${when}, was told ${what}: ${secret}`)
      for (const [other, visitor] of everybody)
        assert.ok(other === who || !received.includes(visitor.id() ?? '\0'), `${who} was told who ${other} is`)
    }
  }

  const shows =
    (level: number, phase: string) =>
    ({ round }: SharedRoom): boolean =>
      round?.level === level && round.phase === phase

  test('no role gets the item of the round from any endpoint at any moment', async () => {
    await openRoom({})
    await comeIn('the screen', null, 'screen')
    await comeIn('a stranger', null)
    const [ann, bob, dan] = [await comeIn('Ann', 'Ann'), await comeIn('Bob', 'Bob'), await comeIn('Dan', 'Dan')]
    await comeIn('Eve, who was kicked', 'Eve')
    await kick('Eve')
    const every = await everyItem()
    await assertSilent('in the lobby', () => every)

    await steer({ do: 'next' })
    const plan = await planNow()
    const ofRound = await pathsOf(1)
    const item = await secretsOf(world, plan, ofRound)
    const answer = await englishName(plan)
    const near = `${answer.split(' ')[0]} zzzzz`
    const ofAnn: Secrets = new Map([['wobbly walrus', 'a guess of Ann']])
    const ofBob: Secrets = new Map([[near, 'a guess of Bob']])
    const secretsOfWho: Readonly<Record<string, Secrets>> = {
      Ann: together(item, ofBob),
      Bob: together(item, ofAnn),
      // who found it knows how it is called, and no more; a host decides about what was almost right
      Dan: together(new Map([...item].filter(([secret]) => secret !== answer)), ofAnn, ofBob),
      'the host': together(item, ofAnn),
    }
    const secretsAt = (cells: number) => (who: string) =>
      together(secretsOfWho[who] ?? together(item, ofAnn, ofBob), sharperThan(ofRound, plan, cells))
    const [first = 0] = plan.ladder
    await assertSilent('while a round is prepared', secretsAt(first), shows(1, 'preparing'))
    mock.timers.tick(READY_WAIT_MS)
    await assertSilent('at the first level', secretsAt(first), shows(1, 'running'))
    assert.equal(await guess(ann, 1, 'wobbly walrus'), 'wrong')
    assert.equal(await guess(bob, 1, near), 'almost')
    assert.equal(await guess(dan, 1, answer), 'correct')
    await comeIn('Lee, who came late', 'Lee')
    for (const [index, cells] of plan.ladder.entries()) {
      const level = index + 1
      await assertSilent(`at level ${level}`, secretsAt(cells), shows(level, 'running'))
      if (level === 3) {
        await steer({ do: 'pause' })
        await assertSilent('while it is paused', secretsAt(cells), shows(level, 'paused'))
        await steer({ do: 'resume' })
      }
      mock.timers.tick(SECONDS * 1_000 - TOGETHER_MS)
    }
    const last = plan.ladder.length
    const secretsAtLast = secretsAt(plan.ladder.at(-1) ?? 0)
    await assertSilent('while the last guesses are waited for', secretsAtLast, shows(last, 'running'))
    mock.timers.tick(LATE_GUESS_MS)
    for (const [who, received] of await gather(({ round }) => round?.phase === 'revealed'))
      for (const told of [answer, ofRound.full(plan.pictureId)])
        assert.equal(received.includes(told), !who.startsWith('Eve'), who)

    await steer({ do: 'next' })
    const next = await planNow()
    const ofNext = await pathsOf(2)
    const nextItem = await secretsOf(world, next, ofNext)
    assert.notEqual(next.itemId, plan.itemId)
    mock.timers.tick(READY_WAIT_MS)
    const nextSecrets = together(nextItem, sharperThan(ofNext, next, first))
    await assertSilent('in the next round', () => nextSecrets, shows(1, 'running'))
    await steer({ do: 'close' })
    await assertSilent(
      'after an end before the reveal',
      () => nextSecrets,
      ({ state }) => state === 'ended',
    )
  })

  test('a kicked player gets one last event, and is refused under any name until readmitted', async () => {
    await openRoom({})
    await comeIn('Ann', 'Ann')
    const eve = await comeIn('Eve', 'Eve')
    await kick('Eve')
    await steer({ do: 'next' })
    await gather(() => true)
    const refused = [
      await eve.get(at),
      await eve.get(`${at}?as=screen`),
      await eve.get(`${at}/events`),
      await eve.post(`${at}/players`, { name: 'Somebody else' }),
      await eve.post(`${at}/guesses`, { round: 1, level: 1, text: 'cat' }),
    ]
    for (const { status, body } of refused) assert.deepEqual([status, body.code], [403, 'kicked'])
    const { kicked } = (await host.get(`${at}/players`)).body as unknown as RoomPlayers
    assert.deepEqual(
      kicked.map(({ name }) => name),
      ['Eve'],
    )
    await steer({ do: 'readmit', player: kicked[0]?.player })
    const back = await eve.post(`${at}/players`, { name: 'Somebody else' })
    assert.deepEqual([back.status, back.body.own?.name], [200, 'Eve'])
  })

  test('offered answers are names in one order for all, without their ids or aliases', async () => {
    await openRoom({ answers: 'choices' })
    const [ann, bob] = [await comeIn('Ann', 'Ann'), await comeIn('Bob', 'Bob')]
    await comeIn('a stranger', null)
    await steer({ do: 'next' })
    mock.timers.tick(READY_WAIT_MS)
    const plan = await planNow()
    const answer = await englishName(plan)
    const names = plan.choices?.map(({ name }) => name) ?? []
    const every = await everyItem()
    const secrets = new Map([...every].filter(([secret]) => !names.includes(secret)))
    assert.ok(names.length === 3 && secrets.size < every.size)
    await assertSilent('while it is guessed', () => secrets, shows(1, 'running'))
    for (const visitor of [ann, bob, host]) assert.deepEqual((await visitor.get(at)).body.round?.choices, names)
    const right = names.find((name) => name === answer) ?? assert.fail('no answer')
    assert.equal(await guess(ann, 1, right), null)
    for (const visitor of [ann, bob, host]) {
      const { own, round, standings } = (await visitor.get(at)).body
      assert.deepEqual([own?.points ?? null, own?.score ?? 0, round?.foundBy, round?.answeredBy], [null, 0, 0, 1])
      assert.ok(standings.every(({ score, gained }) => score === 0 && gained === null))
    }
    await assertSilent('after a right pick', () => new Map([['"correct"', 'the verdict of Ann']]))
    assert.equal(await guess(bob, 1, names.find((name) => name !== right) ?? ''), 'wrong')
    await gather(({ round }) => round?.foundBy === 1)
    assert.equal((await ann.get(at)).body.own?.points, 500)
  })

  test('the events about a guess that others receive do not depend on its text', async () => {
    const heard = new Map<string, string>()
    while (heard.size < 2) {
      await openRoom({})
      const ann = await comeIn('Ann', 'Ann')
      await comeIn('Bob', 'Bob')
      await steer({ do: 'next' })
      mock.timers.tick(READY_WAIT_MS)
      const runsAt = Date.now()
      const plan = await planNow()
      const stranger = await comeIn('a stranger', null)
      await gather(shows(1, 'running'))
      assert.equal(await guess(ann, 1, 'wobbly walrus'), 'wrong')
      const afterWrong = await gather(() => true)
      assert.equal(await guess(ann, 1, await englishName(plan)), 'correct')
      await gather(() => true)
      const { room } = await stranger.until(({ room }) => room?.round?.foundBy === 1)
      assert.ok(afterWrong.get('a stranger')?.includes('"foundBy":0'))
      const { code, round, standings, at, dueAt, ...rest } = room ?? assert.fail('nothing')
      const like = {
        ...rest,
        // from the start of the round: when a change is broadcast depends on how busy the machine is
        dueAfterMs: (dueAt ?? at) - runsAt,
        standings: standings.map(({ player, ...each }) => each),
        round: { ...round, picture: '', levelEndsAt: (round?.levelEndsAt ?? at) - runsAt },
      }
      heard.set(plan.itemId, JSON.stringify(like))
      for (const visitor of everybody.values()) visitor.leave()
      everybody.clear()
    }
    const [one, other] = heard.values()
    assert.equal(one, other)
  })
})
