import type {
  Answer,
  Client,
  ClientProblem,
  JoinRoom,
  RoomOwn,
  RoomView,
  SharedRoom,
  Steering,
} from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { Senses } from '../game/actions.ts'
import { classify } from '../game/refusal.ts'
import type { Feeling, ProblemCode } from '../game/state.ts'
import type { Drawer } from '../settings/drawer.ts'
import { createGuessQueue, type PendingGuess } from './guess-queue.ts'
import { createServerClock } from './server-clock.ts'
import { layOwn, layView, type Mine, type RoomTable } from './state.ts'

export type RoomClient = Pick<
  Client,
  'room' | 'joinRoom' | 'renameInRoom' | 'leaveRoom' | 'readyInRoom' | 'guessInRoom' | 'steerRoom' | 'roomPlayers'
>
export type RoomNeeds = Senses & {
  readonly client: RoomClient
  readonly drawer: Drawer
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  /** A new name for a guess. */
  readonly newId: () => string
}

/** A door that is shut for longer is told of instead. */
const CROWD_MS = 5_000
/** How long a device waits before it says again that it is ready, after it was not heard. */
const READY_AGAIN_MS = 1_000
/** While a crowd comes in, everybody is asked for no more often than this. */
const EVERYBODY_MS = 1_000

const GONE: readonly ClientProblem['code'][] = ['room_ended', 'room_not_found']

