import { ImportView, ItemPage, ItemQuery, PackList, PackQuery } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const open = { tag: 'catalogue', role: 'anonymous' } as const

/** Packs, items and their pictures. */
export const catalogueEndpoints = {
  importProgress: {
    ...open,
    session: 'ignored',
    summary: 'The progress of the import at the start of this process',
    reply: ImportView,
    cache: 'no-store',
  },
  packs: {
    ...open,
    summary: 'The packs, and how much of each the caller has found',
    query: PackQuery,
    reply: PackList,
    cache: 'private',
  },
  items: {
    ...open,
    summary: 'The items; pictures only of those that the caller has found',
    query: ItemQuery,
    reply: ItemPage,
    cache: 'private',
  },
  render: {
    tag: 'renders',
    role: 'anonymous',
    session: 'ignored',
    summary: 'A picture at one level; the name of the file is the permission',
    media: 'image/webp',
    cache: 'immutable',
    problems: ['render_not_found'],
  },
} as const satisfies Rows
