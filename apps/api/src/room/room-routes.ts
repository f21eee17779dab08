import { JoinRoom, NewRoom, Problem, RoomGuess, RoomPlayers, RoomReady, RoomView, Steering } from '@pd/contract'
import { type NameIndex, ROOM_DEFAULTS, type Room, type RoomCommand, type RoomSettings, type RoundPlan } from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { TypedApp } from '../app.ts'
import type { ViewTools } from '../game/view-game.ts'
import { sendProblem } from '../http/problems.ts'
import { GUESS_LIMIT, NEW_GAME_LIMIT } from '../http/rate-limits.ts'
import { ensurePlayer, playerOf } from '../http/session.ts'
import { createStreams, STREAM, type StreamMetrics } from '../http/streams.ts'
import { fitName } from '../name/fit-name.ts'
import { createRoundJudge } from './judge-round.ts'
import { type AliasTools, keepAliases } from './keep-aliases.ts'
import type { LiveRoom, Outcome } from './live-room.ts'
import { createRoomLimits } from './room-limits.ts'
import { createRoomStreams } from './room-streams.ts'
import type { Rooms } from './rooms.ts'
import { sendNamed } from './send-named.ts'
import { createRoomShower, roleOf } from './show-room.ts'
import { commandOf } from './steering.ts'

export type RoomTools = AliasTools & {
  readonly rooms: Rooms
  readonly view: ViewTools
  readonly rivals: () => Promise<NameIndex>
  readonly drawRound: (room: Room) => Promise<RoundPlan | null>
  readonly dice: () => number
  readonly metrics: StreamMetrics
}

const tags = ['rooms']
const Params = Type.Object({ code: Type.String({ maxLength: 16 }) })
const As = Type.Object({ as: Type.Optional(Type.Enum(['screen', 'player'])) })
type Of = FastifyRequest<{ Params: { code: string } }>

const settingsOf = ({ pack = null, ...order }: NewRoom): RoomSettings => ({ ...ROOM_DEFAULTS, ...order, packId: pack })

