import { globSync } from 'node:fs'
import { isTestSupport } from './test-support.ts'

/** The TypeScript of every workspace and tool but for tests, relative to the root. Asks no git: the game may come without its history. */
export const sourceFiles = (root: string): string[] =>
  globSync(['{apps,packages}/*/src/**/*.{ts,tsx}', '{bench,e2e,tools,deploy}/**/*.{ts,tsx}'], {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|\.tsbuild)$/.test(path),
  })
    .filter((file) => !/\.(d|ci)\.ts$/.test(file) && !isTestSupport(file))
    .sort()
