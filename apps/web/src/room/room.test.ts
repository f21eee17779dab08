import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type { Answer, ClientProblem, OwnView, RoomOwn, RoomPlayers, RoomRoundView, RoomView } from '@pd/contract/client'
import { createSay } from '../words/say.ts'
import { createRoomActions, type RoomClient } from './actions.ts'
import { keysOf } from './host-keys.ts'
import { levelClockOf, spentCells } from './level-clock.ts'
import { onPodium } from './on-podium.ts'
import { isOwnMachine } from './own-machine.ts'
import { createRoomTable, isNews } from './state.ts'
import { teamRowsOf } from './team-rows.ts'

const round: RoomRoundView = {
  number: 1,
  phase: 'running',
  level: 1,
  levels: 8,
  cells: 3,
  frame: { width: 1, height: 1 },
  picture: '/renders/a.webp',
  choices: null,
  foundBy: 0,
  levelEndsAt: 6000,
  levelMs: 5000,
  reason: null,
  reveal: null,
}
const own: OwnView = {
  player: 'a',
  name: 'Ana',
  team: null,
  score: 0,
  place: 1,
  points: null,
  worth: 1000,
  guesses: [],
}
const room: RoomView = {
  code: 'ABC234',
  seq: 7,
  at: 1000,
  state: 'playing',
  roundCount: 2,
  answers: 'typed',
  teams: 0,
  secondsPerLevel: 5,
  language: 'en',
  names: 'own',
  hosted: true,
  standIn: null,
  isHost: false,
  locked: false,
  players: 2,
  dueAt: null,
  round,
  standings: [],
  teamScores: [],
  own,
  may: [],
  pendingGuesses: [],
}
const reveal = {
  name: 'kiwi',
  packTitle: 'Fruit',
  credit: 'Somebody',
  licence: 'MIT',
  homepage: null,
  picture: '/renders/z.webp',
  width: 1,
  height: 1,
}
const yes = async (value: RoomView): Promise<Answer<RoomView>> => ({ ok: true, value })
const no = async (code: ClientProblem['code']): Promise<Answer<never>> => ({ ok: false, problem: { code } })

type Reply = () => Promise<Answer<RoomView>>
type OwnReply = (body: unknown) => Promise<Answer<RoomOwn>>
type Answers = Partial<Pick<RoomClient, 'room' | 'joinRoom'>> & {
  guess?: OwnReply
  ready?: OwnReply
  wait?: (ms: number) => Promise<void>
  steer?: Reply
  players?: RoomClient['roomPlayers']
}

/** What is a player's own after the room that is looked at first. */
const mine: RoomOwn = { seq: 8, at: 2000, own: null, isHost: false, may: [], pendingGuesses: [] }
let ids = 0
const sit = async (answers: Answers, first: RoomView = room) => {
  const table = createRoomTable()
  const time = { now: 1000 }
  const told: string[] = []
  const sent: unknown[] = []
  const waited: number[] = []
  const noting =
    <T>(answer: (body: unknown) => Promise<Answer<T>> = () => no('internal_error')) =>
    (_code: string, body: unknown): Promise<Answer<T>> => {
      sent.push(body)
      return answer(body)
    }
  const client: RoomClient = {
    room: answers.room ?? (() => yes(first)),
    joinRoom: answers.joinRoom ?? (() => yes(first)),
    renameInRoom: () => no('internal_error'),
    leaveRoom: () => no('internal_error'),
    readyInRoom: noting(answers.ready),
    guessInRoom: noting(answers.guess),
    steerRoom: noting(answers.steer),
    roomPlayers: answers.players ?? (() => no('internal_error')),
  }
  const actions = createRoomActions(
    {
      client,
      drawer: { recall: () => undefined, keep: () => {} },
      now: () => time.now,
      wait: answers.wait ?? (async (ms) => void waited.push(ms)),
      newId: () => `guess-of-ana-${++ids}`,
      say: createSay('en'),
      tell: (text) => told.push(text),
      blip: () => {},
    },
    'ABC234',
    table,
  )
  await actions.look()
  return { table, actions, told, sent, waited, time }
}

test('news is what is later in the log, or sharper; the rest was overtaken on its way', () => {
  assert.equal(isNews(undefined, room), true)
  assert.equal(isNews(room, { ...room, seq: 6 }), false)
  assert.equal(isNews(room, { ...room, round: { ...round, level: 2 } }), true)
  assert.equal(isNews({ ...room, round: { ...round, level: 2 } }, room), false)
})

