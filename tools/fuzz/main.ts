/**
 * A run that is guided by coverage over what reads foreign files outside a decoder: `node tools/fuzz/main.ts [seconds a target]`. A finding
 * is an exception, half a minute or two gigabytes; its file lies in `dist/fuzz/found` then.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../project-files.ts'
import { writeSeeds } from './seeds.ts'

const HERE = import.meta.dirname
const OUT = join(ROOT, 'dist/fuzz')
const FOUND = join(OUT, 'found')
const FUZZER = join(HERE, 'node_modules/@jazzer.js/core/dist/cli.js')
/** Beside our code, the parsers that it hands foreign bytes to. */
const GUIDED_BY = ['dist/fuzz/', 'node_modules/yauzl/', 'node_modules/saxes/', 'node_modules/jsonc-parser/']

const run = (command: string, args: readonly string[], cwd = ROOT): void => {
  const { error, status } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

const targets = globSync('targets/*.ts', { cwd: HERE }).map((file) => basename(file, '.ts'))
const input = Object.fromEntries(targets.map((name) => [name, join(HERE, 'targets', `${name}.ts`)]))
const seconds = Number(process.argv[2] ?? 60)

rmSync(OUT, { recursive: true, force: true })
mkdirSync(FOUND, { recursive: true })
// the fuzzer has no eyes for TypeScript
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: true, minify: false, outDir: OUT, emptyOutDir: false, rolldownOptions: { input } },
})
await writeSeeds(join(OUT, 'corpus'))
if (!existsSync(FUZZER)) run('npm', ['ci', '--no-audit', '--no-fund'], HERE)
for (const target of targets) {
  const guides = GUIDED_BY.flatMap((folder) => ['-i', folder])
  const limits = [`-max_total_time=${seconds}`, '-rss_limit_mb=2048', `-artifact_prefix=${relative(ROOT, FOUND)}/`]
  run(process.execPath, [
    FUZZER,
    `dist/fuzz/${target}`,
    '--timeout',
    '30000',
    ...guides,
    `dist/fuzz/corpus/${target}`,
    '--',
    ...limits,
  ])
}
