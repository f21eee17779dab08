import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type { Answer, ClientProblem, OwnView, RoomOwn, RoomPlayers, RoomView } from '@pd/contract/client'
import { createMemoryStorage, type SafeStorage } from '../../app/storage.ts'
import { createSay } from '../../app/words/say.ts'
import { createRoomState } from '../room-state.ts'
import { own, roomView, round } from '../testing/room-view.ts'
import { createRoomActions } from './room-actions.ts'
import type { RoomClient } from './session.ts'

const reveal = {
  name: 'kiwi',
  packTitle: 'Fruit',
  credit: 'A photographer',
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
  hint?: OwnReply
  wait?: (ms: number) => Promise<void>
  steer?: Reply
  players?: RoomClient['roomPlayers']
  tab?: SafeStorage
}

/** What is a player's own after the room that is looked at first. */
const mine: RoomOwn = {
  seq: 8,
  at: 2000,
  own: null,
  isHost: false,
  may: [],
  pendingGuesses: [],
  given: [],
  pictureQueue: [],
  waits: false,
  askers: [],
}
let ids = 0
const sit = async (answers: Answers, first: RoomView = roomView) => {
  const room = createRoomState()
  const time = { now: 1000 }
  const announced: string[] = []
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
    reactInRoom: noting(),
    guessInRoom: noting(answers.guess),
    hintInRoom: noting(answers.hint),
    steerRoom: noting(answers.steer),
    inviteModerator: () => no('internal_error'),
    givePicture: noting(),
    roomPictures: () => no('internal_error'),
    roomPlayers: answers.players ?? (() => no('internal_error')),
  }
  const actions = createRoomActions({
    client,
    storage: createMemoryStorage(),
    tab: answers.tab ?? createMemoryStorage(),
    now: () => time.now,
    wait: answers.wait ?? (async (ms) => void waited.push(ms)),
    newId: () => `guess-of-ana-${++ids}`,
    answerLanguage: () => 'en',
    say: createSay('en'),
    announce: (text) => announced.push(text),
    playSound: () => {},
    code: 'ABC234',
    room,
  })
  await actions.reload()
  return { room, actions, announced, sent, waited, time }
}

test('news that were held up for seconds do not set the clock back', async () => {
  const { room, actions, time } = await sit({})
  time.now += 4_000
  actions.listener.time(1_000)
  actions.listener.room({ ...roomView, seq: 8 })
  assert.equal(room.clock.value?.endsAt, 6_000)
})

test('a room that is no more leaves the table, one whose server is away stays, and one that ended is not asked for again', async () => {
  const after = async (code: ClientProblem['code'], state: RoomView['state'] = 'playing') => {
    const answers = [yes({ ...roomView, state }), no(code)]
    const { room, actions } = await sit({ room: () => answers.shift() ?? assert.fail() })
    actions.listener.connected(false)
    await actions.listener.refused()
    return [room.phase.value, room.trouble.value, room.listens.value]
  }
  assert.deepEqual(await after('room_not_found'), ['lost', 'room_not_found', false])
  assert.deepEqual(await after('room_ended'), ['loading', 'room_ended', false])
  assert.deepEqual(await after('unreachable'), ['round', undefined, true])
  assert.deepEqual(await after('room_ended', 'ended'), ['ended', undefined, false])
})

test('a visitor without a seat is asked for a name, and a host may go without one', async () => {
  const stranger = await sit({}, { ...roomView, own: null })
  assert.equal(stranger.room.phase.value, 'join')
  const host = await sit({}, { ...roomView, own: null, isHost: true })
  assert.equal(host.room.phase.value, 'round')
  host.actions.wantSeat(true)
  assert.equal(host.room.phase.value, 'join')
  host.actions.listener.own({ ...mine, own, isHost: true })
  assert.equal(host.room.phase.value, 'round')
})

test('a kicked player sees that the host sent them out, and no question for a name', async () => {
  const { room, actions, announced } = await sit({})
  actions.listener.own(mine)
  assert.equal(room.phase.value, 'out')
  assert.deepEqual(announced, ['The host has sent you out of this room.'])
})

