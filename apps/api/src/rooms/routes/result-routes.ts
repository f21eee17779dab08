import type { RoomResults } from '@pd/contract'
import { ok, resultsOf } from '@pd/core'
import type { RoomArchive } from '@pd/store'
import type { FastifyReply } from 'fastify'
import type { Handlers } from '../../endpoints/handler.ts'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import type { ViewTools } from '../../solo/view-game.ts'
import { presentResults } from '../presenter/present-results.ts'
import type { Rooms } from '../runtime/rooms.ts'
import { writeCsv } from './results-csv.ts'

/** What the endpoints of results need. */
export type ResultTools = {
  readonly rooms: Pick<Rooms, 'find' | 'past'>
  readonly archive: Pick<RoomArchive, 'results'>
  readonly view: ViewTools
}

const nameFile = (reply: FastifyReply, { code, endedAt }: RoomResults, extension: string): void => {
  const day = new Date(endedAt).toISOString().slice(0, 10)
  reply.header('content-disposition', `attachment; filename="pixel-detective-${code}-${day}.${extension}"`)
}

/** The results of a room, for all who know its code: from its log while that exists, then as the worker archived them. */
export const resultRoutes = ({
  rooms,
  archive,
  view,
}: ResultTools): Pick<Handlers, 'roomResults' | 'roomResultsJson' | 'roomResultsCsv'> => {
  const resultsIn = async (code: string): Promise<Outcome<RoomResults, 'room_not_found' | 'room_not_ended'>> => {
    const live = await rooms.find(code)
    const place = live?.record ?? (await rooms.past(code))
    const results = live ? resultsOf(live.room()) : place && (await archive.results(place.id))
    if (place && results) return ok(await presentResults(place, results, view))
    return refuseWith(live ? 'room_not_ended' : 'room_not_found')
  }

  return {
    roomResults: ({ params }) => resultsIn(params.code),

    roomResultsJson: async ({ params, reply }) => {
      const results = await resultsIn(params.code)
      if (results.ok) nameFile(reply, results.value, 'json')
      return results
    },

    roomResultsCsv: async ({ params, query, reply }) => {
      const results = await resultsIn(params.code)
      if (!results.ok) return results
      const { lang = results.value.language } = query
      nameFile(reply, results.value, 'csv')
      return ok(writeCsv(results.value, lang))
    },
  }
}
