#!/usr/bin/env node
// The command of the npm package. It runs on every Node since 14, to say which one the game needs.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canRunGame, OLDEST_NODE } from '../node/choose-node.js'

/**
 * A folder of the XDG base directories, which are the user's own: on Linux and on macOS alike.
 * @param {string} variable
 * @param {string} otherwise
 */
const userFolder = (variable, otherwise) => join(process.env[variable] || join(homedir(), otherwise), 'pixel-detective')

const PROGRAMS = {
  play: { main: 'apps/api/src/main.js', flags: ['--max-semi-space-size=8'] },
  worker: { main: 'apps/worker/src/main.js', flags: ['--max-semi-space-size=8', '--heap-growing-percent=25'] },
}

/**
 * The game's options: a folder in front is that of the pictures.
 * @param {string[]} words
 */
const playOptions = (words) => (/^[^-]/.test(words[0] ?? '') ? ['--pictures', ...words] : words)

/**
 * A demo has a temporary folder, unless it is given one; everything else has the user's.
 * @param {string[]} words
 */
const environment = (words) => {
  const isDemo = words.some((word) => /^--demo(=|$)/.test(word))
  const { npm_lifecycle_event: _, ...inherited } = process.env
  return {
    MALLOC_ARENA_MAX: '2',
    NODE_COMPILE_CACHE: userFolder('XDG_CACHE_HOME', '.cache'),
    ...(!isDemo && { DATA_DIR: userFolder('XDG_DATA_HOME', '.local/share') }),
    ...inherited,
  }
}

/** Becomes the program, so that a signal and an exit code are the game's own. */
const run = () => {
  const [first, ...others] = process.argv.slice(2)
  const isWorker = first === 'worker'
  const words = isWorker ? others : playOptions(process.argv.slice(2))
  const { main, flags } = isWorker ? PROGRAMS.worker : PROGRAMS.play
  const file = fileURLToPath(new URL(`../${main}`, import.meta.url))
  const program = [process.execPath, '--disable-warning=ExperimentalWarning', ...flags, file, ...words]
  process.removeAllListeners('warning')
  process.execve?.(process.execPath, program, environment(words))
}

const refusal = () => {
  if (process.platform === 'win32')
    return 'Pixel Detective does not run on Windows itself: use WSL (https://aka.ms/wsl), or Docker.'
  if (canRunGame(process.version) && process.execve) return null
  return `Pixel Detective needs Node ${OLDEST_NODE} or a later one with long-term support, and this is Node ${process.version}: install it from https://nodejs.org, and run the same command again.`
}

const refused = refusal()
if (refused === null) run()
else {
  process.stderr.write(`${refused}\n`)
  process.exitCode = 1
}
