import type { Answer, Client, ClientProblem, JoinRoom, RoomView, Steering } from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { Senses } from '../game/actions.ts'
import { classify } from '../game/refusal.ts'
import type { Feeling, ProblemCode } from '../game/state.ts'
import type { Drawer } from '../settings/drawer.ts'
import { layAnswer, layView, type Mine, type RoomTable } from './state.ts'

export type RoomClient = Pick<
  Client,
  'room' | 'joinRoom' | 'renameInRoom' | 'leaveRoom' | 'readyInRoom' | 'guessInRoom' | 'steerRoom' | 'roomPlayers'
>
export type RoomNeeds = Senses & {
  readonly client: RoomClient
  readonly drawer: Drawer
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
}

/** A door that is shut for longer is told of instead. */
const CROWD_MS = 5_000
/** While a crowd comes in, everybody is asked for no more often than this. */
const EVERYBODY_MS = 1_000

const GONE: readonly ClientProblem['code'][] = ['room_ended', 'room_not_found']

/** Plays in one room, and steers it. What all see comes by itself; an answer only comes sooner. */
export const createRoomActions = (needs: RoomNeeds, code: string, table: RoomTable, as?: 'screen') => {
  const { client, drawer, now, wait, say, tell, blip } = needs
  let readied = 0
  let again = async () => {}
  let changes = 0
  let isGathering = false

  const feel = (kind: Feeling['kind'], problem?: ProblemCode) => {
    table.feeling.value = { kind, beat: table.feeling.value.beat + 1, ...(problem && { code: problem }) }
  }

  /** What a change means to whoever looks at it. */
  const follow = (before: RoomView | undefined, after: RoomView) => {
    const [then, round] = [before?.round, after.round]
    if (!before || !round) return
    if (round.number !== then?.number) {
      table.text.value = ''
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

  /** Points that were not there a moment ago are felt, whether a guess brought them or the host. A seat that is gone was taken away. */
  const followOwn = (before: Mine, after: Mine) => {
    if (before.own && !after.own && !after.isHost) {
      table.isOut.value = true
      tell(say('room.out'))
    }
    const points = after.own?.points ?? null
    if (!before.own || before.own.points !== null || points === null) return
    table.text.value = ''
    feel('found')
    blip('correct')
    tell(say('room.you.found', { n: points }))
  }

  const hear = {
    room: (view: RoomView) => {
      const before = table.view.value
      if (layView(table, view, now())) follow(before, view)
    },
    own: (mine: Mine) => {
      const before = table.mine.value
      table.mine.value = mine
      followOwn(before, mine)
    },
    connected: (isConnected: boolean) => {
      batch(() => {
        table.connected.value = isConnected
        if (isConnected && table.trouble.value === 'unreachable') table.trouble.value = undefined
      })
    },
    /** Of a room that is no more nothing stays on the table: a device that slept through its end would wait for ever. */
    refused: async () => {
      const answer = await client.room(code, as)
      if (answer.ok) return take(answer.value)
      const { code: problem } = answer.problem
      if (table.view.value?.state === 'ended' || !GONE.includes(problem)) return
      batch(() => {
        table.view.value = undefined
        table.trouble.value = problem
      })
    },
  }

  const take = (view: RoomView) => {
    const [before, mine] = [table.view.value, table.mine.value]
    if (!layAnswer(table, view, now())) return
    follow(before, view)
    if (before) followOwn(mine, table.mine.value)
  }

  const run = async (send: () => Promise<Answer<RoomView>>, done: () => void = () => {}): Promise<void> => {
    if (table.busy.value) return
    table.busy.value = true
    const answer = await send()
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

  const look = (): Promise<void> => run(() => client.room(code, as))

  /** Asks for everybody while a host looks at them; whatever changes meanwhile is asked for afterwards, once. */
  const gather = async (): Promise<void> => {
    changes++
    if (isGathering) return
    isGathering = true
    for (let got = 0; got !== changes && table.asking.value && table.mine.value.isHost; ) {
      const asked = changes
      const answer = await client.roomPlayers(code)
      if (answer.ok) table.everybody.value = answer.value.players
      const { code: problem, retryAfterMs = EVERYBODY_MS } = answer.ok ? {} : answer.problem
      const isPassing = problem === 'unreachable' || problem === 'rate_limited'
      if (problem && !isPassing) table.refusal.value = problem
      if (!isPassing) got = asked
      if (got !== changes) await wait(retryAfterMs)
    }
    isGathering = false
  }

  const judged = (sent: string) => {
    const last = table.mine.value.own?.guesses.at(-1)
    if (!last || last.verdict === 'correct' || last.accepted) return
    if (last.verdict === 'wrong' && table.text.value.trim() === sent) table.text.value = ''
    feel(last.verdict)
    blip(last.verdict)
    tell(say(`verdict.${last.verdict}`))
  }

  const send = async (text: string) => {
    const round = table.view.value?.round
    if (round?.phase !== 'running' || !text) return
    const body = { round: round.number, level: round.level, text }
    await run(
      () => client.guessInRoom(code, body),
      () => judged(text),
    )
  }

  return {
    hear,
    look,
    /** Sees how the room is; somebody who had left and is back takes the old seat again. */
    enter: async () => {
      await look()
      const { own } = table.mine.value
      if (own && table.view.value?.state !== 'ended') await run(() => knock({ name: own.name }))
    },
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
    /** The first level is on this device; who does not hear of it starts by its clock. */
    ready: async () => {
      const round = table.view.value?.round
      if (!table.mine.value.own || round?.phase !== 'preparing' || round.number === readied) return
      readied = round.number
      const answer = await client.readyInRoom(code, { round: round.number })
      if (answer.ok) take(answer.value)
    },
    steer: async (word: Steering) => {
      const answer = await client.steerRoom(code, word)
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
