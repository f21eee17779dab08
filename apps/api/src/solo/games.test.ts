import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FoundNames, GameList, GameView, GuessAnswer, Problem, RoundView } from '@pd/contract'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

describe('games', () => {
  let world: TestApp
  before(async () => {
    world = await openTestApp()
  })
  after(() => world.close())

  const player = () => createPlayer(world)
  const current = (game: GameView): RoundView => {
    const round = game.rounds.at(-1)
    assert.ok(round)
    return round
  }
  /** The answer of the open round, which only the store knows. */
  const answerOf = async (game: GameView, locale = 'en'): Promise<string> => {
    const { pictureId } = world.sealer.unseal(/renders\/(.{52})/.exec(current(game).picture)?.[1] ?? '') ?? {}
    const snapshot = world.catalogue.current()
    const itemId = snapshot.itemIds(null).find((id) => snapshot.pictureIds(id).includes(pictureId ?? ''))
    const { names } = snapshot.subject(itemId ?? '', pictureId ?? '') ?? assert.fail('no item has this picture')
    return names.find((name) => name.locale === locale)?.text ?? names[0]?.text ?? ''
  }
  const guess = (game: GameView, text: string, level = current(game).level) => ({
    round: current(game).number,
    level,
    text,
  })

  test('a first play makes a session, in a cookie that scripts and other sites cannot use', async () => {
    const { status, cookie } = await player().post('/games', { plan: 'solo' })
    assert.equal(status, 201)
    assert.match(cookie ?? '', /HttpOnly; SameSite=Lax$/)
  })

  test('a new game shows its first round at level 1 and nothing of the others', async () => {
    const game = await player().newGame({ language: 'fr' })
    assert.deepEqual([game.state, game.score, game.roundCount, game.rounds.length], ['playing', 0, 5, 1])
    const { number, state, level, levels, worth, cells, reveal, outcome } = current(game)
    assert.deepEqual(
      { number, state, level, levels, worth, cells, reveal, outcome },
      {
        number: 1,
        state: 'open',
        level: 1,
        levels: 8,
        worth: 1000,
        cells: 3,
        reveal: null,
        outcome: null,
      },
    )
  })

  test('a right guess closes the round with the points of its level and reveals it', async () => {
    const ann = player()
    const game = await ann.newGame()
    const answer = await answerOf(game)
    const { body } = await ann.post<GuessAnswer>(
      `/games/${game.id}/guesses`,
      guess(game, `The ${answer.toUpperCase()}`),
    )
    assert.equal(body.verdict, 'correct')
    assert.deepEqual([body.game.score, body.game.rounds.length], [1000, 2])
    const [first] = body.game.rounds
    assert.deepEqual(
      [first?.outcome, first?.points, first?.reveal?.name, first?.reveal?.credit],
      ['found', 1000, answer, 'Nobody'],
    )
  })

  test('a wrong guess moves one level on, and the same one again is refused and costs nothing', async () => {
    const ann = player()
    const game = await ann.newGame()
    const { body } = await ann.post<GuessAnswer>(`/games/${game.id}/guesses`, guess(game, 'zebra crossing'))
    assert.deepEqual([body.verdict, current(body.game).level, current(body.game).worth], ['wrong', 2, 825])
    assert.deepEqual(current(body.game).wrong, ['zebra crossing'])
    const again = await ann.post<Problem>(`/games/${game.id}/guesses`, guess(body.game, 'Zebra-Crossing'))
    assert.deepEqual([again.status, again.body.code], [409, 'guess_repeated'])
  })

  test('a guess for a level that has passed is refused', async () => {
    const ann = player()
    const game = await ann.newGame()
    await ann.post(`/games/${game.id}/sharpen`, { round: 1, level: 1 })
    const late = await ann.post<Problem>(`/games/${game.id}/guesses`, guess(game, 'late', 1))
    assert.deepEqual([late.status, late.body.code], [409, 'level_passed'])
    const twice = await ann.post<Problem>(`/games/${game.id}/sharpen`, { round: 1, level: 1 })
    assert.deepEqual([twice.status, twice.body.code], [409, 'level_passed'])
  })

  test('sharpening to the end misses the round and goes on with the next', async () => {
    const ann = player()
    let game = await ann.newGame({ rounds: 2 })
    for (let level = 1; level <= 7; level++)
      game = (await ann.post(`/games/${game.id}/sharpen`, { round: 1, level })).body
    const [first, second] = game.rounds
    assert.deepEqual([first?.outcome, first?.cells, first?.points, second?.level], ['missed', null, 0, 1])
  })

  test('a game shows its last closed round and the open one, how the others ended, and all of them once it is finished', async () => {
    const ann = player()
    let game = await ann.newGame({ rounds: 4 })
    assert.deepEqual(game.ended, [])
    const giveUp = async (round: number) => (await ann.post(`/games/${game.id}/give-up`, { round })).body
    await ann.post(`/games/${game.id}/guesses`, guess(game, 'zebra crossing'))
    await giveUp(1)
    game = await giveUp(2)
    game = (await ann.post<GuessAnswer>(`/games/${game.id}/guesses`, guess(game, await answerOf(game)))).body.game
    assert.deepEqual(
      game.rounds.map(({ number, state }) => [number, state]),
      [
        [3, 'closed'],
        [4, 'open'],
      ],
    )
    assert.deepEqual(game.ended, [
      { outcome: 'given_up', wrongCount: 1 },
      { outcome: 'given_up', wrongCount: 0 },
      { outcome: 'found', wrongCount: 0 },
    ])
    const finished = await giveUp(4)
    assert.deepEqual(
      [finished.rounds.length, finished.ended, finished.rounds[0]?.wrong],
      [4, undefined, ['zebra crossing']],
    )
  })

  test('a game ends with its last round', async () => {
    const ann = player()
    const game = await ann.newGame({ rounds: 1 })
    const ended = (await ann.post(`/games/${game.id}/give-up`, { round: 1 })).body
    assert.deepEqual([ended.state, current(ended).outcome, ended.score], ['finished', 'given_up', 0])
    const more = await ann.post<Problem>(`/games/${game.id}/guesses`, guess(game, 'more'))
    assert.deepEqual([more.status, more.body.code], [409, 'round_closed'])
  })

  test('hints cost their price and are shown only when bought', async () => {
    const ann = player()
    const game = await ann.newGame()
    const answer = await answerOf(game)
    const bought = (await ann.post(`/games/${game.id}/hints`, { round: 1, kind: 'letters' })).body
    const { hints, prices, worth } = current(bought)
    assert.deepEqual(hints, { letters: answer.split(' ').map((word) => word.length) })
    assert.deepEqual([prices, worth], [{ category: 50, firstLetter: 100 }, 925])
    const again = await ann.post<Problem>(`/games/${game.id}/hints`, { round: 1, kind: 'letters' })
    assert.deepEqual([again.status, again.body.code], [409, 'hint_unavailable'])
  })

  test('hard offers no hints and accepts no typo', async () => {
    const ann = player()
    const game = await ann.newGame({ difficulty: 'hard', pack: world.catalogue.current().packs[0]?.pack.id })
    assert.deepEqual(current(game).prices, {})
    const answer = await answerOf(game)
    const { body } = await ann.post<GuessAnswer>(`/games/${game.id}/guesses`, guess(game, `${answer}x`))
    assert.notEqual(body.verdict, 'correct')
  })

  test('easy skips the two coarsest levels', async () => {
    const game = await player().newGame({ difficulty: 'easy' })
    assert.deepEqual([current(game).level, current(game).cells, current(game).worth], [3, 6, 700])
  })

  test('a game continues where it was, for its player alone', async () => {
    const ann = player()
    const game = await ann.newGame()
    const after = (await ann.post(`/games/${game.id}/sharpen`, { round: 1, level: 1 })).body
    assert.deepEqual((await ann.get<GameView>(`/games/${game.id}`)).body, after)
    const bob = player()
    assert.equal((await bob.get<Problem>(`/games/${game.id}`)).body.code, 'session_missing')
    await bob.newGame()
    assert.equal((await bob.get<Problem>(`/games/${game.id}`)).body.code, 'game_not_found')
    const listed = (await ann.get<GameList>('/games')).body.games
    assert.deepEqual(
      listed.map(({ id, state, round }) => [id, state, round]),
      [[game.id, 'playing', 1]],
    )
  })

  test('an altered cookie is no session', async () => {
    const { cookie = '' } = await player().post('/games', { plan: 'solo' })
    const altered = cookie.split(';')[0]?.replace(/=./, (start) => (start === '=A' ? '=B' : '=A')) ?? ''
    const response = await world.app.inject({ url: '/games/AAAAAAAAAAAAAAAA', headers: { cookie: altered } })
    assert.equal(response.json().code, 'session_missing')
  })

  test('a body that is not of the schema is refused, not coerced', async () => {
    const ann = player()
    const game = await ann.newGame()
    const url = `/games/${game.id}/guesses`
    for (const body of [
      {},
      { round: '1', level: 1, text: 'x' },
      { round: 1, level: 1, text: 'x', more: 1 },
      { round: 1, level: 1 },
      [],
    ])
      assert.deepEqual([(await ann.post<Problem>(url, body)).body.code], ['request_invalid'], JSON.stringify(body))
  })

  test('a guess of ten thousand letters is refused before it is matched', async () => {
    const ann = player()
    const game = await ann.newGame()
    const { status, body } = await ann.post<Problem>(`/games/${game.id}/guesses`, guess(game, 'x'.repeat(10_000)))
    assert.deepEqual([status, body.code], [422, 'guess_too_long'])
    assert.equal(current((await ann.get<GameView>(`/games/${game.id}`)).body).level, 1)
  })

  test('a pack that does not exist is said to be missing', async () => {
    const { status, body } = await player().post<Problem>('/games', { plan: 'solo', pack: 'AAAAAAAAAAAAAAAA' })
    assert.deepEqual([status, body.code], [404, 'pack_not_found'])
  })

  test('the names of a found item are given in the languages of the game and of its reader, to its player alone', async () => {
    const ann = player()
    const game = await ann.newGame()
    const names = (who: typeof ann, query = 'round=1&lang=fr') =>
      who.get<FoundNames & Problem>(`/games/${game.id}/names?${query}`)
    assert.equal((await names(ann)).body.code, 'object_not_found')
    const [text, french] = [await answerOf(game), await answerOf(game, 'fr')]
    await ann.post(`/games/${game.id}/guesses`, guess(game, text))
    const { body } = await names(ann)
    const texts = body.names.map((name) => name.text)
    assert.ok(texts.includes(text) && texts.includes(french))
    assert.deepEqual(
      [...new Set(body.names.map(({ locale }) => locale))].filter((locale) => !['en', 'fr', 'und'].includes(locale)),
      [],
    )
    const other = player()
    await other.newGame()
    assert.equal((await names(other)).body.code, 'game_not_found')
    assert.equal((await names(ann, 'round=9')).body.code, 'object_not_found')
  })

  test('until a round is closed no answer contains anything of its item', async () => {
    const ann = player()
    let game = await ann.newGame({ rounds: 1, language: 'fr' })
    const secrets = [await answerOf(game, 'en'), await answerOf(game, 'fr')]
    const itemIds = world.catalogue.itemIds(null)
    for (let level = 1; level < 7; level++) {
      const text = JSON.stringify(game).toLowerCase()
      for (const secret of [...secrets, ...itemIds])
        assert.doesNotMatch(text, new RegExp(String.raw`(?<![\w-])${secret.toLowerCase()}(?![\w-])`), `level ${level}`)
      game = (await ann.post(`/games/${game.id}/sharpen`, { round: 1, level })).body
    }
  })
})
