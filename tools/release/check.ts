import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf } from './changelog.ts'
import { Refusal } from './refusal.ts'

/** The version in a tree's package.json. */
export const versionOf = (root: string): string => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

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
