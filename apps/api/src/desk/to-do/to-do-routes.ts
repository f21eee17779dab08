import { foldIn, ok } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import type { CurationTools } from '../curation-tools.ts'
import { madeBy } from '../made-by.ts'
import { findDoubts } from './find-doubts.ts'
import { findExtremes } from './find-extremes.ts'
import { findFlaws } from './find-flaws.ts'
import { findProposals } from './find-proposals.ts'

/** Curators see what to do next, and answer what players typed. */
export const deskToDoRoutes = (tools: CurationTools): Pick<Handlers, 'deskToDo' | 'answerProposal'> => {
  const { curation } = tools.store
  return {
    deskToDo: async () =>
      ok({
        findings: [...(await findDoubts(curation)), ...(await findFlaws(curation))],
        proposals: await findProposals(tools),
        ...(await findExtremes(curation)),
      }),

    answerProposal: async ({ desk, body: { item: itemId, locale, text, accept } }) => {
      const [item] = await curation.byIds([itemId])
      if (!item) return refuseWith('object_not_found')
      if (!accept) {
        await curation.dismiss({ itemId, locale, folded: foldIn(text, locale) })
        return ok({})
      }
      const known = item.names.filter((name) => name.kind === 'alias' && name.locale === locale)
      const aliases = { [locale]: [...known.map((name) => name.text), text] }
      await curation.editItems(
        [{ item: itemId, wish: { aliases } }],
        madeBy(desk, 'items_changed', { at: tools.now() }),
      )
      return ok({})
    },
  }
}