test('a clock shows what is left of a level by the server’s time, and one that stands has none', () => {
  assert.deepEqual(levelClockOf(room, 0), { endsAt: 6000, totalMs: 5000 })
  assert.deepEqual(levelClockOf(room, 5500), { endsAt: 500, totalMs: 5000 })
  assert.equal(levelClockOf({ round: null }, 0), undefined)
  assert.equal(levelClockOf({ round: { ...round, phase: 'paused', levelEndsAt: null } }, 0), undefined)
})

test('news that were held up for seconds do not set the clock back', async () => {
  const { table, actions, time } = await sit({})
  time.now += 4_000
  actions.hear.time(1_000)
  actions.hear.room({ ...room, seq: 8 })
  assert.equal(table.clock.value?.endsAt, 6_000)
})

test('a room that is no more leaves the table, one whose server is away stays, and one that ended is not asked for again', async () => {
  const after = async (code: ClientProblem['code'], state: RoomView['state'] = 'playing') => {
    const answers = [yes({ ...room, state }), no(code)]
    const { table, actions } = await sit({ room: () => answers.shift() ?? assert.fail() })
    actions.hear.connected(false)
    await actions.hear.refused()
    return [table.phase.value, table.trouble.value, table.listens.value]
  }
  assert.deepEqual(await after('room_not_found'), ['lost', 'room_not_found', false])
  assert.deepEqual(await after('room_ended'), ['loading', 'room_ended', false])
  assert.deepEqual(await after('unreachable'), ['round', undefined, true])
  assert.deepEqual(await after('room_ended', 'ended'), ['ended', undefined, false])
})

test('whoever has no seat is asked for a name, but a host may go without', async () => {
  const stranger = await sit({}, { ...room, own: null })
  assert.equal(stranger.table.phase.value, 'door')
  const host = await sit({}, { ...room, own: null, isHost: true })
  assert.equal(host.table.phase.value, 'round')
  host.actions.wantSeat(true)
  assert.equal(host.table.phase.value, 'door')
  host.actions.hear.own({ ...mine, own, isHost: true })
  assert.equal(host.table.phase.value, 'round')
})

test('whoever is sent out by the host is told so, not asked for a name', async () => {
  const { table, actions, told } = await sit({})
  actions.hear.own(mine)
  assert.equal(table.phase.value, 'out')
  assert.deepEqual(told, ['The host has sent you out of this room.'])
})

test('a player who was sent out hears nothing more, and comes back when the host allows it', async () => {
  let isBack = false
  const { table, actions } = await sit({ room: async () => (isBack ? { ok: true, value: room } : no('kicked')) })
  assert.deepEqual([table.phase.value, table.listens.value], ['out', false])
  await actions.comeBack()
  assert.equal(table.phase.value, 'out')
  isBack = true
  await actions.comeBack()
  assert.deepEqual([table.phase.value, table.listens.value], ['round', true])
  actions.hear.kicked()
  assert.deepEqual([table.phase.value, table.listens.value], ['out', false])
})

test('a room that does not exist is lost', async () => {
  const { table } = await sit({ room: () => no('room_not_found') })
  assert.equal(table.phase.value, 'lost')
})

test('coming back takes the same seat, under the same name', async () => {
  const names: (string | undefined)[] = []
  const { actions } = await sit({
    joinRoom: (_code, { name }) => {
      names.push(name)
      return yes(room)
    },
  })
  await actions.enter()
  assert.deepEqual(names, ['Ana'])
})

test('where names are given, nobody is asked for one and none is kept', async () => {
  const bodies: unknown[] = []
  const { actions } = await sit(
    {
      joinRoom: (_code, body) => {
        bodies.push(body)
        return yes(room)
      },
    },
    { ...room, own: null, names: 'given' },
  )
  await actions.join('', 2)
  assert.deepEqual(bodies, [{ team: 2 }])
})

test('a crowded door is knocked at again when it says so, and one that is shut for longer is told of', async () => {
  const slow = (retryAfterMs: number): Answer<never> => ({ ok: false, problem: { code: 'rate_limited', retryAfterMs } })
  const answers = [slow(1000), slow(2000), { ok: true, value: room } as const]
  const crowd = await sit({ joinRoom: async () => answers.shift() ?? assert.fail() }, { ...room, own: null })
  await crowd.actions.join('Ana', null)
  assert.deepEqual([crowd.waited, crowd.table.isSeated.value], [[1000, 2000], true])
  const shut = await sit({ joinRoom: async () => slow(60_000) }, { ...room, own: null })
  await shut.actions.join('Ana', null)
  assert.deepEqual([shut.waited, shut.table.trouble.value], [[], 'rate_limited'])
})

