import { newId } from '@pd/catalogue'
import { cleanText, ok } from '@pd/core'
import { eventBy } from '../desk/desk-tools.ts'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import type { NoticeBook } from './notice-book.ts'

/** What the endpoints of the notice need. */
export type NoticeTools = { readonly book: NoticeBook; readonly now: () => number }

const MINUTE_MS = 60_000

/** Operators say something to all players, who read it once a page meets its id. */
export const noticeRoutes = ({ book, now }: NoticeTools): Pick<Handlers, 'notice' | 'putNotice' | 'removeNotice'> => ({
  notice: async () => {
    const notice = book.current()
    if (notice === null) return ok({ notice })
    const { id, text, endsAt } = notice
    return ok({ notice: { id, text, endsInMs: endsAt === null ? null : Math.max(0, endsAt - now()) } })
  },

  putNotice: async ({ desk, body }) => {
    const text = cleanText(body.text)
    if (text === '') return refuseWith('request_invalid')
    const [at, id] = [now(), newId()]
    const endsAt = body.minutes === undefined ? null : at + body.minutes * MINUTE_MS
    await book.put({ id, text, at, endsAt }, eventBy(desk, { kind: 'notice_put', detail: text }, at))
    return ok({})
  },

  removeNotice: async ({ desk }) =>
    (await book.remove(eventBy(desk, { kind: 'notice_removed' }, now()))) ? ok({}) : refuseWith('desk_entry_not_found'),
})
