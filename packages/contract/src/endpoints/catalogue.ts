import {
  FoundCounts,
  FoundItems,
  FoundQuery,
  ImportView,
  ItemPage,
  ItemQuery,
  PackList,
  PackQuery,
} from '../schemas/index.ts'
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
    session: 'ignored',
    summary: 'The packs; the same for every caller',
    query: PackQuery,
    reply: PackList,
    cache: 'shared',
  },
  items: {
    ...open,
    session: 'ignored',
    summary: 'The items by name, those of the starter collection last, page by page; the same for every caller',
    query: ItemQuery,
    reply: ItemPage,
    cache: 'shared',
  },
  found: {
    ...open,
    summary: 'How many items of each pack the caller has found',
    reply: FoundCounts,
    cache: 'no-store',
  },
  foundItems: {
    ...open,
    summary: 'Which of some items the caller has found, with their pictures',
    query: FoundQuery,
    reply: FoundItems,
    cache: 'no-store',
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
