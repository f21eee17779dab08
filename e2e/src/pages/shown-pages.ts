import { deskPages } from './desk-pages.ts'
import { filledPages } from './filled-pages.ts'
import { guestPages } from './guest-pages.ts'
import { offlinePages } from './offline-pages.ts'
import { roomPages } from './room-pages.ts'
import type { Pages } from './show.ts'
import { soloPages } from './solo-pages.ts'

/** Every page, which shows what it shows again when it is loaded again. */
export const shownPages: Pages = {
  ...soloPages,
  ...filledPages,
  ...offlinePages,
  ...roomPages,
  ...guestPages,
  ...deskPages,
}
