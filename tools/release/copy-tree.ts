import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesOf, ROOT } from '../project-files.ts'

/** A copy of this working tree to change at will, with a git of its own. */
export const copyTree = (): { readonly root: string; remove(): void } => {
  const root = mkdtempSync(join(tmpdir(), 'pd-tree-'))
  const files = filesOf(ROOT)
  for (const folder of new Set(files.map(dirname))) mkdirSync(join(root, folder), { recursive: true })
  for (const file of files) copyFileSync(join(ROOT, file), join(root, file))
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  return { root, remove: () => rmSync(root, { recursive: true }) }
}
