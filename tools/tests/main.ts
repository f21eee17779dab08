// Runs test files in a few processes side by side: tools/tests/main.ts PROCESSES GLOB… A process loads what its files share once.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'

const [count = '', ...globs] = process.argv.slice(2)

/** Runs a share of the files in one process, and prints its report when it has ended, so that no two mix; resolves to its exit code. */
const runShard = async (shard: number): Promise<number> => {
  const options = ['--test', '--test-isolation=none', `--test-shard=${shard}/${count}`]
  const tests = spawn(process.execPath, [...options, ...globs], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [report, [code]] = await Promise.all([buffer(tests.stdout), once(tests, 'close')])
  process.stdout.write(report)
  return code ?? 1
}

const codes = await Promise.all(Array.from({ length: Number(count) }, (_, at) => runShard(at + 1)))
process.exitCode = Math.max(...codes)