test('a player who was sent out hears nothing more, and comes back when the host allows it', async () => {
  let isBack = false
  const { room, actions } = await sit({ room: async () => (isBack ? { ok: true, value: roomView } : no('kicked')) })
  assert.deepEqual([room.phase.value, room.listens.value], ['out', false])
  await actions.comeBack()
  assert.equal(room.phase.value, 'out')
  isBack = true
  await actions.comeBack()
  assert.deepEqual([room.phase.value, room.listens.value], ['round', true])
  actions.listener.kicked()
  assert.deepEqual([room.phase.value, room.listens.value], ['out', false])
})

test('a room that does not exist is lost', async () => {
  const { room } = await sit({ room: () => no('room_not_found') })
  assert.equal(room.phase.value, 'lost')
})

test('coming back takes the same seat, under the same name', async () => {
  const names: (string | undefined)[] = []
  const { actions } = await sit({
    joinRoom: (_code, { name }) => {
      names.push(name)
      return yes(roomView)
    },
  })
  await actions.enter()
  assert.deepEqual(names, ['Ana'])
})

test('a room that gives names asks for none and keeps none', async () => {
  const bodies: unknown[] = []
  const { actions } = await sit(
    {
      joinRoom: (_code, body) => {
        bodies.push(body)
        return yes(roomView)
      },
    },
    { ...roomView, own: null, names: 'given' },
  )
  await actions.join('', 2)
  assert.deepEqual(bodies, [{ team: 2 }])
})

test('joining a crowded room is tried again at the time that it names, and a longer wait is shown', async () => {
  const slow = (retryAfterMs: number): Answer<never> => ({ ok: false, problem: { code: 'rate_limited', retryAfterMs } })
  const answers = [slow(1000), slow(2000), { ok: true, value: roomView } as const]
  const crowd = await sit({ joinRoom: async () => answers.shift() ?? assert.fail() }, { ...roomView, own: null })
  await crowd.actions.join('Ana', null)
  assert.deepEqual([crowd.waited, crowd.room.hasSeat.value], [[1000, 2000], true])
  const shut = await sit({ joinRoom: async () => slow(60_000) }, { ...roomView, own: null })
  await shut.actions.join('Ana', null)
  assert.deepEqual([shut.waited, shut.room.trouble.value], [[], 'rate_limited'])
})

/** What the server answers to a guess: itself, with its verdict. */
const judgedAs =
  (verdict: OwnView['guesses'][number]['verdict'], changes: Partial<OwnView> = {}) =>
  (body: unknown): Promise<Answer<RoomOwn>> => {
    const { id, text, level } = body as { id: string; text: string; level: number }
    const guesses = [{ text, verdict, accepted: false, level, seenLevel: level, id }]
    return Promise.resolve({ ok: true, value: { ...mine, own: { ...own, guesses, guessCount: 1, ...changes } } })
  }

test('a guess leaves the field free for the next one; an almost right one comes back to be corrected, and both are announced', async () => {
  for (const verdict of ['wrong', 'almost'] as const) {
    const { room, actions, announced, sent } = await sit({ guess: judgedAs(verdict) })
    room.text.value = ' kiwwi '
    const sending = actions.guess()
    assert.equal(room.text.value, '')
    await sending
    assert.deepEqual(sent, [{ round: 1, level: 1, text: 'kiwwi', id: `guess-of-ana-${ids}`, language: 'en' }])
    assert.equal(room.text.value, verdict === 'wrong' ? '' : 'kiwwi')
    assert.equal(room.feedback.value.kind, verdict)
    assert.deepEqual(announced, [createSay('en')(`verdict.${verdict}`)])
  }
})