/** What the server answers to a guess: itself, with its verdict. */
const judgedAs =
  (verdict: OwnView['guesses'][number]['verdict'], changes: Partial<OwnView> = {}) =>
  (body: unknown): Promise<Answer<RoomOwn>> => {
    const { id, text, level } = body as { id: string; text: string; level: number }
    const guesses = [{ text, verdict, accepted: false, level, seenLevel: level, id }]
    return Promise.resolve({ ok: true, value: { ...mine, own: { ...own, guesses, ...changes } } })
  }

test('a guess leaves the field free for the next one; an almost comes back to be mended, and both are told in words', async () => {
  for (const verdict of ['wrong', 'almost'] as const) {
    const { table, actions, told, sent } = await sit({ guess: judgedAs(verdict) })
    table.text.value = ' kiwwi '
    const sending = actions.guess()
    assert.equal(table.text.value, '')
    await sending
    assert.deepEqual(sent, [{ round: 1, level: 1, text: 'kiwwi', id: `guess-of-ana-${ids}` }])
    assert.equal(table.text.value, verdict === 'wrong' ? '' : 'kiwwi')
    assert.equal(table.feeling.value.kind, verdict)
    assert.deepEqual(told, [createSay('en')(`verdict.${verdict}`)])
  }
})

test('a second guess that is typed while one is under way is kept, shown, and sent after it', async () => {
  const answers: (() => void)[] = []
  const { table, actions, sent } = await sit({
    guess: (body) =>
      new Promise((resolve) => {
        answers.push(() => resolve(judgedAs('wrong')(body)))
      }),
  })
  const texts = () => table.unanswered.value.map(({ text }) => text)
  table.text.value = 'kiwi'
  const first = actions.guess()
  table.text.value = 'lime'
  await actions.guess()
  assert.deepEqual([texts(), sent.length, table.text.value], [['kiwi', 'lime'], 1, ''])
  answers[0]?.()
  while (sent.length < 2) await turn()
  assert.deepEqual([texts(), table.mine.value.own?.guesses.map(({ text }) => text)], [['lime'], ['kiwi']])
  answers[1]?.()
  await first
  assert.deepEqual(texts(), [])
})

test('a guess that the stream told of first is not shown as unanswered', async () => {
  const { table, actions } = await sit({ guess: () => new Promise(() => {}) })
  table.text.value = 'kiwi'
  void actions.guess()
  const answer = await judgedAs('wrong')({ id: `guess-of-ana-${ids}`, text: 'kiwi', level: 1 })
  if (answer.ok) actions.hear.own(answer.value)
  assert.deepEqual(table.unanswered.value, [])
})

test('what is the player’s own stays as the newest message said, whichever way an older one comes', async () => {
  const found = { ...own, points: 850, score: 850 }
  const { table, actions } = await sit({ guess: judgedAs('correct', { points: 850 }) })
  table.text.value = 'kiwi'
  await actions.guess()
  assert.equal(table.mine.value.own?.points, 850)
  actions.hear.own({ ...mine, seq: 7, at: 9000, own })
  actions.hear.own({ ...mine, at: 1999, own })
  assert.equal(table.mine.value.own?.points, 850)
  const late = await sit({ guess: () => yes({ ...room, seq: 8, own }) })
  late.actions.hear.own({ ...mine, seq: 9, own: found })
  late.table.text.value = 'kiwi'
  await late.actions.guess()
  assert.equal(late.table.mine.value.own?.points, 850)
})

test('a player whose right guess counts for a later level is told so, and so is one whose guess came too late', async () => {
  const say = createSay('en')
  const slid = await sit({
    guess: (body) => {
      const { id, text } = body as { id: string; text: string }
      const guesses = [{ text, verdict: 'correct' as const, accepted: false, level: 3, seenLevel: 1, id }]
      return Promise.resolve({ ok: true, value: { ...mine, own: { ...own, points: 700, guesses } } })
    },
  })
  slid.table.text.value = 'kiwi'
  await slid.actions.guess()
  assert.deepEqual(slid.told, [say('room.you.found', { n: 700 }), say('room.you.late', { n: 3 })])
  const late = await sit({ guess: () => no('round_closed') })
  late.table.text.value = 'kiwi'
  await late.actions.guess()
  assert.deepEqual([late.told, late.table.tooLate.value], [[say('room.you.tooLate', { text: 'kiwi' })], 'kiwi'])
})

