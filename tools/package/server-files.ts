import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Entry } from '../release/archive.ts'

/** The processors of the servers; what both need lies there once. */
const PROCESSORS = ['x64', 'arm64']

/** Types, maps and pages for developers are a third of what npm installs. */
const isForDevelopers = (file: string): boolean =>
  /\.map$|\.md$|\.d\.[cm]?ts$|node_modules\/(@types|\.bin)\//.test(file)

const install = (folder: string, cpu: string): void => {
  const options = ['--omit=dev', '--ignore-scripts', '--os=linux', `--cpu=${cpu}`, '--libc=glibc']
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund', ...options], { cwd: folder, stdio: 'inherit' })
}

const modulesIn = (folder: string): Entry[] =>
  readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !isForDevelopers(file))
    .map((file) => ({ name: file.slice(folder.length + 1), mode: 0o644, content: readFileSync(file) }))

/** The files of a server without npm: those of the package, and what its shrinkwrap names for Linux with glibc on both processors. */
export const serverFiles = (packaged: readonly Entry[]): Entry[] => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-server-'))
  try {
    for (const { name, content } of packaged.filter((each) => /^(package|npm-shrinkwrap)\.json$/.test(each.name))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    const modules = PROCESSORS.flatMap((cpu) => {
      install(folder, cpu)
      return modulesIn(folder)
    })
    return [...packaged, ...new Map(modules.map((each) => [each.name, each])).values()]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
