import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, '..')

/** The text of a file of the repository, by its path from the root. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The files of a working tree that belong to it, as git knows them: committed or new, but not ignored. */
export const filesOf = (root: string): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)))
    .sort()
