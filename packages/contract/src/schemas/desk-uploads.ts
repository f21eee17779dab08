import { type Static, Type } from 'typebox'
import { Count, Id, Moment } from './fields.ts'

/** What becomes of an uploaded file. */
export const UPLOAD_STATES = [
  'receiving',
  'queued',
  'working',
  'added',
  'duplicate',
  'look_alike',
  'refused',
  'discarded',
] as const

/** An uploaded file and what became of it. */
export const DeskUpload = Type.Object({
  id: Id,
  name: Type.String({ description: 'the name of the file, without control characters' }),
  bytes: Count,
  received: Count,
  state: Type.Enum(UPLOAD_STATES, { description: 'a `look_alike` waits until a curator keeps or discards it' }),
  at: Moment,
  item: Type.Union([Id, Type.Null()], { description: 'the item that it became a picture of' }),
  other: Type.Union([Type.Object({ item: Id, name: Type.String(), picture: Id }), Type.Null()], {
    description: 'the item whose picture is the same or looks the same',
  }),
  detail: Type.Union([Type.String(), Type.Null()], { description: 'why it was refused, and what to do about it' }),
  done: Type.Integer({ minimum: 0, description: 'files of a ZIP that were looked at' }),
  total: Type.Integer({ minimum: 0, description: 'files in a ZIP; 1 for a picture' }),
})
export type DeskUpload = Static<typeof DeskUpload>

/** The files that were uploaded into a pack, the latest first; those that are added are counted alone after a day. */
export const DeskUploads = Type.Object({
  uploads: Type.Array(DeskUpload),
  counts: Type.Object(
    Object.fromEntries(UPLOAD_STATES.map((state) => [state, Count])) as Record<
      (typeof UPLOAD_STATES)[number],
      typeof Count
    >,
  ),
})
export type DeskUploads = Static<typeof DeskUploads>
