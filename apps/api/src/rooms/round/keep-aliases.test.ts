import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import type { Problem, RoomView } from '@pd/contract'
import { openRoom } from '../../testing/open-room.ts'
import { openTestApp, type TestApp } from '../../testing/test-app.ts'

type Told = RoomView & Problem

describe('a guess that a host accepts and keeps', () => {
  let world: TestApp
  afterEach(() => world.close())

  /** A room in which "bear" is asked about until it is, and `said` of it is almost right. */
  const playUntilBear = async (said: string, language?: string) => {
    const { code, join, ...room } = await openRoom(world, { rounds: 7 })
    const steer = async (word: object) => (await room.steer(word)).body
    const [ann, bob, cec] = [await join('Ann'), await join('Bob'), await join('Cec')]
    const guess = async (player: typeof ann, round: number, text: string) =>
      (await player.post<Told>(`/rooms/${code}/guesses`, { round, level: 1, text, ...(language && { language }) })).body
    for (let round = 1; round <= 7; round++) {
      await steer({ do: 'next' })
      for (const player of [ann, bob, cec]) await player.post(`/rooms/${code}/ready`, { round })
      const { own } = await guess(ann, round, said)
      if (own?.guesses[0]?.verdict === 'almost') return { code, steer, ann, bob, cec, round, guess }
      await steer({ do: 'skip' })
    }
    return assert.fail('the polar bear never came')
  }
  const keepOf = async (said: string, language?: string) => {
    const played = await playUntilBear(said, language)
    await played.guess(played.bob, played.round, said.toUpperCase())
    const { pendingGuesses } = await played.steer({ do: 'more_time' })
    const [{ player = '' } = {}] = pendingGuesses
    const after = await played.steer({ do: 'accept', player, guess: 0, round: played.round, keep: true })
    return { ...played, after }
  }

  test('is right for all in the room who guessed it, and waits for the operator', async () => {
    world = await openTestApp()
    const { after, cec, round, guess } = await keepOf('snow bear')
    assert.deepEqual([after.round?.foundBy, after.pendingGuesses], [2, []])
    assert.equal((await guess(cec, round, 'Snow-Bear')).own?.points, 1000)
    const [proposal, ...more] = await world.store.aliases.proposals(9)
    assert.deepEqual(more, [])
    assert.ok(proposal)
    const { itemId: _, firstAt: __, ...told } = proposal
    assert.deepEqual(told, { locale: 'en', text: 'snow bear', folded: 'snow bear', rooms: 1, adopted: false })
    await world.catalogue.refresh()
    assert.deepEqual(world.catalogue.current().namesIn(null).itemsNamed('snowbear'), [])
  })

  test('counts in every game where the settings let rooms adopt aliases', async () => {
    world = await openTestApp({ adoptsAliases: true })
    await keepOf('snow bear')
    await world.catalogue.refresh()
    assert.equal(world.catalogue.current().namesIn(null).itemsNamed('snowbear').length, 1)
  })

  test('is proposed in the language of its player, where that is known', async () => {
    world = await openTestApp()
    await keepOf('bear des neiges', 'fr')
    const proposals = await world.store.aliases.proposals(9)
    assert.deepEqual(
      proposals.map(({ locale, text }) => [locale, text]),
      [['fr', 'bear des neiges']],
    )
  })

  test('is not proposed when it is obscene, though it counts in the room', async () => {
    world = await openTestApp({ adoptsAliases: true })
    const { after } = await keepOf('fucking bear')
    assert.equal(after.round?.foundBy, 2)
    assert.deepEqual(await world.store.aliases.proposals(9), [])
  })
})
