import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf } from './changelog.ts'
import { Refusal } from './refusal.ts'

/** The version in a tree's package.json. */
export const versionOf = (root: string): string => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** The time of a tree's last commit in seconds, or the one that SOURCE_DATE_EPOCH says: all that is made of the tree has it. */
export const commitTime = (root: string): number =>
  Number(
    process.env.SOURCE_DATE_EPOCH ??
      execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }),
  )

/** The tag that a hosted CI runs for, if it runs for one. */
export const tagFrom = (env: NodeJS.ProcessEnv): string | undefined =>
  env.GITHUB_REF_TYPE === 'tag' ? env.GITHUB_REF_NAME : undefined

/** The version and the notes of the release that this tree is; refuses a tag of another version, and a version without notes. */
export const checkRelease = (root: string, tag?: string): { readonly version: string; readonly notes: string } => {
  const version = versionOf(root)
  if (tag !== undefined && tag !== `v${version}`)
    throw new Refusal(`the tag ${tag} is not v${version}, the version of package.json: move one of them`)
  return { version, notes: notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version) }
}
