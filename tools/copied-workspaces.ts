import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { ROOT } from './project-files.ts'

/** Some workspaces in a folder of their own, to be changed and compiled. */
export type CopiedWorkspaces = {
  readonly write: (path: string, text: string) => void
  readonly edit: (path: string, change: (text: string) => string) => void
  /** What the compiler reports of a workspace and of those it builds on; nothing when they compile. */
  readonly compile: (workspace: string) => string
  readonly remove: () => void
}

// Links to the packages of others, and to the copies of our own.
const linkModules = (root: string, workspaces: readonly string[]): void => {
  const [from, to] = [join(ROOT, 'node_modules'), join(root, 'node_modules')]
  mkdirSync(join(to, '@pd'), { recursive: true })
  for (const name of readdirSync(from)) if (name !== '@pd') symlinkSync(join(from, name), join(to, name))
  for (const workspace of workspaces) symlinkSync(join(root, workspace), join(to, '@pd', workspace.split('/')[1] ?? ''))
}

const isSource = (path: string): boolean => !/(^|\/)(node_modules|dist|\.tsbuild)(\/|$)|\.test\.tsx?$/.test(path)

/** Copies workspaces, such as `packages/core`, without their tests. */
export const copyWorkspaces = (...workspaces: readonly string[]): CopiedWorkspaces => {
  const root = mkdtempSync(join(tmpdir(), 'pd-copy-'))
  const at = (path: string): string => join(root, path)
  cpSync(join(ROOT, 'tsconfig.base.json'), at('tsconfig.base.json'))
  for (const workspace of workspaces)
    cpSync(join(ROOT, workspace), at(workspace), { recursive: true, filter: (file) => isSource(relative(ROOT, file)) })
  linkModules(root, workspaces)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text)
  }
  return {
    write,
    edit: (path, change) => write(path, change(readFileSync(at(path), 'utf8'))),
    compile: (workspace) => {
      const arguments_ = ['-b', '--pretty', 'false', at(workspace)]
      const { stdout, error } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), arguments_, { encoding: 'utf8' })
      assert.equal(error, undefined)
      return stdout
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}
