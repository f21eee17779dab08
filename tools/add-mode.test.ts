import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type CopiedWorkspaces, copyWorkspaces } from './copied-workspaces.ts'

const [CORE, CONTRACT, WEB] = ['packages/core', 'packages/contract', 'apps/web']
let copy: CopiedWorkspaces

describe('a new mode', () => {
  before(() => {
    copy = copyWorkspaces('packages/languages', CORE, CONTRACT, WEB)
  })
  after(() => copy.remove())

  /** The files of which the compiler complains, each once, and what they lack. */
  const complaintsOf = (output: string): string[] => [...new Set(output.match(/^\S+\.tsx?(?=\()/gm) ?? [])]

  test('a mode is one folder and one row of the rules; the compiler asks for its parts, then for its part of the screen', () => {
    copy.write(
      `${CORE}/src/modes/initials/initials.ts`,
      "import type { Mode } from '../../play/mode.ts'\nexport const initials: Mode = {}\n",
    )
    copy.edit(
      `${CORE}/src/modes/modes.ts`,
      (text) => `import { initials } from './initials/initials.ts'\n${text.replace('{ typed,', '{ initials, typed,')}`,
    )
    const parts = copy.compile(CORE)
    assert.match(parts, /: othersWanted, draw, admit, judge, and \d more\.$/m)
    assert.deepEqual(
      complaintsOf(parts).map((file) => file.replace(/^.*src\//, '')),
      ['modes/initials/initials.ts'],
    )

    copy.write(
      `${CORE}/src/modes/initials/initials.ts`,
      "import { typed } from '../typed/typed.ts'\nexport const initials = { ...typed, othersWanted: 1 }\n",
    )
    assert.equal(copy.compile(CONTRACT), '')

    const missing = copy.compile(WEB).matchAll(/^(\S+)\(.*Property 'initials' is missing/gm)
    // its part of the screen, and its place among the settings of a new room
    assert.ok(new Set([...missing].map(([, file]) => file)).size >= 2)
  })
})
