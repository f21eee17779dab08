import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesOf } from '../project-files.ts'
import { versionOf } from './check.ts'
import { Refusal } from './refusal.ts'

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9a-z]+(\.[0-9a-z]+)*)?$/

/** A change of a text that leaves everything else of it as it is. */
type Edit = (text: string, from: string, to: string) => string

const inManifest: Edit = (text, from, to) => text.replace(`\n  "version": "${from}"`, `\n  "version": "${to}"`)

/** Ours are the entries outside node_modules; a package of others may have the same version. */
const inLock: Edit = (text, from, to) => {
  const lock = JSON.parse(text)
  if (lock.version === from) lock.version = to
  for (const [path, entry] of Object.entries<{ version?: string }>(lock.packages))
    if (!/(^|\/)node_modules\//.test(path) && entry.version === from) entry.version = to
  return `${JSON.stringify(lock, null, 2)}\n`
}

const inCompose: Edit = (text, from, to) =>
  text.replaceAll(/(image: \$\{IMAGES:-[^}]+\}\/\w+:)(\S+)/g, (all, name, tag) => (tag === from ? name + to : all))

const inChart: Edit = (text, from, to) =>
  text.replaceAll(/^((?:appV|v)ersion: )(\S+)$/gm, (all, name, version) => (version === from ? name + to : all))

const editOf = (file: string): Edit | null => {
  const name = basename(file)
  if (name === 'package.json') return inManifest
  if (name === 'package-lock.json') return inLock
  if (name === 'Chart.yaml') return inChart
  return /^(compose.*|stack)\.yaml$/.test(name) ? inCompose : null
}

/** Writes a version into every place of a working tree that carries it; answers the files that changed. */
export const setVersion = (root: string, to: string): string[] => {
  if (!SEMVER.test(to))
    throw new Refusal(`"${to}" is no version: three numbers such as 0.2.0, with -rc.1 after them if need be`)
  const from = versionOf(root)
  const changed = filesOf(root).flatMap((file) => {
    const before = readFileSync(join(root, file), 'utf8')
    const after = editOf(file)?.(before, from, to) ?? before
    return after === before ? [] : [{ file, after }]
  })
  for (const { file, after } of changed) writeFileSync(join(root, file), after)
  return changed.map(({ file }) => file)
}
