import {
  type ExportTools,
  exportPack,
  exportQti,
  exportWorksheet,
  type HostFonts,
  type Images,
  type PackExport,
} from '@pd/catalogue'
import { ok } from '@pd/core'
import { findUiLanguage } from '@pd/languages'
import type { PackContents, Store } from '@pd/store'
import type { FastifyReply } from 'fastify'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import type { DeskCaller } from '../desk-access.ts'
import { type Change, eventBy } from '../desk-tools.ts'
import type { PreviewSigner } from './preview-token.ts'

/** What exports and previews need. */
export type ExportRouteTools = ExportTools & {
  readonly images: Pick<Images, 'list' | 'lend'>
  /** For worksheets. */
  readonly hostFonts: HostFonts
  readonly store: Pick<Store, 'desk' | 'packs'>
  readonly previews: PreviewSigner
  readonly now: () => number
}

const WEEK_MS = 7 * 24 * 60 * 60_000

const titleOf = ({ pack: { titles, path } }: PackContents): string => titles.en ?? Object.values(titles)[0] ?? path

const describe = ({ pictures, originals, missing }: PackExport): string =>
  `${pictures} pictures, ${originals} as they came${missing > 0 ? `, ${missing} missing` : ''}`

type Sent = Pick<PackExport, 'fileName' | 'open'>

const sendFile = (reply: FastifyReply, type: string, { fileName, open }: Sent) => {
  reply.header('cache-control', 'no-store')
  reply.header('content-disposition', `attachment; filename="${fileName}"`)
  return reply.type(type).send(open())
}

/** A pack as a file, and as a link by which it can be played before it is published. */
export const exportRoutes = (
  tools: ExportRouteTools,
): Pick<Handlers, 'exportDeskPack' | 'exportDeskTest' | 'exportDeskWorksheet' | 'previewDeskPack'> => {
  const { store, previews, now } = tools
  const record = (desk: DeskCaller, change: Change) => store.desk.record(eventBy(desk, change, now()))
  const find = async (packId: string): Promise<PackContents | null> => {
    const contents = await store.packs.contents(packId)
    return contents?.state === 'removed' ? null : contents
  }
  return {
    exportDeskPack: async ({ desk, params, reply }) => {
      const contents = await find(params.id)
      if (contents === null) return refuseWith('pack_not_found')
      const exported = await exportPack(contents, tools)
      await record(desk, { kind: 'pack_exported', subject: titleOf(contents), detail: describe(exported) })
      return sendFile(reply, 'application/zip', exported)
    },

    exportDeskTest: async ({ desk, params, query: { lang }, reply }) => {
      const contents = await find(params.id)
      if (contents === null) return refuseWith('pack_not_found')
      const exported = await exportQti(contents, findUiLanguage(lang ?? 'en') ?? 'en', tools)
      await record(desk, { kind: 'pack_exported', subject: titleOf(contents), detail: `QTI: ${describe(exported)}` })
      return sendFile(reply, 'application/zip', exported)
    },

    exportDeskWorksheet: async ({ desk, params, query: { lang, paper = 'a4' }, reply }) => {
      const contents = await find(params.id)
      if (contents === null) return refuseWith('pack_not_found')
      const language = findUiLanguage(lang ?? 'en') ?? 'en'
      const sheet = await exportWorksheet(contents, { language, paper }, tools)
      if (sheet.pictures === 0) return refuseWith('not_enough_items')
      const boxes = sheet.boxes > 0 ? `, ${sheet.boxes} letters without a font` : ''
      const detail = `worksheet: ${sheet.pictures} pictures, ${sheet.pages} pages${boxes}`
      await record(desk, { kind: 'pack_exported', subject: titleOf(contents), detail })
      return sendFile(reply, 'application/pdf', sheet)
    },

    previewDeskPack: async ({ desk, params }) => {
      const contents = await find(params.id)
      if (contents === null) return refuseWith('pack_not_found')
      const endsAt = now() + WEEK_MS
      await record(desk, { kind: 'pack_previewed', subject: titleOf(contents) })
      return ok({ path: `/play?preview=${previews.sign({ packId: params.id, endsAt })}`, endsAt })
    },
  }
}