/** Plays in one room, and steers it. What all see comes by itself; an answer only comes sooner. */
export const createRoomActions = (needs: RoomNeeds, code: string, table: RoomTable, as?: 'screen') => {
  const { client, drawer, now, wait, newId, say, tell, blip } = needs
  const serverClock = createServerClock()
  let readied = 0
  let again = async () => {}
  let changes = 0
  let isGathering = false

  const feel = (kind: Feeling['kind'], problem?: ProblemCode) => {
    table.feeling.value = { kind, beat: table.feeling.value.beat + 1, ...(problem && { code: problem }) }
  }

  /** What a change means to whoever looks at it. */
  const follow = (before: SharedRoom | undefined, after: SharedRoom) => {
    const [then, round] = [before?.round, after.round]
    if (!before || !round) return
    if (round.number !== then?.number) {
      table.text.value = ''
      table.tooLate.value = undefined
      feel('calm')
      tell(say('round.title', { n: round.number, count: after.roundCount }))
    } else if (round.reveal && !then.reveal) {
      const found = (table.mine.value.own?.points ?? null) !== null
      feel(found ? 'found' : 'missed')
      if (!found) blip('missed')
      tell(say(found ? 'reveal.found.said' : 'reveal.missed.said', { name: round.reveal.name }))
    } else if (round.level > then.level) {
      blip('sharper')
      tell(say('round.level', round))
    }
  }

  const showKicked = () => {
    table.isOut.value = true
    tell(say('room.out'))
  }

  /** Points that were not there a moment ago are felt, whether a guess brought them or the host. A seat that is gone was taken away. */
  const followOwn = (before: Mine, after: Mine) => {
    if (before.own && !after.own && !after.isHost) showKicked()
    const points = after.own?.points ?? null
    if (!before.own || before.own.points !== null || points === null) return
    table.text.value = ''
    feel('found')
    blip('correct')
    tell(say('room.you.found', { n: points }))
  }

  const hear = {
    room: (view: SharedRoom) => {
      const before = table.view.value
      if (layView(table, view)) follow(before, view)
    },
    own: (mine: Mine) => {
      const before = table.mine.value
      if (layOwn(table, mine)) followOwn(before, table.mine.value)
    },
    time: (serverAt: number) => {
      serverClock.heard(serverAt, now())
      table.offset.value = serverClock.offset(now())
    },
    connected: (isConnected: boolean) => {
      const isBack = isConnected && !table.connected.value
      batch(() => {
        table.connected.value = isConnected
        if (isConnected && table.trouble.value === 'unreachable') table.trouble.value = undefined
      })
      if (isBack) guesses.hurry()
    },
    /** The host sent this player out: the stream is over. */
    kicked: showKicked,
    /** Of a room that is no more nothing stays on the table: a device that slept through its end would wait for ever. */
    refused: async () => {
      const answer = await timed(() => client.room(code, { as }))
      if (answer.ok) return take(answer.value)
      const { code: problem } = answer.problem
      if (problem === 'kicked') return showKicked()
      if (table.view.value?.state === 'ended' || !GONE.includes(problem)) return
      batch(() => {
        table.view.value = undefined
        table.trouble.value = problem
      })
    },
  }

  /** Each answer tells how late it is on the server. */
  const timed = async <T extends { readonly at: number }>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const sentAt = now()
    const answer = await ask()
    if (!answer.ok) return answer
    serverClock.answered(answer.value.at, sentAt, now())
    table.offset.value = serverClock.offset(now())
    return answer
  }

  const takeOwn = (own: RoomOwn) => {
    const before = table.mine.value
    if (layOwn(table, own) && table.view.value) followOwn(before, table.mine.value)
  }

  const take = (view: RoomView) =>
    batch(() => {
      const before = table.view.value
      const mine = table.mine.value
      const isNewOwn = layOwn(table, view)
      if (layView(table, view)) follow(before, view)
      if (before && isNewOwn) followOwn(mine, table.mine.value)
    })

  const run = async (send: () => Promise<Answer<RoomView>>, done: () => void = () => {}): Promise<void> => {
    if (table.busy.value) return
    table.busy.value = true
    const answer = await timed(send)
    table.busy.value = false
    again = () => run(send, done)
    table.trouble.value = undefined
    if (!answer.ok) return refuse(answer.problem.code)
    take(answer.value)
    done()
  }

  const refuse = async (problem: ProblemCode): Promise<void> => {
    const { kind, ...refusal } = classify(problem)
    if (kind === 'stale') return look()
    if (problem === 'kicked') return showKicked()
    if ('feeling' in refusal && table.isSeated.value) {
      feel(refusal.feeling, problem)
      blip('wrong')
    } else table.trouble.value = problem
    tell(say(`problem.${problem}`))
  }

  /** A door that is crowded is knocked at again, for as long as it says. */
  const knock = async (body: JoinRoom): Promise<Answer<RoomView>> => {
    const answer = await client.joinRoom(code, body)
    if (answer.ok || answer.problem.code !== 'rate_limited') return answer
    const { retryAfterMs = 0 } = answer.problem
    if (retryAfterMs > CROWD_MS) return answer
    await wait(retryAfterMs)
    return knock(body)
  }

  const look = (): Promise<void> => run(() => client.room(code, { as }))

  /** Asks for everybody while a host looks at them; whatever changes meanwhile is asked for afterwards, once. */
  const gather = async (): Promise<void> => {
    changes++
    if (isGathering) return
    isGathering = true
    for (let got = 0; got !== changes && table.asking.value && table.mine.value.may.includes('kick'); ) {
      const asked = changes
      const answer = await client.roomPlayers(code)
      if (answer.ok) {
        table.everybody.value = answer.value.players
        table.kicked.value = answer.value.kicked
      }
      const { code: problem, retryAfterMs = EVERYBODY_MS } = answer.ok ? {} : answer.problem
      const isPassing = problem === 'unreachable' || problem === 'rate_limited'
      if (problem && !isPassing) table.refusal.value = problem
      if (!isPassing) got = asked
      if (got !== changes) await wait(retryAfterMs)
    }
    isGathering = false
  }

  /** What was typed comes back to be mended, unless something else is being typed. */
  const giveBack = ({ text, round }: PendingGuess) => {
    if (table.text.value === '' && round === table.shown.value) table.text.value = text
  }

  const judged = (guess: PendingGuess) => {
    const made = table.mine.value.own?.guesses.find(({ id }) => id === guess.id)
    if (!made) return
    if (made.verdict === 'correct' || made.accepted) {
      if (made.level > made.seenLevel) tell(say('room.you.late', { n: made.level }))
      return
    }
    if (made.verdict === 'almost') giveBack(guess)
    feel(made.verdict)
    blip(made.verdict)
    tell(say(`verdict.${made.verdict}`))
  }

  const refused = (guess: PendingGuess, problem: ProblemCode) => {
    const refusal = classify(problem)
    if (refusal.kind === 'felt') giveBack(guess)
    if (problem === 'round_closed' || problem === 'round_not_current') {
      table.tooLate.value = guess.text
      tell(say('room.you.tooLate', { text: guess.text }))
    }
    void refuse(problem)
  }

  const guesses = createGuessQueue({
    pending: table.pending,
    wait,
    send: ({ id, round, level, text }) => timed(() => client.guessInRoom(code, { id, round, level, text })),
    settled: (guess, answer) => {
      if (!answer.ok) return refused(guess, answer.problem.code)
      takeOwn(answer.value)
      judged(guess)
    },
  })

  const send = async (text: string) => {
    const round = table.view.value?.round
    if (round?.phase !== 'running' || !text) return guesses.hurry()
    table.text.value = ''
    await guesses.add({ id: newId(), round: round.number, level: round.level, text })
  }

  /** The first level is on this device; a line that is down is tried until the round is over. */
  const ready = async () => {
    const round = table.view.value?.round
    if (!table.mine.value.own || round?.phase !== 'preparing' || round.number === readied) return
    readied = round.number
    for (let isSent = false; !isSent && table.shown.value === readied; ) {
      const answer = await timed(() => client.readyInRoom(code, { round: round.number }))
      if (answer.ok) takeOwn(answer.value)
      isSent = answer.ok || answer.problem.code !== 'unreachable'
      if (!isSent) await wait(READY_AGAIN_MS)
    }
  }

  /** Sees how the room is; somebody who had left and is back takes the old seat again. */
  const enter = async (): Promise<void> => {
    await look()
    const { own } = table.mine.value
    if (own && table.view.value?.state !== 'ended') await run(() => knock({ name: own.name }))
  }

  return {
    hear,
    look,
    enter,
    retry: () => again(),
    /** Sits down, or comes back to the seat that was left; a name is asked for only where none is given. */
    join: async (name: string, team: number | null) => {
      const isGiven = table.view.value?.names === 'given'
      const nickname = name.trim()
      if (!isGiven && !nickname) return
      if (!isGiven) drawer.keep('nickname', nickname)
      await run(
        () => knock(isGiven ? { team } : { name: nickname, team }),
        () => {
          table.wantsSeat.value = false
        },
      )
    },
    /** Asks whether the host has let this player back in. */
    comeBack: async () => {
      table.isOut.value = false
      await enter()
    },
    wantSeat: (wants: boolean) => {
      table.wantsSeat.value = wants
    },
    anotherName: () =>
      run(
        () => client.renameInRoom(code),
        () => feel('calm'),
      ),
    leave: () => client.leaveRoom(code),
    guess: () => send(table.text.value.trim()),
    choose: send,
    ready,
    /** Sends at once what waits for a better line. */
    hurry: () => guesses.hurry(),
    steer: async (word: Steering) => {
      const answer = await timed(() => client.steerRoom(code, word))
      if (answer.ok) {
        table.refusal.value = undefined
        take(answer.value)
        return gather()
      }
      if (classify(answer.problem.code).kind === 'stale') return look()
      table.refusal.value = answer.problem.code
      tell(say(`problem.${answer.problem.code}`))
    },
    open: (isOpen: boolean) => {
      batch(() => {
        table.asking.value = isOpen
        table.refusal.value = undefined
        table.everybody.value = undefined
        table.sought.value = ''
      })
    },
    gather,
  }
}
export type RoomActions = ReturnType<typeof createRoomActions>
