import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesOf, ROOT } from '../project-files.ts'

/** A copy of this working tree to change at will, with a git of its own. */
export const copyTree = (): { readonly root: string; remove(): void } => {
  const root = mkdtempSync(join(tmpdir(), 'pd-tree-'))
  for (const file of filesOf(ROOT)) cpSync(join(ROOT, file), join(root, file))
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  return { root, remove: () => rmSync(root, { recursive: true }) }
}
