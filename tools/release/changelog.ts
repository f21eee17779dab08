import { parser } from 'keep-a-changelog'
import { Refusal } from './refusal.ts'

/** What the changelog says of a version, without its heading; refuses a version of which it says nothing. */
export const notesOf = (changelog: string, version: string): string => {
  const release = parser(changelog).findRelease(version)
  if (!release || release.isEmpty()) throw new Refusal(`CHANGELOG.md says nothing of ${version}: give it a section`)
  if (!release.date) throw new Refusal(`CHANGELOG.md gives no date to ${version}: write "## [${version}] - YYYY-MM-DD"`)
  const [, ...lines] = release.toString().trim().split('\n')
  return `${lines.join('\n').trim()}\n`
}
