import { createHmac } from 'node:crypto'
import type { RoomTools } from './room-tools.ts'

/** 132 bits: no caller tries them. */
const LENGTH = 22

/** Makes the keys of links for moderators from a key of this installation, so that none is stored and every process knows them. */
export const createModeratorKeys =
  (key: Buffer): RoomTools['moderatorKey'] =>
  ({ roomId, link }) =>
    createHmac('sha256', key).update(`moderators ${roomId} ${link}`).digest('base64url').slice(0, LENGTH)
