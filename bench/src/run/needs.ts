import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { chromiumPath, FLASK_PEER } from './places.ts'

/** A requirement of a measure on the machine; `mend` is the sentence that is printed without it. */
export type Need = { readonly isThere: () => boolean; readonly mend: string }

// --check-config loads the application, so it fails without Flask or Pillow as it does without gunicorn.
const loadsPeer = (): boolean =>
  spawnSync('gunicorn', ['--check-config', '--chdir', FLASK_PEER, 'app:app'], {
    env: { ...process.env, TEMP: tmpdir(), IMAGES: tmpdir(), PYTHONDONTWRITEBYTECODE: '1' },
  }).status === 0

/** Flask, gunicorn and Pillow, for the peer. */
export const flask: Need = {
  isThere: loadsPeer,
  mend: 'The peer needs Flask, gunicorn and Pillow: apt-get install -y python3-flask gunicorn python3-pil',
}

/** A browser, for Lighthouse and the kiosk. */
export const chromium: Need = {
  isThere: () => existsSync(chromiumPath()),
  mend: `Lighthouse and the kiosk need a browser, and ${chromiumPath()} is none: apt-get install -y chromium, or set CHROME_PATH to one.`,
}

/** /proc, for the memory of processes. */
export const linux: Need = {
  isThere: () => existsSync('/proc/self/status'),
  mend: 'The memory of a process is read from /proc: run this measure on Linux, or in a container.',
}

/** The empty database that a burst is kept in. */
export const tryDatabaseUrl = (): string => process.env.PD_TEST_MYSQL_URL ?? ''

/** The variables by which several processes tell each other what is new, through a Valkey beside that database; none where there is none. */
export const tryValkey = (): Readonly<Record<string, string>> => {
  const { PD_TEST_VALKEY_URL: url, PD_TEST_VALKEY_PASSWORD: password } = process.env
  return url && password ? { VALKEY_URL: url, VALKEY_PASSWORD: password } : {}
}

/** A MySQL in PD_TEST_MYSQL_URL. */
export const mysql: Need = {
  isThere: () => tryDatabaseUrl() !== '',
  mend: 'The burst of guesses needs a MySQL: tools/test-database mysql npm run bench starts one for the run.',
}

/** The sentences of what is missing, each once. */
export const missing = (needs: readonly Need[]): string[] =>
  [...new Set(needs)].filter((need) => !need.isThere()).map(({ mend }) => mend)
