import { GameView, NewPreviewGame, PreviewQuery, PreviewView } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const open = { tag: 'games', cache: 'no-store', role: 'anonymous' } as const

/** Packs that are played before they are published, by those who have a link. */
export const previewEndpoints = {
  preview: {
    ...open,
    session: 'ignored',
    summary: 'The pack of a preview link: its title and how many items it has, no name',
    query: PreviewQuery,
    reply: PreviewView,
    problems: ['preview_ended'],
  },
  playPreview: {
    ...open,
    session: 'starts',
    summary: 'Begin a game with the pack of a preview link; it counts for no rating, board or collection',
    body: NewPreviewGame,
    reply: GameView,
    limit: 'opening',
    problems: ['preview_ended', 'not_enough_items'],
  },
} as const satisfies Rows
