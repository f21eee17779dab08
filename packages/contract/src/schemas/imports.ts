import { type Static, Type } from 'typebox'
import { PROBLEM_CODES } from '../problem.ts'
import { Count } from './fields.ts'

/** How far the import of pictures is: the one that the server runs at its start, or the stack's own. */
export const ImportView = Type.Object({
  state: Type.Enum(['none', 'running', 'done', 'failed'], {
    description: 'none: nothing is imported; failed: it stopped early, and what it kept is in play',
  }),
  source: Type.Union([Type.Enum(['starter', 'folder']), Type.Null()], {
    description: 'what is imported now, or was last',
  }),
  folder: Type.Union([Type.String(), Type.Null()], {
    description: 'the name of the folder of pictures',
  }),
  done: Type.Integer({ minimum: 0, description: 'files of this source that were looked at' }),
  total: Count,
  packs: Type.Integer({ minimum: 0, description: 'packs that can be played already' }),
  refused: Type.Integer({ minimum: 0, description: 'files that were refused; the report on the terminal names them' }),
  problem: Type.Union([Type.Enum(PROBLEM_CODES), Type.Null()], { description: 'why it failed' }),
})
export type ImportView = Static<typeof ImportView>
