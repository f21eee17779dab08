import type { RoomOwn } from '@pd/contract'
import { type Client, type ClientTools, isNewerOwn } from './page.ts'
import type { SentGuess, Server } from './server.ts'

/** What a person at the page does; each is tried until an answer comes, as a page does. */
export const createHand = (client: Client, tools: ClientTools, answered: (guess: SentGuess, own: RoomOwn) => void) => {
  const { scheduler, chance, world, network, anyServer, newId } = tools
  const { code, player, isOpener } = client.place
  const later = (fromMs: number, toMs: number, run: () => void): void =>
    scheduler.after(chance.between(fromMs, toMs), world, () => {
      if (!client.isOver && client.isOnline) run()
    })
  let queue: SentGuess[] = []
  let isSending = false
  const sendNext = async (waitMs: number): Promise<void> => {
    const guess = queue[0]
    isSending = guess !== undefined
    if (!guess || player === null) return
    const server = anyServer()
    const answer = await network.ask(server, () => server.guess(code, player, guess))
    if (client.isOver) return
    if (answer === null) return scheduler.after(waitMs, world, () => void sendNext(Math.min(4_000, waitMs * 2)))
    queue = queue.slice(1)
    if (answer.ok) {
      if (isNewerOwn(client.own, answer.value)) client.own = answer.value
      answered(guess, answer.value)
      tools.note(`${player} is told that "${guess.text}" ${guess.id} of round ${guess.round} counts`)
      tools.acknowledged(client, { ...guess, at: scheduler.now(), lostAt: null })
    }
    return sendNext(500)
  }
  const guess = (round: number): void => {
    const level = client.room?.round?.level
    if (client.room?.round?.number !== round || level === undefined || client.own?.own?.points !== null) return
    const id = newId()
    const text = `${chance.pick(['right', 'near', 'wrong'])} ${id}`
    queue.push({ id, round, level, text })
    if (!isSending) void sendNext(500)
  }
  const join = (): void => {
    if (player === null || client.own?.own) return
    const server = anyServer()
    void network.ask(server, () => server.join(code, player))
    later(4_000, 8_000, join)
  }
  const ready = (round: number): void => {
    if (player === null || client.room?.round?.number !== round || client.room.round.phase !== 'preparing') return
    const server = anyServer()
    void network.ask(server, () => server.ready(code, player, round))
  }
  const steer = (act: Parameters<Server['steer']>[2]): void => {
    if (player === null || !client.own?.isHost) return
    const server = anyServer()
    void network.ask(server, () => server.steer(code, player, act))
  }
  let state = ''
  return {
    /** Answers to what the page shows now, once. */
    look: (): void => {
      const { room } = client
      if (!room) return
      const { round } = room
      const next = `${room.state} ${round?.number} ${round?.phase} ${client.own?.isHost}`
      if (next === state) return
      state = next
      if (room.state === 'ended') client.isOver = true
      if (!isOpener || chance.oneIn(2)) later(300, 3_000, join)
      if (room.state === 'lobby') later(5_000, 60_000, () => steer('next'))
      if (room.state === 'podium') later(10_000, 90_000, () => steer(chance.oneIn(4) ? 'close' : 'again'))
      if (room.state !== 'playing' || !round) return
      if (round.phase === 'preparing') later(100, 1_800, () => ready(round.number))
      if (round.phase === 'revealed') later(2_000, 70_000, () => steer('next'))
      if (round.phase === 'paused') later(3_000, 60_000, () => steer('resume'))
      if (round.phase !== 'running') return
      if (chance.oneIn(8)) later(1_000, 20_000, () => steer(chance.pick(['pause', 'reveal'])))
      const lengthMs = room.secondsPerLevel * 4_000
      for (let n = chance.below(4); n > 0; n--) later(500, lengthMs, () => guess(round.number))
    },
  }
}
