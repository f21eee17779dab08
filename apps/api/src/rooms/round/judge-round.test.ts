import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { GuessAnswer, RoomView } from '@pd/contract'
import { ROOM_DEFAULTS } from '@pd/core'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { openRoom } from '../../testing/open-room.ts'
import { createPlayer, openTestApp } from '../../testing/test-app.ts'
import { createRoundJudge } from './judge-round.ts'

const putHorse = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'one'), { recursive: true })
  await writeFile(join(folder, 'one', 'horse.png'), await drawTestCard(1))
  const names = { en: 'horse', fr: 'cheval', de: 'Pferd', es: 'caballo' }
  const about = { title: { en: 'One' }, licence: 'CC0', credit: 'A painter', language: 'en', ladder: 'art' }
  await writeFile(join(folder, 'one', 'pack.json'), JSON.stringify({ ...about, items: { horse: { names } } }))
}

/** A slip in French, a slip in English, a Spanish word for hair, a German plural, an exact name of no player's language. */
const GUESSES = ['chevla', 'hrose', 'cabello', 'Pferde', 'caballo']

describe('a guess', () => {
  const world = setUp(() => openTestApp({ pictures: putHorse }))

  /** The verdicts on one guess each of players of a language, all in one round. */
  const verdictsInRoom = async (room: string, language: string | undefined) => {
    const { at: path, join, steer } = await openRoom(world, { rounds: 1, language: room })
    const players = GUESSES.map(() => createPlayer(world))
    const waiting = createPlayer(world)
    for (const [at, player] of [...players, waiting].entries()) await join(`Player ${at} of them`, player)
    await steer({ do: 'next' })
    for (const player of [...players, waiting]) await player.post(`${path}/ready`, { round: 1 })
    const guess = { round: 1, level: 1, ...(language && { language }) }
    const verdicts: unknown[] = []
    for (const [at, player] of players.entries()) {
      const answer = await player.post<RoomView>(`${path}/guesses`, { ...guess, text: GUESSES[at] })
      verdicts.push(answer.body.own?.guesses.at(-1)?.verdict)
    }
    return verdicts
  }

  test("in a room is judged in the room's and in its player's language", async () => {
    const inEnglish = ['wrong', 'correct', 'wrong', 'correct', 'correct']
    assert.deepEqual(await verdictsInRoom('en', undefined), inEnglish)
    assert.deepEqual(await verdictsInRoom('en', 'en'), inEnglish)
    assert.deepEqual(await verdictsInRoom('en', 'fr'), ['correct', 'correct', 'wrong', 'correct', 'correct'])
    assert.deepEqual(await verdictsInRoom('en', 'es'), ['wrong', 'correct', 'almost', 'correct', 'correct'])
  })

  test('has the verdict of its own player, also when another player of the round typed the same', async () => {
    const { code, join, steer } = await openRoom(world, { rounds: 1, language: 'de' })
    const languages = ['fr', 'en', 'fr', undefined, 'en', 'ja']
    const players = languages.map(() => createPlayer(world))
    for (const [at, player] of players.entries()) await join(`Seat ${at} taken`, player)
    await steer({ do: 'next' })
    for (const player of players) await player.post(`/rooms/${code}/ready`, { round: 1 })
    const verdicts: unknown[] = []
    for (const [at, player] of players.entries()) {
      const guess = { round: 1, level: 1, text: 'chevla', ...(languages[at] && { language: languages[at] }) }
      const { body } = await player.post<RoomView>(`/rooms/${code}/guesses`, guess)
      verdicts.push(body.own?.guesses.at(-1)?.verdict)
    }
    assert.deepEqual(verdicts, ['correct', 'wrong', 'correct', 'wrong', 'wrong', 'wrong'])
  })

  test('reads the names of its round once for each language, and those of an earlier round are not kept', async () => {
    const read: string[] = []
    const judgeIn = createRoundJudge({
      catalogue: {
        current: () => world.catalogue.current(),
        subject: async (itemId) => {
          read.push(itemId)
          return null
        },
      },
    })
    const [one, two] = ['one', 'two'].map((itemId) => ({ itemId, pictureId: itemId, ladder: [3, 4], choices: null }))
    for (const plan of [one, one, two, two, one]) {
      assert.ok(plan)
      for (const language of ['en', 'fr']) await judgeIn({ plan, settings: ROOM_DEFAULTS, language })
    }
    assert.deepEqual(read, ['one', 'one', 'two', 'two', 'one', 'one'])
  })

  test('tries the same items in all rounds of a catalogue, found once for each language', async () => {
    const judgeIn = createRoundJudge({ catalogue: world.catalogue })
    const judges = await Promise.all(
      ['en', 'en', 'fr'].map((language, at) => {
        const plan = { itemId: `${at}`, pictureId: '', ladder: [3, 4], choices: null }
        return judgeIn({ plan, settings: { ...ROOM_DEFAULTS }, language })
      }),
    )
    const [one, same, french] = judges.map((judge) => judge.itemsTried('chevla'))
    assert.deepEqual([one?.size, french?.size], [0, 1])
    assert.equal(one, same)
  })

  test('with a language that is no code is refused', async () => {
    const host = createPlayer(world)
    const { code } = (await host.post<RoomView>('/rooms', { rounds: 1 })).body
    await host.post(`/rooms/${code}/players`, { name: 'The host' })
    const guess = { round: 1, level: 1, text: 'horse', language: 'fr-CH; x' }
    assert.equal((await host.post(`/rooms/${code}/guesses`, guess)).status, 400)
  })

  test("in a game is judged in the game's language", async () => {
    const verdicts: unknown[] = []
    for (const language of ['en', 'fr']) {
      const player = createPlayer(world)
      const { id } = await player.newGame({ rounds: 1, language })
      const { body } = await player.post<GuessAnswer>(`/games/${id}/guesses`, { round: 1, level: 1, text: 'chevla' })
      verdicts.push(body.verdict)
    }
    assert.deepEqual(verdicts, ['wrong', 'correct'])
  })
})
