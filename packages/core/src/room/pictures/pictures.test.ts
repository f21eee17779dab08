import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openRoom, plan } from '../../testing/test-room.ts'
import { resultsOf } from '../view/room-results.ts'
import { viewRoom } from '../view/view-room.ts'
import { GUEST_PICTURES_MOST } from './give-picture.ts'
import { knownBy, nextPictures } from './next-pictures.ts'

const openAllowing = () => {
  const room = openRoom({ guestPictures: true })
  room.join('ann', 'bob', 'cec')
  const give = (player: string, picture: string) => room.act({ type: 'give_picture', player, picture })
  const judge = (picture: string, allowed = true, by = 'host') =>
    room.act({ type: 'judge_picture', picture, allowed, by })
  const play = (picture: string) => {
    const given = room.room.pictures.find((each) => each.picture === picture)
    assert.ok(given)
    const guest = { giver: given.giver, knownBy: knownBy(room.room, given) }
    return room.act({ type: 'prepare', by: 'host', plan: { ...plan(1), itemId: picture, pictureId: picture, guest } })
  }
  const start = () => {
    room.wait(2_000)
    room.act({ type: 'tick' })
  }
  return { room, give, judge, play, start }
}

describe("a guest's picture", () => {
  test('is refused where the host allows none, from a muted player and without a seat', () => {
    const closed = openRoom()
    closed.join('ann')
    assert.deepEqual(closed.act({ type: 'give_picture', player: 'ann', picture: 'one' }), ['not_now'])
    const { room, give } = openAllowing()
    room.act({ type: 'mute', player: 'ann', muted: true, by: 'host' })
    assert.deepEqual([give('ann', 'one'), give('dan', 'two')], [['not_now'], ['not_in_room']])
  })

  test('counts once however often it is sent, and is one of three', () => {
    const { give, judge } = openAllowing()
    assert.deepEqual([give('ann', 'one'), give('ann', 'one')], [['picture_given'], []])
    judge('one', false)
    give('ann', 'two')
    give('ann', 'three')
    assert.deepEqual(give('ann', 'four'), ['picture_limit_reached'])
  })

  test('is one of sixty in a room', () => {
    const { room, give } = openAllowing()
    for (let n = 0; n < GUEST_PICTURES_MOST.ofRoom; n++) {
      room.join(`player ${n}`)
      assert.deepEqual(give(`player ${n}`, `picture ${n}`), ['picture_given'])
    }
    assert.deepEqual(give('bob', 'one more'), ['picture_limit_reached'])
  })

  test('is played once the host or a moderator lets it in, and not by the word of a player', () => {
    const { room, give, judge } = openAllowing()
    give('ann', 'one')
    room.act({ type: 'invite_moderators', renews: false, by: 'host' })
    room.act({ type: 'moderate', player: 'mod', link: 1 })
    assert.deepEqual([nextPictures(room.room), judge('one', true, 'bob')], [[], ['not_host']])
    assert.deepEqual(judge('one', true, 'mod'), ['picture_judged'])
    assert.deepEqual(
      nextPictures(room.room).map(({ picture }) => picture),
      ['one'],
    )
    assert.deepEqual(
      [judge('one', true), judge('one', false), judge('one', true)],
      [[], ['picture_judged'], ['not_now']],
    )
    assert.deepEqual(nextPictures(room.room), [])
  })

  test('that the host refused after the draw begins no round', () => {
    const { give, judge, play } = openAllowing()
    give('ann', 'one')
    judge('one')
    judge('one', false)
    assert.deepEqual(play('one'), ['not_now'])
  })

  test('takes turns between its givers, and waits where only players are who know it', () => {
    const { room, give, judge, play } = openAllowing()
    for (const [player, picture] of [
      ['ann', 'a1'],
      ['ann', 'a2'],
      ['bob', 'b1'],
    ] as const) {
      give(player, picture)
      judge(picture)
    }
    play('a1')
    assert.deepEqual(
      nextPictures(room.room).map(({ picture }) => picture),
      ['b1', 'a2'],
    )
    for (const player of ['ann', 'cec']) room.act({ type: 'leave', player })
    assert.deepEqual(
      nextPictures(room.room).map(({ picture }) => picture),
      ['a2'],
    )
  })

  test('of a kicked player is refused', () => {
    const { room, give, judge } = openAllowing()
    give('ann', 'one')
    judge('one')
    room.act({ type: 'kick', player: 'ann', by: 'host' })
    assert.deepEqual(
      room.room.pictures.map(({ state }) => state),
      ['refused'],
    )
  })
})

describe("a round about a guest's picture", () => {
  const openRound = () => {
    const world = openAllowing()
    world.give('ann', 'one')
    world.judge('one')
    world.play('one')
    world.start()
    return world
  }

  test('is guessed by all but its giver, and waits for no giver', () => {
    const { room } = openRound()
    assert.deepEqual(room.guess('ann', 'right'), ['already_found'])
    assert.deepEqual(room.guess('bob', 'right'), ['guessed'])
    assert.deepEqual(room.guess('cec', 'right'), ['guessed', 'round_revealed'])
  })

  test('brings its giver what the others earned on average, also after the host accepts a guess', () => {
    const { room } = openRound()
    room.guess('bob', 'right')
    room.guess('cec', 'nearly')
    room.act({ type: 'reveal', by: 'host' })
    const bob = room.scoreOf('bob') ?? 0
    assert.ok(bob > 0)
    assert.equal(room.scoreOf('ann'), Math.round(bob / 2))
    room.act({ type: 'accept', player: 'cec', guess: 0, round: 1, keep: false, by: 'host' })
    assert.equal(room.scoreOf('ann'), Math.round((bob + (room.scoreOf('cec') ?? 0)) / 2))
    assert.ok((room.scoreOf('cec') ?? 0) > 0)
  })

  test('is no round for a host who plays, and earns the host the same', () => {
    const { room, give, judge, play, start } = openAllowing()
    room.join('host')
    give('ann', 'one')
    judge('one')
    play('one')
    start()
    assert.deepEqual(room.guess('host', 'right'), ['already_found'])
    room.guess('bob', 'right')
    room.act({ type: 'reveal', by: 'host' })
    assert.equal(room.scoreOf('host'), room.scoreOf('ann'))
  })

  test('names its giver at the reveal alone, and shows what waits to the host alone', () => {
    const { room, give } = openRound()
    give('bob', 'two')
    const see = (player: string) =>
      viewRoom(room.room, { kind: player === 'host' ? 'host' : 'player', player }, room.now)
    assert.deepEqual(see('bob').round?.guest, { giver: null })
    assert.deepEqual([see('ann').own?.sitsOut, see('bob').own?.sitsOut], ['giver', null])
    assert.deepEqual([see('ann').own?.worth, see('ann').given, see('bob').given], [null, ['played'], ['waiting']])
    assert.deepEqual([see('host').pictureQueue, see('bob').pictureQueue], [['two'], []])
    room.act({ type: 'reveal', by: 'host' })
    assert.deepEqual(see('bob').round?.guest, { giver: 'ann' })
  })

  test('is marked in the results, whose points still add up', () => {
    const { room } = openRound()
    room.guess('bob', 'right')
    room.act({ type: 'reveal', by: 'host' })
    room.act({ type: 'close', by: 'host' })
    const results = resultsOf(room.room)
    assert.equal(results?.rounds[0]?.guest, true)
    for (const { score, rounds } of results?.players ?? [])
      assert.equal(
        score,
        rounds.reduce((sum, { points }) => sum + (points ?? 0), 0),
      )
  })
})
