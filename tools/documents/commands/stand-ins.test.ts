import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { parse } from 'yaml'
import { read } from '../../project-files.ts'
import { readShellLines } from './shell-lines.ts'

const lines = readShellLines()
/** The commands of a page that begin so, as they are written. */
const written = (page: string, begins: RegExp): string[] => {
  const found = lines.filter((line) => line.page === page && begins.test(line.command))
  assert.ok(found.length > 0, `${page} has ${begins}`)
  return found.map(({ command }) => command)
}

describe('a command that needs another machine or an operator, with a stand-in for these', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pd-stand-in-'))
    mkdirSync(join(folder, 'bin'))
    mkdirSync(join(folder, 'here'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const at = (...path: string[]): string => join(folder, ...path)
  const put = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text, { mode })
  }
  /** A program that is found before the machine's own. */
  const standIn = (name: string, script: string): void => put(`bin/${name}`, `#!/bin/bash\n${script}\n`, 0o755)
  const run = (...commands: string[]) => {
    const env = { PATH: `${at('bin')}:${process.env.PATH}`, STAND_IN: folder }
    const { status, stdout, stderr } = spawnSync('bash', ['-ec', commands.join('\n')], {
      ...{ cwd: at('here'), env, encoding: 'utf8' },
    })
    return { status, out: stdout, err: stderr }
  }
  const passes = (...commands: string[]): string => {
    const { status, out, err } = run(...commands)
    assert.equal(status, 0, err)
    return out
  }

  test('makes the six secrets that the swarm has, each of its own 48 letters', () => {
    standIn('docker', 'cat > "$STAND_IN/here/$3"; [ "$1 $2 $4" = "secret create -" ]')
    passes(...written('docs/swarm.md', /^for name in/))
    const { secrets } = parse(read('deploy/swarm/stack.yaml')) as { secrets: object }
    assert.deepEqual(readdirSync(at('here')).toSorted(), Object.keys(secrets).toSorted())
    const all = readdirSync(at('here')).map((name) => readFileSync(at('here', name), 'utf8').trim())
    for (const secret of all) assert.match(secret, /^[\w-]{48}$/)
    assert.equal(new Set(all).size, all.length)
  })

  test('writes settings that the supervision reads, and a file of the webhook that others may read', () => {
    standIn('docker', 'echo "$@" >> "$STAND_IN/asked"')
    const page = 'docs/observing.md'
    passes(...written(page, /DOCKER_GROUP=|COMPOSE_FILE=/).map((line) => line.replace('/var/run/docker.sock', '/')))
    passes(...written(page, /alert-webhook/))
    const settings = readFileSync(at('here/.env'), 'utf8').trimEnd().split('\n')
    assert.deepEqual(settings, [
      'COMPOSE_FILE=compose.yaml:compose.observe.yaml',
      `DOCKER_GROUP=${statSync('/').gid}`,
      'ALERT_WEBHOOK_FILE=./alert-webhook',
    ])
    for (const name of ['DOCKER_GROUP', 'ALERT_WEBHOOK_FILE'])
      assert.ok(read('compose.observe.yaml').includes(`\${${name}`), name)
    assert.equal(statSync(at('here/alert-webhook')).mode & 0o777, 0o644)
    assert.equal(readFileSync(at('asked'), 'utf8'), 'compose up -d alertmanager\n')
  })

  test('takes the settings and pictures of the old bundle over into the new one, and starts it', () => {
    put('pixel-detective-OLD/.env', 'HTTP_PORT=9000\n')
    put('pixel-detective-OLD/pictures/zoo/lion.jpg', 'a lion')
    put('here/pictures/README', 'of the new bundle')
    put('here/deploy/up', '#!/bin/bash\ncat .env pictures/zoo/lion.jpg\n', 0o755)
    assert.equal(passes(...written('docs/install.md', /^cp -r \.\./)), 'HTTP_PORT=9000\na lion')
  })

  /** The line of cron as its shell reads it, with a folder of the test for the one that it names. */
  const nightly = (): string =>
    written('docs/hosting.md', /^0 3 /)
      .join()
      .replace('0 3 * * * ', '')
      .replaceAll('\\%', '%')
      .replace('/backups', at('backups'))
  const backups = (): string[] => readdirSync(at('backups')).toSorted()
  const month = (31 * 86_400_000) / 1000

  test('fetches the backup of a night whole, readable by its owner alone, and drops those of a month ago', () => {
    put('game/manifest.json', '{}')
    put('backups/game-2020-01-01.tar', 'old')
    put('backups/notes.txt', 'old too')
    const ago = Date.now() / 1000 - month
    for (const name of ['game-2020-01-01.tar', 'notes.txt']) utimesSync(at('backups', name), ago, ago)
    standIn('ssh', '[ "$1" = game ] && tar -c -C "$STAND_IN/game" manifest.json')
    passes(nightly())
    const [made = '', ...others] = backups()
    assert.match(made, /^game-\d{4}-\d\d-\d\d\.tar$/)
    assert.deepEqual(others, ['notes.txt'])
    assert.equal(statSync(at('backups', made)).mode & 0o777, 0o600)
  })

  test('keeps what there is where a backup did not arrive whole', () => {
    put('backups/game-2020-01-01.tar', 'old')
    utimesSync(at('backups/game-2020-01-01.tar'), Date.now() / 1000 - month, Date.now() / 1000 - month)
    for (const broken of ['exit 1', 'echo half a backup']) {
      standIn('ssh', broken)
      assert.notEqual(run(nightly()).status, 0)
      assert.ok(existsSync(at('backups/game-2020-01-01.tar')))
      assert.deepEqual(backups(), ['game-2020-01-01.tar', 'game.part'])
    }
  })

  test('finds the line of a night among those of an operator', () => {
    const line = written('docs/hosting.md', /^0 3 /).join()
    put('crontab', `# m h\n0 4 * * * certbot renew\n${line}\n`)
    standIn('crontab', '[ "$1" = -l ] && cat "$STAND_IN/crontab"')
    assert.equal(passes(...written('docs/runbook.md', /^crontab -l/)), `${line}\n`)
  })
})
