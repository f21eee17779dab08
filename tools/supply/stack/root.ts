import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, '../../..')

/** Where every tool writes and finds what the others made; DIST_DIR keeps a trial apart. */
export const DIST = resolve(process.env.DIST_DIR ?? join(ROOT, 'dist'))

/** The version of the game. */
export const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version