test('a second guess that is typed while one is under way is kept, shown, and sent after it', async () => {
  const answers: (() => void)[] = []
  const { room, actions, sent } = await sit({
    guess: (body) =>
      new Promise((resolve) => {
        answers.push(() => resolve(judgedAs('wrong')(body)))
      }),
  })
  const texts = () => room.unanswered.value.map(({ text }) => text)
  room.text.value = 'kiwi'
  const first = actions.guess()
  room.text.value = 'lime'
  await actions.guess()
  assert.deepEqual([texts(), sent.length, room.text.value], [['kiwi', 'lime'], 1, ''])
  answers[0]?.()
  while (sent.length < 2) await turn()
  assert.deepEqual([texts(), room.mine.value.own?.guesses.map(({ text }) => text)], [['lime'], ['kiwi']])
  answers[1]?.()
  await first
  assert.deepEqual(texts(), [])
})

test('a guess that the stream told of first is not shown as unanswered', async () => {
  const { room, actions } = await sit({ guess: () => new Promise(() => {}) })
  room.text.value = 'kiwi'
  void actions.guess()
  const answer = await judgedAs('wrong')({ id: `guess-of-ana-${ids}`, text: 'kiwi', level: 1 })
  if (answer.ok) actions.listener.own(answer.value)
  assert.deepEqual(room.unanswered.value, [])
})

test('what is the player’s own stays as the newest message said, whichever way an older one comes', async () => {
  const found = { ...own, points: 850, score: 850 }
  const { room, actions } = await sit({ guess: judgedAs('correct', { points: 850 }) })
  room.text.value = 'kiwi'
  await actions.guess()
  assert.equal(room.mine.value.own?.points, 850)
  actions.listener.own({ ...mine, seq: 7, at: 9000, own })
  actions.listener.own({ ...mine, at: 1999, own })
  assert.equal(room.mine.value.own?.points, 850)
  const late = await sit({ guess: () => yes({ ...roomView, seq: 8, own }) })
  late.actions.listener.own({ ...mine, seq: 9, own: found })
  late.room.text.value = 'kiwi'
  await late.actions.guess()
  assert.equal(late.room.mine.value.own?.points, 850)
})

test('a right guess that counts for a later level shows that, and so does one that came too late', async () => {
  const say = createSay('en')
  const slid = await sit({
    guess: (body) => {
      const { id, text } = body as { id: string; text: string }
      const guesses = [{ text, verdict: 'correct' as const, accepted: false, level: 3, seenLevel: 1, id }]
      return Promise.resolve({ ok: true, value: { ...mine, own: { ...own, points: 700, guesses } } })
    },
  })
  slid.room.text.value = 'kiwi'
  await slid.actions.guess()
  assert.deepEqual(slid.announced, [say('room.you.found', { n: 700 }), say('room.you.late', { n: 3 })])
  const late = await sit({ guess: () => no('round_closed') })
  late.room.text.value = 'kiwi'
  await late.actions.guess()
  assert.deepEqual([late.announced, late.room.tooLate.value], [[say('room.you.tooLate', { text: 'kiwi' })], 'kiwi'])
})

test('a guess whose verdict comes at the reveal is said to be locked in, and neither missed nor found before it is here', async () => {
  const say = createSay('en')
  const revealed = { ...roomView, seq: 9, round: { ...round, phase: 'revealed' as const, level: 8, reveal } }
  for (const points of [500, null]) {
    const sealed = { text: 'kiwi', verdict: null, accepted: false, level: 1, seenLevel: 1, id: 'a-guess-of-ana' }
    const opened = { ...sealed, verdict: points ? ('correct' as const) : ('wrong' as const) }
    const { room, actions, announced } = await sit({ guess: judgedAs(null) }, { ...roomView, answers: 'choices' })
    await actions.choose('kiwi')
    assert.deepEqual([announced.splice(0), room.feedback.value.kind], [[say('verdict.sealed')], 'sealed'])
    actions.listener.room(revealed)
    assert.deepEqual([announced, room.feedback.value.kind], [[], 'sealed'])
    actions.listener.own({ ...mine, seq: 9, own: { ...own, points, guesses: [opened] } })
    const said = points ? [say('room.you.found', { n: points }), 'Found: kiwi.'] : ['It was: kiwi.']
    assert.deepEqual([announced, room.feedback.value.kind], [said, points ? 'found' : 'missed'])
  }
})

