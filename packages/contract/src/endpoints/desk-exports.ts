import { LanguageQuery, PreviewLink, WorksheetQuery } from '../schemas/index.ts'
import { READING, type Rows, WRITING } from './endpoint.ts'

/** Packs as files and as links. */
export const deskExportEndpoints = {
  exportDeskPack: {
    ...READING,
    summary: 'A pack as a ZIP: pictures, names, licences',
    media: 'application/zip',
    problems: ['pack_not_found'],
  },
  exportDeskTest: {
    ...READING,
    summary: 'A pack as a test for learning platforms, in QTI 2.1',
    query: LanguageQuery,
    media: 'application/zip',
    problems: ['pack_not_found'],
  },
  exportDeskWorksheet: {
    ...READING,
    summary:
      'A pack as a worksheet in PDF: mosaics at three levels, a line to write on, answers and credits on the last pages',
    query: WorksheetQuery,
    media: 'application/pdf',
    problems: ['pack_not_found', 'not_enough_items'],
  },
  previewDeskPack: {
    ...WRITING,
    summary: 'A link by which a pack can be played before it is published',
    reply: PreviewLink,
    problems: ['pack_not_found'],
  },
} as const satisfies Rows