test('points are felt once, whether the answer or the stream brings them first', async () => {
  const found = { ...own, points: 850, score: 850 }
  const { table, actions, told } = await sit({ guess: () => yes({ ...room, seq: 8, own: found }) })
  table.text.value = 'kiwi'
  await actions.guess()
  actions.hear.own({ ...mine, own: found })
  assert.equal(table.feeling.value.kind, 'found')
  assert.deepEqual(told, ['Found. +850'])
})

test('a guess without an answer stays visible and is sent again with its id, and at once when the line is back', async () => {
  const answers = [no('unreachable'), no('stopping'), no('rate_limited')]
  const { table, actions, sent, waited } = await sit({ guess: (body) => answers.shift() ?? judgedAs('wrong')(body) })
  table.text.value = 'kiwi'
  await actions.guess()
  const [first] = sent
  assert.deepEqual([sent, waited.length], [[first, first, first, first], 3])
  assert.deepEqual([table.unanswered.value, table.trouble.value], [[], undefined])

  const outage = await sit({ guess: () => no('unreachable'), wait: () => new Promise(() => {}) })
  outage.actions.hear.connected(false)
  outage.table.text.value = 'kiwi'
  void outage.actions.guess()
  while (outage.table.unanswered.value[0]?.state !== 'waiting') await turn()
  outage.actions.hear.connected(true)
  while (outage.sent.length < 2) await turn()
  while (outage.table.unanswered.value[0]?.state !== 'waiting') await turn()
  outage.actions.hurry()
  while (outage.sent.length < 3) await turn()
  assert.deepEqual(outage.sent, [outage.sent[0], outage.sent[0], outage.sent[0]])
})

test('what cannot be a guess comes back to the field with the reason', async () => {
  const { table, actions } = await sit({ guess: () => no('guess_too_long') })
  table.text.value = 'kiwi'
  await actions.guess()
  assert.deepEqual([table.text.value, table.feeling.value.code], ['kiwi', 'guess_too_long'])
})

test('nothing names the answer before the reveal, which does', async () => {
  const { actions, told } = await sit({})
  actions.hear.room({ ...room, round: { ...round, level: 2 } })
  actions.hear.room({ ...room, seq: 9, round: { ...round, phase: 'revealed', level: 8, levelEndsAt: null, reveal } })
  assert.deepEqual(told, ['Level 2 of 8', 'It was: kiwi.'])
})

test('a device is ready once a round, and only while it is awaited', async () => {
  const preparing = { ...room, round: { ...round, phase: 'preparing', levelEndsAt: null } } as const
  const { actions, sent } = await sit({ ready: () => yes(preparing) }, preparing)
  await actions.ready()
  await actions.ready()
  actions.hear.room({ ...room, seq: 9 })
  await actions.ready()
  assert.deepEqual(sent, [{ round: 1 }])
})

test('a host who is refused is told why, and what came too late is only looked at again', async () => {
  const refused = await sit({ steer: () => no('name_taken') })
  await refused.actions.steer({ do: 'rename', player: 'x', name: 'Ana' })
  assert.equal(refused.table.refusal.value, 'name_taken')
  const late = await sit({ steer: () => no('not_now') })
  await late.actions.steer({ do: 'pause' })
  assert.equal(late.table.refusal.value, undefined)
})

const people = (...names: string[]): RoomPlayers['players'] =>
  names.map((name) => ({ player: name, name, team: null, late: false, score: 0, number: 1, place: 1, found: false }))
const none: RoomPlayers['kicked'] = []
const crowd = [...'abcdefghijkl'].map((letter) => `Player ${letter}`)
const namesOn = ({ sifted }: ReturnType<typeof createRoomTable>) => sifted.value.map(({ name }) => name)
const hosted = { ...room, isHost: true, may: ['kick' as const], standings: people('Ana') }

test('a host who looks at the players sees the best at once, then everybody, and again after each word', async () => {
  const lists = [people('Ana', 'Bob'), people('Ana', 'Rob')]
  const players = async () => ({ ok: true, value: { players: lists.shift() ?? assert.fail(), kicked: none } }) as const
  const { table, actions } = await sit({ players, steer: () => yes({ ...hosted, seq: 8 }) }, hosted)
  await actions.gather()
  assert.deepEqual(lists.length, 2)
  actions.open(true)
  assert.deepEqual(namesOn(table), ['Ana'])
  await actions.gather()
  assert.deepEqual(namesOn(table), ['Ana', 'Bob'])
  await actions.steer({ do: 'rename', player: 'Bob', name: 'Rob' })
  assert.deepEqual(namesOn(table), ['Ana', 'Rob'])
  actions.open(false)
  assert.deepEqual(namesOn(table), ['Ana'])
})