test('points are felt once, whether the answer or the stream brings them first', async () => {
  const found = { ...own, points: 850, score: 850 }
  const { room, actions, announced } = await sit({ guess: () => yes({ ...roomView, seq: 8, own: found }) })
  room.text.value = 'kiwi'
  await actions.guess()
  actions.listener.own({ ...mine, own: found })
  assert.equal(room.feedback.value.kind, 'found')
  assert.deepEqual(announced, ['Found. +850'])
})

test('a guess without an answer stays visible and is sent again with its id, and at once when the line is back', async () => {
  const answers = [no('unreachable'), no('stopping'), no('rate_limited')]
  const { room, actions, sent, waited } = await sit({ guess: (body) => answers.shift() ?? judgedAs('wrong')(body) })
  room.text.value = 'kiwi'
  await actions.guess()
  const [first] = sent
  assert.deepEqual([sent, waited.length], [[first, first, first, first], 3])
  assert.deepEqual([room.unanswered.value, room.trouble.value], [[], undefined])

  const outage = await sit({ guess: () => no('unreachable'), wait: () => new Promise(() => {}) })
  outage.actions.listener.connected(false)
  outage.room.text.value = 'kiwi'
  void outage.actions.guess()
  while (outage.room.unanswered.value[0]?.state !== 'waiting') await turn()
  outage.actions.listener.connected(true)
  while (outage.sent.length < 2) await turn()
  while (outage.room.unanswered.value[0]?.state !== 'waiting') await turn()
  outage.actions.sendNow()
  while (outage.sent.length < 3) await turn()
  assert.deepEqual(outage.sent, [outage.sent[0], outage.sent[0], outage.sent[0]])
})

test('what cannot be a guess comes back to the field with the reason', async () => {
  const { room, actions } = await sit({ guess: () => no('guess_too_long') })
  room.text.value = 'kiwi'
  await actions.guess()
  assert.deepEqual([room.text.value, room.feedback.value.code], ['kiwi', 'guess_too_long'])
})

test('nothing names the answer before the reveal, which does', async () => {
  const { actions, announced } = await sit({})
  actions.listener.room({ ...roomView, round: { ...round, level: 2 } })
  actions.listener.room({
    ...roomView,
    seq: 9,
    round: { ...round, phase: 'revealed', level: 8, levelEndsAt: null, reveal },
  })
  assert.deepEqual(announced, ['Level 2 of 8', 'It was: kiwi.'])
})

test('a device is ready once a round, and only while it is awaited', async () => {
  const preparing = { ...roomView, round: { ...round, phase: 'preparing', levelEndsAt: null } } as const
  const { actions, sent } = await sit({ ready: () => yes(preparing) }, preparing)
  await actions.ready()
  await actions.ready()
  actions.listener.room({ ...roomView, seq: 9 })
  await actions.ready()
  assert.deepEqual(sent, [{ round: 1 }])
})

test('a refused act of a host shows why, and one that came too late only reads the room again', async () => {
  const refused = await sit({ steer: () => no('name_taken') })
  await refused.actions.steer({ do: 'rename', player: 'x', name: 'Ana' })
  assert.equal(refused.room.refusal.value, 'name_taken')
  const late = await sit({ steer: () => no('not_now') })
  await late.actions.steer({ do: 'pause' })
  assert.equal(late.room.refusal.value, undefined)
})

const playersNamed = (...names: string[]): RoomPlayers['players'] =>
  names.map((name) => ({
    player: name,
    name,
    team: null,
    late: false,
    score: 0,
    chapterScore: 0,
    number: 1,
    place: 1,
    gained: null,
  }))
const none: never[] = []
const crowd = [...'abcdefghijkl'].map((letter) => `Player ${letter}`)
const namesOn = ({ filteredPlayers }: ReturnType<typeof createRoomState>) =>
  filteredPlayers.value.map(({ name }) => name)
const hosted = { ...roomView, isHost: true, may: ['kick' as const], standings: playersNamed('Ana') }

