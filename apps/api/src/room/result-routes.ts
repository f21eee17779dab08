import { Problem, type RoomResults, RoomResults as RoomResultsSchema } from '@pd/contract'
import { resultsOf } from '@pd/core'
import type { RoomArchive } from '@pd/store'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { ViewTools } from '../game/view-game.ts'
import { sendProblem } from '../http/problems.ts'
import type { TypedApp } from '../http/typed-app.ts'
import { writeCsv } from './results-csv.ts'
import type { Rooms } from './rooms.ts'
import { showResults } from './show-results.ts'

export type ResultTools = {
  readonly rooms: Pick<Rooms, 'find' | 'past'>
  readonly archive: Pick<RoomArchive, 'results'>
  readonly view: ViewTools
}

const tags = ['rooms']
const Params = Type.Object({ code: Type.String({ maxLength: 16 }) })
const Lang = Type.Object({
  lang: Type.Optional(Type.String({ maxLength: 8, description: "of the first row; the room's when not given" })),
})
const failures = { '4xx': Problem }

const asFile = (reply: FastifyReply, { code, endedAt }: RoomResults, extension: string): FastifyReply => {
  const day = new Date(endedAt).toISOString().slice(0, 10)
  return reply.header('content-disposition', `attachment; filename="pixel-detective-${code}-${day}.${extension}"`)
}

/** What a room came to, for all who know its code: from its log as long as that is there, then as the worker kept it. */
export const registerResults = (app: TypedApp, { rooms, archive, view }: ResultTools): void => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  /** The results of a room; answers with the problem where there are none. */
  const resultsIn = async (typed: string, reply: FastifyReply): Promise<RoomResults | null> => {
    const live = await rooms.find(typed)
    const place = live?.record ?? (await rooms.past(typed))
    const results = live ? resultsOf(live.room()) : place && (await archive.results(place.id))
    if (place && results) return showResults(place.code, results, view)
    sendProblem(reply, live ? 'room_not_ended' : 'room_not_found')
    return null
  }

  app.get(
    '/rooms/:code/results',
    {
      schema: {
        tags,
        summary: 'What a room came to',
        params: Params,
        response: { 200: RoomResultsSchema, ...failures },
      },
    },
    async (request, reply) => (await resultsIn(request.params.code, reply)) ?? reply,
  )

  app.get(
    '/rooms/:code/results.json',
    {
      schema: { tags, summary: 'The same, to save', params: Params, response: { 200: RoomResultsSchema, ...failures } },
    },
    async (request, reply) => {
      const results = await resultsIn(request.params.code, reply)
      return results ? asFile(reply, results, 'json').send(results) : reply
    },
  )

  app.get(
    '/rooms/:code/results.csv',
    {
      schema: { tags, summary: 'The same as a table, to save', params: Params, querystring: Lang, response: failures },
    },
    async (request, reply) => {
      const results = await resultsIn(request.params.code, reply)
      if (!results) return reply
      const { lang = results.language } = request.query
      return asFile(reply, results, 'csv').type('text/csv; charset=utf-8; header=present').send(writeCsv(results, lang))
    },
  )
}
