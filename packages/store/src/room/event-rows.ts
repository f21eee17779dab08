import { createHash } from 'node:crypto'
import type { RoomEvent } from '@pd/core'
import { type RawBuilder, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Row = Tables['room_event']

/** An event as the log has it; its link stands for it and all events before it, and is null where an earlier version wrote it. */
export type LinkedEvent = { readonly event: RoomEvent; readonly link: string | null }

const LINK_BYTES = 12

const linkOf = (previous: string | null, { seq, at, type, body }: Omit<Row, 'room_id' | 'link'>): string =>
  createHash('sha256')
    .update(`${previous}\n${seq}\n${at}\n${type}\n${body}`)
    .digest()
    .toString('base64url', 0, LINK_BYTES)

/** The rows of events that follow the event with the link `previous`. */
export const rowsOf = (roomId: string, events: readonly RoomEvent[], previous: string | null): Row[] => {
  let link = previous
  return events.map(({ seq, at, type, ...rest }) => {
    const content = { seq, at, type, body: JSON.stringify(rest) }
    link = linkOf(link, content)
    return { room_id: roomId, ...content, link }
  })
}

/** The link of the last of these events, which begin a log. */
export const firstLink = (events: readonly RoomEvent[]): string | null => rowsOf('', events, null).at(-1)?.link ?? null

/** An event with its link, from its row. */
export const linkedOf = ({ seq, at, type, body, link }: Row): LinkedEvent => ({
  event: { seq, at, type, ...JSON.parse(body) },
  link,
})

/** An event that is appended, where it follows an event of a link. */
export type Append = { readonly rows: readonly Row[]; readonly previous: string | null }

/** Selects the rows from the event that they follow: none of them where that is not in the log with its link, or with none. */
export const afterPredecessor = ({ rows, previous }: Append): RawBuilder<unknown> => {
  const before = (rows[0]?.seq ?? 1) - 1
  const selects = rows.map(
    ({ room_id: id, seq, at, type, body, link }) =>
      sql`select ${id}, ${seq}, ${at}, ${type}, ${body}, ${link} from room_event where room_id = ${id} and seq = ${before} and (link is null or link = ${previous})`,
  )
  return sql`insert into room_event (room_id, seq, at, type, body, link) ${sql.join(selects, sql` union all `)}`
}