test('a host who looks at the players sees the best at once, then everybody, and again after each word', async () => {
  const lists = [playersNamed('Ana', 'Bob'), playersNamed('Ana', 'Rob')]
  const players = async () =>
    ({ ok: true, value: { players: lists.shift() ?? assert.fail(), kicked: none, muted: none } }) as const
  const { room, actions } = await sit({ players, steer: () => yes({ ...hosted, seq: 8 }) }, hosted)
  await actions.loadAllPlayers()
  assert.deepEqual(lists.length, 2)
  actions.openMenu(true)
  assert.deepEqual(namesOn(room), ['Ana'])
  await actions.loadAllPlayers()
  assert.deepEqual(namesOn(room), ['Ana', 'Bob'])
  await actions.steer({ do: 'rename', player: 'Bob', name: 'Rob' })
  assert.deepEqual(namesOn(room), ['Ana', 'Rob'])
  actions.openMenu(false)
  assert.deepEqual(namesOn(room), ['Ana'])
})

test('a change during a request for the players is requested again once', async () => {
  const replies: ((list: RoomPlayers['players']) => void)[] = []
  const players = () =>
    new Promise<Answer<RoomPlayers>>((resolve) => {
      replies.push((list) => resolve({ ok: true, value: { players: list, kicked: none, muted: none } }))
      if (replies.length === 2) replies[1]?.(playersNamed('Ana', 'Bob', 'Eve'))
    })
  const { room, actions, waited } = await sit({ players }, hosted)
  actions.openMenu(true)
  const first = actions.loadAllPlayers()
  await Promise.all([actions.loadAllPlayers(), actions.loadAllPlayers()])
  assert.equal(replies.length, 1)
  replies[0]?.(playersNamed('Ana', 'Bob'))
  await first
  assert.deepEqual([namesOn(room), waited, replies.length], [['Ana', 'Bob', 'Eve'], [1000], 2])
})

test('all players are asked for again after no answer, and a refusal is shown', async () => {
  const answers = [
    await no('unreachable'),
    { ok: true, value: { players: playersNamed('Ana', 'Bob'), kicked: none, muted: none } } as const,
  ]
  const { room, actions } = await sit({ players: async () => answers.shift() ?? no('not_host') }, hosted)
  actions.openMenu(true)
  await actions.loadAllPlayers()
  assert.deepEqual([namesOn(room), room.refusal.value], [['Ana', 'Bob'], undefined])
  await actions.loadAllPlayers()
  assert.deepEqual([namesOn(room), room.refusal.value], [['Ana', 'Bob'], 'not_host'])
})

test('among more than twelve players a part of a name finds one, in any case and with or without accents', () => {
  const room = createRoomState()
  room.allPlayers.value = playersNamed(...crowd, 'Zoë Ångström')
  for (const text of ['zoe', 'ÅNG', 'e a']) {
    room.playerFilter.value = text
    assert.deepEqual(namesOn(room), ['Zoë Ångström'], text)
  }
  room.playerFilter.value = 'no such name'
  assert.deepEqual(namesOn(room), [])
  room.allPlayers.value = playersNamed(...crowd)
  assert.deepEqual([room.hasManyPlayers.value, namesOn(room)], [false, crowd])
})

test('a host sees the standings of the latest event, not those of an earlier reply', async () => {
  const { room, actions } = await sit({}, hosted)
  actions.listener.room({ ...hosted, seq: 8, standings: playersNamed('Bob', 'Ana') })
  assert.deepEqual(
    room.standings.value.map(({ name }) => name),
    ['Bob', 'Ana'],
  )
})

test('a bought hint is this player’s own, said to a screen reader, and is asked for in the language of the player', async () => {
  const bought = { ...mine, own: { ...own, worth: 925, hints: { letters: [4] }, prices: { category: 50 } } }
  const { room, actions, sent, announced } = await sit({ hint: async () => ({ ok: true, value: bought }) })
  await actions.buyHint('letters')
  assert.deepEqual(sent.at(-1), { round: 1, kind: 'letters', language: 'en' })
  assert.deepEqual([room.mine.value.own?.worth, room.feedback.value.kind], [925, 'hint'])
  assert.equal(announced.at(-1), 'Letters: 4')
})

