import type { NewRoom, Steering } from '@pd/contract'
import { type ChapterPlan, nextChapterOf, ok, type Room } from '@pd/core'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import { fitName } from '../../name/fit-name.ts'
import type { ViewTools } from '../../solo/view-game.ts'

type Catalogue = Pick<ViewTools['catalogue'], 'packById' | 'itemIds'>
type Asked = { readonly pack: string | null; readonly title?: string | null | undefined }
type Refused = 'pack_not_found' | 'not_enough_items' | 'catalogue_empty' | 'name_not_allowed'

/** A chapter about a pack that the server has, under a title that a room may show; or why not. */
const planChapter = (
  { pack, title = null }: Asked,
  language: string,
  catalogue: Catalogue,
): Outcome<ChapterPlan, Refused> => {
  if (pack && catalogue.packById(pack) === null) return refuseWith('pack_not_found')
  if (catalogue.itemIds(pack).length === 0) return refuseWith(pack ? 'not_enough_items' : 'catalogue_empty')
  const fit = title === null ? null : fitName(title, language)
  if (title !== null && fit === null) return refuseWith('name_not_allowed')
  return ok({ packId: pack, title: fit })
}

/** All chapters of a new room, the first one too. */
export const planChapters = (
  { pack = null, title, chapters = [] }: NewRoom,
  language: string,
  catalogue: Catalogue,
): Outcome<readonly [ChapterPlan, ...ChapterPlan[]], Refused> => {
  const first = planChapter({ pack, title }, language, catalogue)
  if (!first.ok) return first
  const others: ChapterPlan[] = []
  for (const asked of chapters) {
    const planned = planChapter(asked, language, catalogue)
    if (!planned.ok) return planned
    others.push(planned.value)
  }
  return ok([first.value, ...others])
}

/** The chapter that a host asks for: the one that was chosen in advance, or the same pack again, unless the host says otherwise. */
export const planNextChapter = (
  room: Room,
  { pack, title }: Extract<Steering, { do: 'again' }>,
  catalogue: Catalogue,
): Outcome<ChapterPlan, Refused> => {
  const next = nextChapterOf(room) ?? { packId: room.settings.packId, title: null }
  if (pack === undefined && title === undefined) return ok(next)
  return planChapter({ pack: pack === undefined ? next.packId : pack, title }, room.settings.language, catalogue)
}
