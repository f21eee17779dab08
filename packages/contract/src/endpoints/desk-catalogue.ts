import {
  ChangedPack,
  DeskChanges,
  DeskItem,
  DeskItemQuery,
  DeskItems,
  DeskPack,
  DeskPacks,
  DeskToDo,
  Done,
  EditedItems,
  ItemEdits,
  MadeChange,
  NamesTable,
  NamesTableReport,
  NewPack,
  PackChange,
  PackOrder,
  ProposalAnswer,
} from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const desk = { tag: 'desk', role: 'curator', cache: 'no-store' } as const
const read = { ...desk, scope: 'packs:read' } as const
const write = { ...desk, scope: 'packs:write' } as const

/** Packs and items, as curators see and change them. */
export const deskCatalogueEndpoints = {
  deskPacks: { ...read, summary: 'All packs, in play or not', reply: DeskPacks },
  newDeskPack: { ...write, summary: 'Make an empty pack', body: NewPack, status: 201, reply: DeskPack },
  changeDeskPack: {
    ...write,
    summary: 'Change what is said of a pack, or who may play it',
    body: PackChange,
    reply: ChangedPack,
    problems: ['pack_not_found'],
  },
  orderDeskPacks: { ...write, summary: 'Order the packs', body: PackOrder, reply: MadeChange },
  deskItems: { ...read, summary: 'Items, page by page', query: DeskItemQuery, reply: DeskItems },
  deskItem: { ...read, summary: 'An item', reply: DeskItem, problems: ['object_not_found'] },
  editDeskItems: {
    ...write,
    summary: 'Change items together',
    body: ItemEdits,
    bodyBytes: 1_000_000,
    reply: EditedItems,
    problems: ['object_not_found', 'pack_not_found'],
  },
  deskPicture: {
    ...read,
    summary: 'A picture at a number of cells along its longer side, `small` or `full`',
    media: 'image/webp',
    problems: ['object_not_found'],
  },
  deskChanges: { ...read, summary: 'The latest changes of packs and items', reply: DeskChanges },
  undoDeskChange: {
    ...write,
    summary: 'Undo a change, or undo that',
    reply: Done,
    problems: ['desk_entry_not_found', 'changed_since'],
  },
  deskToDo: { ...read, summary: 'What a curator may do next', reply: DeskToDo },
  answerProposal: {
    ...write,
    summary: 'Accept or dismiss a name that players typed',
    body: ProposalAnswer,
    reply: Done,
    problems: ['object_not_found'],
  },
  deskNamesTable: {
    ...read,
    summary: 'The names of a pack as a table for a spreadsheet',
    media: 'text/csv',
    problems: ['pack_not_found'],
  },
  deskNamesSheet: {
    ...read,
    summary: 'The names of a pack as an Excel spreadsheet',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['pack_not_found'],
  },
  readNamesTable: {
    ...write,
    summary: 'Change the items of a pack by a table of names, as text or as a spreadsheet',
    body: NamesTable,
    bodyBytes: 3_100_000,
    reply: NamesTableReport,
    problems: ['pack_not_found', 'table_unreadable'],
  },
} as const satisfies Rows