test('a hint that is not for sale says so beside the field', async () => {
  const { room, actions } = await sit({ hint: () => no('hint_unavailable') })
  await actions.buyHint('letters')
  assert.deepEqual([room.feedback.value.kind, room.feedback.value.code], ['refused', 'hint_unavailable'])
})

test('a server that lost moments says so, names the guesses that went, and its older room is shown', async () => {
  const { room, actions, announced } = await sit({})
  const say = createSay('en')
  actions.listener.room({ ...roomView, seq: 20 })
  actions.listener.rewound([])
  actions.listener.room({ ...roomView, seq: 12 })
  actions.listener.rewound(['kiwi', 'lime'])
  assert.equal(room.view.value?.seq, 0)
  assert.deepEqual(announced.slice(-2), [say('room.rewound'), say('room.rewound.guesses', { guesses: 'kiwi, lime' })])
  actions.listener.own({ ...mine, seq: 3, isHost: true })
  assert.equal(room.mine.value.isHost, true)
})

test('a guess that another process had counted, and that the room does not know, is said to be lost and is back in the field', async () => {
  const say = createSay('en')
  const waits: (() => void)[] = []
  const { room, actions, announced } = await sit({
    guess: judgedAs('wrong'),
    wait: () => new Promise((resolve) => waits.push(resolve)),
  })
  const settle = async (): Promise<void> => {
    for (const done of waits.splice(0)) done()
    await turn()
  }
  let isReplaced = false
  const connect = (seq: number): void => {
    actions.listener.opened?.(() => {
      isReplaced = true
    })
    actions.listener.room({ ...roomView, seq })
    actions.listener.own({ ...mine, seq, own })
  }
  connect(7)
  room.text.value = 'kiwi'
  await actions.guess()
  await settle()
  assert.deepEqual([isReplaced, room.mine.value.own?.guesses.length], [true, 1])
  connect(7)
  await settle()
  const lost = { guesses: 'kiwi' }
  assert.equal(announced.at(-1), say('room.rewound.guesses', lost))
  assert.deepEqual([room.rewound.value, room.text.value], [announced.at(-1), 'kiwi'])
  assert.deepEqual([room.view.value?.seq, room.mine.value.own?.guesses], [7, []])
})

test('a guess that went while the page was loaded again is said to be lost, and nothing is said to another player in the tab', async () => {
  const said = async (player: string) => {
    const tab = createMemoryStorage()
    const before = await sit({ guess: judgedAs('wrong'), tab })
    before.room.text.value = 'kiwi'
    await before.actions.guess()
    const waits: (() => void)[] = []
    const seat = { ...own, player }
    const wait = () => new Promise<void>((resolve) => waits.push(resolve))
    const { room, actions } = await sit({ wait, tab }, { ...roomView, own: seat })
    actions.listener.opened?.(() => {})
    actions.listener.room(roomView)
    actions.listener.own({ ...mine, seq: 7, own: seat })
    for (const done of waits) done()
    await turn()
    return room.rewound.value
  }
  assert.equal(await said(own.player), createSay('en')('room.rewound.guesses', { guesses: 'kiwi' }))
  assert.equal(await said('another'), undefined)
})

test('a lost guess of a round that is over cannot be made again, and the note does not ask for it', async () => {
  const waits: (() => void)[] = []
  const { room, actions } = await sit({
    guess: judgedAs('correct', { points: 850, score: 850 }),
    wait: () => new Promise((resolve) => waits.push(resolve)),
  })
  room.text.value = 'kiwi'
  await actions.guess()
  actions.listener.opened?.(() => {})
  actions.listener.room({ ...roomView, seq: 12, round: { ...round, number: 2 } })
  actions.listener.own({ ...mine, seq: 12, own })
  for (const done of waits) done()
  await turn()
  assert.deepEqual(
    [room.rewound.value, room.text.value],
    [createSay('en')('room.rewound.over', { guesses: 'kiwi' }), ''],
  )
})
