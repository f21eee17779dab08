import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Problem, RoomPlayers, RoomView } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { answerOf, openAttackWorld } from '../testing/attack-world.ts'
import { openRoom } from '../testing/open-room.ts'
import type { Player } from '../testing/test-app.ts'

type Reply = RoomView & Problem

describe('a second seat in a room', () => {
  const world = setUp(() => openAttackWorld(40))

  const open = async (order: object = {}) => {
    const room = await openRoom(world, { rounds: 30, secondsPerLevel: 60, ...order })
    const { at, host, steer } = room
    let round = 0
    /** Starts a round about an item whose name has a word of five letters: shorter ones are almost nothing. */
    const start = async (...players: readonly Player[]): Promise<string> => {
      await steer({ do: 'next' })
      round++
      for (const player of players) await player.post(`${at}/ready`, { round })
      const { round: shown } = (await host.get<Reply>(at)).body
      assert.equal(shown?.phase, 'running')
      const answer = answerOf(world, shown)
      if (/\p{L}{5}/u.test(answer)) return answer
      await steer({ do: 'skip' })
      return start(...players)
    }
    const guess = async (player: Player, text: string) =>
      (await player.post<Reply>(`${at}/guesses`, { round, level: 1, text })).body
    const accept = async (player: string, index: number) =>
      (await host.post<Reply>(`${at}/host`, { do: 'accept', player, guess: index, round })).body.code
    return { ...room, start, guess, accept }
  }

  /** All that a player can ask of a room, but for how far its log and its clock are. */
  const seenBy = async (player: Player, at: string) => {
    const views = [await player.get<Reply>(at), await player.get<Reply>(`${at}?as=screen`)]
    const { body } = await player.get<RoomPlayers & Problem>(`${at}/players`)
    return [...views.map(({ body: { seq: _seq, at: _at, ...view } }) => view), body.players]
  }

  test('sees the same whatever another seat guesses that is not right, also as a host who plays', async () => {
    const { at, host, join, start, guess, accept } = await open()
    const [ann, eve] = [await join('Ann'), await join('Eve')]
    await join('Host', host)
    const answer = await start(ann, eve, host)
    const others = [host, eve]
    const before = await Promise.all(others.map((player) => seenBy(player, at)))
    const near = `${answer} zzzzz`
    const texts = ['qwzx vrtpk', near, `${answer} qwzx vrtpk jjhgf wqwqw`, 'cat dog horse cow']
    const verdicts = new Set<unknown>()
    for (const text of texts) {
      world.clock.aheadMs += 1_000
      verdicts.add((await guess(ann, text)).own?.guesses.at(-1)?.verdict)
      assert.deepEqual(await Promise.all(others.map((player) => seenBy(player, at))), before, text)
    }
    assert.deepEqual([...verdicts].sort(), ['almost', 'wrong'], near)
    const [{ player = '' } = {}] = (await host.get<Reply>(at)).body.standings.filter(({ name }) => name === 'Ann')
    const codes = new Set<string>()
    for (const index of texts.keys()) codes.add(await accept(player, index))
    assert.deepEqual([...codes], ['not_now'])
  })

  test('taken while the round runs learns nothing before the reveal, nor does any other', async () => {
    const { at, host, join, start, guess } = await open()
    const ann = await join('Ann')
    const answer = await start(ann)
    const late = await join('Ann again')
    const before = await Promise.all([host, ann].map((player) => seenBy(player, at)))
    const texts = ['qwzx vrtpk', 'jjhgf', answer, `${answer} zzzzz`]
    const replies = new Set<string>()
    for (const [index, text] of texts.entries()) {
      world.clock.aheadMs += 1_000
      const { own, code } = await guess(late, text)
      const { guesses, guessCount, ...seat } = own ?? assert.fail(code)
      assert.equal(guessCount, index + 1)
      replies.add(JSON.stringify({ ...seat, guess: guesses.at(-1) }).replace(text, 'TEXT'))
      assert.deepEqual(await Promise.all([host, ann].map((player) => seenBy(player, at))), before, text)
    }
    assert.equal(replies.size, 1, [...replies].join('\n'))
    await host.post(`${at}/host`, { do: 'reveal' })
    const { own } = (await late.get<Reply>(at)).body
    assert.deepEqual([own?.points, own?.score, own?.guesses[2]?.verdict], [950, 950, 'correct'])
  })
})
