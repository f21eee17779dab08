import {
  CreditList,
  CreditQuery,
  FoundCounts,
  FoundItems,
  FoundObject,
  FoundQuery,
  ImportView,
  ItemPage,
  ItemQuery,
  LanguageQuery,
  PackList,
  PackQuery,
  Statistics,
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
  credits: {
    ...open,
    session: 'ignored',
    summary: 'Who made the pictures, and on which terms; the same for every caller',
    query: CreditQuery,
    reply: CreditList,
    cache: 'shared',
  },
  packSchema: {
    ...open,
    session: 'ignored',
    summary: 'The JSON Schema of the file pack.json, in its version 1',
    media: 'application/json',
    cache: 'no-store',
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
    summary: 'The items that the caller has found, the latest first, page by page',
    query: FoundQuery,
    reply: FoundItems,
    cache: 'no-store',
  },
  foundObject: {
    ...open,
    summary: 'An item that the caller has found, and how others did',
    query: LanguageQuery,
    reply: FoundObject,
    cache: 'no-store',
    problems: ['object_not_found'],
  },
  statistics: {
    ...open,
    summary: 'What the caller has played alone so far',
    query: LanguageQuery,
    reply: Statistics,
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
