import { readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { filesOf } from '../project-files.ts'

type Pattern = { readonly glob: string; readonly isKept: boolean }

/** The patterns of a .dockerignore, in their order: of those that match a path or a folder above it, the last one decides. */
const readPatterns = (text: string): Pattern[] =>
  text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ glob: line.replace(/^!/, ''), isKept: line.startsWith('!') }))

const isInContext = (file: string, patterns: readonly Pattern[]): boolean => {
  const parts = file.split('/')
  const above = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  return patterns.findLast(({ glob }) => above.some((path) => matchesGlob(path, glob)))?.isKept ?? true
}

/** The folders and files that a stage copies from the context. */
const copiedBy = (stage: string): string[] =>
  [...stage.matchAll(/^COPY (?!--)(.+)$/gm)].flatMap(([, words = '']) => words.split(' ').slice(0, -1))

/** The folders that a stage removes. */
const removedBy = (stage: string): string[] => [...stage.matchAll(/\brm -rf (\S+)/g)].map(([, folder = '']) => folder)

const isWithin = (file: string, folders: readonly string[]): boolean =>
  folders.some((folder) => file === folder || file.startsWith(`${folder.replace(/\/$/, '')}/`))

/** The last stage of a Dockerfile, and those whose whole /app it takes over. */
const shippedStages = (dockerfile: string): string[] => {
  const stages = dockerfile.split(/^(?=FROM )/m)
  const last = stages.at(-1) ?? ''
  const taken = [...last.matchAll(/^COPY --from=(\S+) \/app \/app$/gm)].map(([, name]) => name)
  return [last, ...stages.filter((stage) => taken.includes(/^FROM \S+ AS (\S+)/.exec(stage)?.[1]))]
}

/** The project's files in an image: copied by a stage that ships, let through by .dockerignore, and not removed. */
export const filesInImage = (root: string, name: string): string[] => {
  const patterns = readPatterns(readFileSync(join(root, '.dockerignore'), 'utf8'))
  const context = filesOf(root).filter((file) => isInContext(file, patterns))
  const stages = shippedStages(readFileSync(join(root, `deploy/images/Dockerfile.${name}`), 'utf8'))
  return stages.flatMap((stage) =>
    context.filter((file) => isWithin(file, copiedBy(stage)) && !isWithin(file, removedBy(stage))),
  )
}