export const registerRooms = (app: TypedApp, tools: RoomTools): void => {
  const { rooms, view, rivals, drawRound, dice, now, metrics } = tools
  const judgeIn = createRoundJudge({ catalogue: view.catalogue, rivals })
  const show = createRoomShower(view)
  const streams = createStreams(app, metrics)
  const hearing = createRoomStreams({ show, now, seen: rooms.seen })
  const limits = createRoomLimits(app)

  /** A room that cannot be found any more is over, where its results still are. */
  const sayLost = async (request: Of, reply: FastifyReply): Promise<FastifyReply> =>
    sendProblem(reply, (await rooms.past(request.params.code)) ? 'room_ended' : 'room_not_found')

  /** Finds the room and who asks; answers with the problem where one is missing. */
  const entered = async (request: Of, reply: FastifyReply): Promise<{ live: LiveRoom; player: string } | null> => {
    const player = playerOf(request)
    const live = await rooms.find(request.params.code)
    if (live === null) await sayLost(request, reply)
    else if (player === null) sendProblem(reply, 'session_missing')
    else return { live, player }
    return null
  }

  /** The same for whoever steers the room; another process may have handed it on, let somebody in or gone to the next round. */
  const enteredAsHost: typeof entered = async (request, reply) => {
    const found = await entered(request, reply)
    await found?.live.catchUp()
    if (!found || found.player === found.live.room().host) return found
    sendProblem(reply, 'not_host')
    return null
  }

  /** Sends a command and answers how the room is then. */
  const carryOut = async (live: LiveRoom, player: string, command: RoomCommand, reply: FastifyReply) => {
    rooms.seen(live, player)
    return answer(live, player, await live.send(command), reply)
  }

  const answer = async (live: LiveRoom, player: string, outcome: Outcome, reply: FastifyReply) => {
    if (!outcome.ok) return sendProblem(reply, outcome.failure.code)
    return reply.send(await show.all(live, roleOf(live.room(), player, undefined), now()))
  }

  /** What a round is about; another process may have prepared it, of which this one has not heard yet. */
  const planOf = async (live: LiveRoom, round: number): Promise<RoundPlan | undefined> => {
    if (live.room().rounds.length < round) await live.catchUp()
    return live.room().rounds[round - 1]?.plan
  }

  app.addHook('onClose', async () => rooms.close())
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  const response = { 200: RoomView, '4xx': Problem }

  app.post(
    '/rooms',
    {
      config: NEW_GAME_LIMIT,
      schema: { tags, summary: 'Open a room', body: NewRoom, response: { 201: RoomView, '4xx': Problem } },
    },
    async (request, reply) => {
      const { pack } = request.body
      if (pack && (await view.catalogue.packById(pack)) === null) return sendProblem(reply, 'pack_not_found')
      const host = ensurePlayer(request, reply)
      const live = await rooms.open(settingsOf(request.body), host)
      return reply.code(201).send(await show.all(live, { kind: 'host', player: host }, now()))
    },
  )

  app.get(
    '/rooms/:code',
    { schema: { tags, summary: 'A room as the caller may see it', params: Params, querystring: As, response } },
    async (request, reply) => {
      const live = await rooms.find(request.params.code)
      if (live === null) return sayLost(request, reply)
      const { as } = request.query
      // whoever may sit down is known before: a join that is sent again, as its answer got lost, is then the same player's
      const player = as === 'screen' ? null : ensurePlayer(request, reply)
      return reply.send(await show.all(live, roleOf(live.room(), player, as), now()))
    },
  )

  app.get(
    '/rooms/:code/events',
    {
      ...STREAM,
      schema: {
        tags,
        summary: 'How the room is, whenever it changes (server-sent events), and a beat every 15 seconds',
        params: Params,
        querystring: As,
      },
    },
    async (request, reply) => {
      const live = await rooms.find(request.params.code)
      if (live === null) return sayLost(request, reply)
      const listener = { player: playerOf(request), as: request.query.as, stream: streams.open(reply) }
      await hearing.add(live, listener)
      return reply
    },
  )

  app.post(
    '/rooms/:code/players',
    {
      onRequest: [limits.seat, limits.door],
      schema: { tags, summary: 'Join, or come back', params: Params, body: JoinRoom, response },
    },
    async (request, reply) => {
      const live = await rooms.find(request.params.code)
      if (live === null) return sayLost(request, reply)
      const { team = null } = request.body
      const { names, language } = live.room().settings
      const chosen = names === 'own' ? fitName(request.body.name ?? '', language) : ''
      if (chosen === null) return sendProblem(reply, 'name_not_allowed')
      const player = ensurePlayer(request, reply)
      const join = (name: string): RoomCommand => ({ type: 'join', player, name, team })
      if (chosen) return carryOut(live, player, join(chosen), reply)
      return answer(live, player, await sendNamed(live, dice, join), reply)
    },
  )

  app.get(
    '/rooms/:code/players',
    {
      schema: {
        tags,
        summary: 'Everybody in the room, for its host',
        params: Params,
        response: { 200: RoomPlayers, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const found = await enteredAsHost(request, reply)
      return found ? reply.send(show.players(found.live)) : reply
    },
  )

  app.post(
    '/rooms/:code/name',
    {
      onRequest: limits.name,
      schema: { tags, summary: 'Take another name, where names are given', params: Params, response },
    },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      const { live, player } = found
      const outcome = await sendNamed(live, dice, (name) => ({ type: 'take_name', player, name }))
      return answer(live, player, outcome, reply)
    },
  )

  app.post(
    '/rooms/:code/leave',
    { onRequest: limits.seat, schema: { tags, summary: 'Leave', params: Params, response } },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      return carryOut(found.live, found.player, { type: 'leave', player: found.player }, reply)
    },
  )

  app.post(
    '/rooms/:code/ready',
    { schema: { tags, summary: 'The device has the first level', params: Params, body: RoomReady, response } },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      const { live, player } = found
      return carryOut(live, player, { type: 'ready', player, round: request.body.round }, reply)
    },
  )

  app.post(
    '/rooms/:code/guesses',
    { config: GUESS_LIMIT, schema: { tags, summary: 'Guess', params: Params, body: RoomGuess, response } },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      const { live, player } = found
      const plan = await planOf(live, request.body.round)
      if (!plan) return sendProblem(reply, 'round_not_current')
      const verdictOf = await judgeIn(plan, live.room().settings.language)
      return carryOut(live, player, { type: 'guess', player, ...request.body, verdictOf }, reply)
    },
  )

  app.post(
    '/rooms/:code/host',
    {
      onRequest: limits.steering,
      schema: { tags, summary: 'Steer the room', params: Params, body: Steering, response },
    },
    async (request, reply) => {
      const found = await enteredAsHost(request, reply)
      if (!found) return reply
      const { live, player } = found
      const command = await commandOf(live, player, request.body, drawRound)
      if (typeof command === 'string') return sendProblem(reply, command)
      rooms.seen(live, player)
      const outcome = await live.send(command)
      await keepAliases(live.room(), outcome, tools)
      return answer(live, player, outcome, reply)
    },
  )
}