test('whatever changes while everybody is asked for is asked for once more, a moment later', async () => {
  const replies: ((list: RoomPlayers['players']) => void)[] = []
  const players = () =>
    new Promise<Answer<RoomPlayers>>((resolve) => {
      replies.push((list) => resolve({ ok: true, value: { players: list, kicked: none } }))
      if (replies.length === 2) replies[1]?.(people('Ana', 'Bob', 'Eve'))
    })
  const { table, actions, waited } = await sit({ players }, hosted)
  actions.open(true)
  const first = actions.gather()
  await Promise.all([actions.gather(), actions.gather()])
  assert.equal(replies.length, 1)
  replies[0]?.(people('Ana', 'Bob'))
  await first
  assert.deepEqual([namesOn(table), waited, replies.length], [['Ana', 'Bob', 'Eve'], [1000], 2])
})

test('everybody is asked for again where nothing answers, and a refusal is told', async () => {
  const answers = [
    await no('unreachable'),
    { ok: true, value: { players: people('Ana', 'Bob'), kicked: none } } as const,
  ]
  const { table, actions } = await sit({ players: async () => answers.shift() ?? no('not_host') }, hosted)
  actions.open(true)
  await actions.gather()
  assert.deepEqual([namesOn(table), table.refusal.value], [['Ana', 'Bob'], undefined])
  await actions.gather()
  assert.deepEqual([namesOn(table), table.refusal.value], [['Ana', 'Bob'], 'not_host'])
})

test('among more than twelve somebody is found by a part of the name, however it is typed', () => {
  const table = createRoomTable()
  table.everybody.value = people(...crowd, 'Zoë Ångström')
  for (const text of ['zoe', 'ÅNG', 'e a']) {
    table.sought.value = text
    assert.deepEqual(namesOn(table), ['Zoë Ångström'], text)
  }
  table.sought.value = 'nobody'
  assert.deepEqual(namesOn(table), [])
  table.everybody.value = people(...crowd)
  assert.deepEqual([table.isCrowd.value, namesOn(table)], [false, crowd])
})

test('a host sees the standings as they are told last, whatever an answer said before', async () => {
  const { table, actions } = await sit({}, hosted)
  actions.hear.room({ ...hosted, seq: 8, standings: people('Bob', 'Ana') })
  assert.deepEqual(
    table.standings.value.map(({ name }) => name),
    ['Bob', 'Ana'],
  )
})

test('the host is offered what comes next first', () => {
  const keys = (phase: RoomRoundView['phase'], number = 1) =>
    keysOf({ round: { ...round, phase, number }, roundCount: 2 }).map(({ name }) => name)
  assert.deepEqual(
    keysOf({ round: null, roundCount: 2 }).map(({ name }) => name),
    ['start'],
  )
  assert.deepEqual(keys('preparing'), [])
  assert.deepEqual(keys('running'), ['reveal', 'pause'])
  assert.deepEqual(keys('paused'), ['resume', 'reveal'])
  assert.deepEqual([keys('revealed'), keys('revealed', 2)], [['next'], ['finish']])
})

test('the cells of the clock fill until the level ends', () => {
  const clock = { key: '1:1', endsAt: 6000, totalMs: 5000 }
  assert.deepEqual(
    [1000, 3500, 5999, 7000].map((now) => spentCells(clock, now)),
    [0, 6, 11, 12],
  )
})

test('the teams stand with the best first, without those that have nobody', () => {
  const scores = [
    { team: 1, players: 2, score: 250 },
    { team: 2, players: 9, score: 1000 },
    { team: 3, players: 0, score: 0 },
    { team: 4, players: 1, score: 0 },
  ]
  assert.deepEqual(
    teamRowsOf(scores).map(({ team, share }) => [team, share]),
    [
      [2, 1],
      [1, 0.25],
      [4, 0],
    ],
  )
  assert.deepEqual(teamRowsOf([{ team: 1, players: 1, score: 0 }])[0]?.share, 0)
})

test('on the podium are the three best who found anything', () => {
  const standing = (...scores: number[]) =>
    onPodium(scores.flatMap((score) => people('Ana').map((ana) => ({ ...ana, score })))).map(({ score }) => score)
  assert.deepEqual([standing(900, 500, 500, 20), standing(850, 0, 0), standing(0, 0)], [[900, 500, 500], [850], []])
})

test('an address that means the machine itself is no phone’s', () => {
  const named = ['localhost', '127.0.0.1', '[::1]', '192.168.1.20', 'play.example.org', '127.example.org']
  assert.deepEqual(named.filter(isOwnMachine), ['localhost', '127.0.0.1', '[::1]'])
})
