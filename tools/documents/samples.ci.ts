import assert from 'node:assert/strict'
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createServer } from 'node:tls'
import { promisify } from 'node:util'
import { ROOT, read } from '../project-files.ts'
import { readShellLines } from './commands/shell-lines.ts'

const run = promisify(execFile)

/** The block of a document in the language of this program's settings. */
const blockOf = (document: string, language: string): string => {
  const [, block] = new RegExp(`^ *\`\`\`${language}\n(.*?)^ *\`\`\`$`, 'ms').exec(read(document)) ?? []
  assert.ok(block, `${document} has no block of ${language}`)
  return block
}

/** What a program of the system judges: the words it is called with for a file, and the text of a sample as this machine can judge it. */
type Judge = {
  readonly program: string
  readonly words: (file: string) => string[]
  readonly fit: (text: string) => string
}

describe('a sample of the documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-samples-'))
  after(() => rmSync(folder, { recursive: true }))
  before(() => {
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'play.key'), '-out', join(folder, 'play.pem')]
    execFileSync('openssl', ['req', '-x509', ...key, '-subj', '/CN=play.example.org'], { stdio: 'pipe' })
  })

  const nginx: Judge = {
    program: 'nginx',
    words: (file) => ['-t', '-p', folder, '-e', 'stderr', '-c', file],
    // nginx opens the ports: not those that only root may open
    fit: (text) => `pid nginx.pid;
      events {}
      http {
        access_log off;
        client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
        ${text.replace(/listen (\d+)/, 'listen 127.0.0.1:20$1').replaceAll('/etc/ssl/', `${folder}/`)}
      }`,
  }
  const caddy: Judge = {
    program: 'caddy',
    words: (file) => ['validate', '--config', file, '--adapter', 'caddyfile'],
    fit: (text) => text,
  }
  const systemd: Judge = {
    program: 'systemd-analyze',
    words: (file) => ['verify', '--man=no', '--recursive-errors=no', file],
    // npm stands elsewhere on some machines
    fit: (text) => text.replace('/usr/bin/npm', process.execPath),
  }

  /** What the program says against a text; empty when nothing. A program that this machine lacks fails the test. */
  const complaintOf = ({ program, words, fit }: Judge, text: string): string => {
    const file = join(folder, 'sample.service')
    writeFileSync(file, fit(text))
    const env = { PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
    const { status, stdout, stderr, error } = spawnSync(program, words(file), { encoding: 'utf8', env })
    assert.ifError(error)
    return status === 0 ? '' : `${stdout}${stderr}` || `${program} ended with ${status}`
  }

  const SAMPLES = [
    { name: 'docs/samples/nginx.conf', judge: nginx, text: read('docs/samples/nginx.conf') },
    { name: 'docs/samples/Caddyfile', judge: caddy, text: read('docs/samples/Caddyfile') },
    {
      name: 'docs/samples/pixel-detective.service',
      judge: systemd,
      text: read('docs/samples/pixel-detective.service'),
    },
    { name: 'nginx in docs/hosting.md', judge: nginx, text: blockOf('docs/hosting.md', 'nginx') },
    { name: 'Caddy in docs/phones.md', judge: caddy, text: blockOf('docs/phones.md', 'caddy') },
    { name: 'Caddy in docs/hosting.md', judge: caddy, text: blockOf('docs/hosting.md', 'caddy') },
  ]
  for (const { name, judge, text } of SAMPLES)
    test(`${name} is what ${judge.program} reads`, () => assert.equal(complaintOf(judge, text), ''))

  const BREAKS = [
    { judge: nginx, text: blockOf('docs/hosting.md', 'nginx'), from: 'proxy_buffering off', to: 'proxy_buffers off' },
    { judge: caddy, text: blockOf('docs/hosting.md', 'caddy'), from: 'reverse_proxy', to: 'reverse_prox' },
    { judge: systemd, text: read('docs/samples/pixel-detective.service'), from: 'PrivateTmp', to: 'PrivateTemp' },
  ]
  for (const { judge, text, from, to } of BREAKS)
    test(`${judge.program} refuses a sample with a mistake`, () => {
      assert.ok(text.includes(from))
      assert.match(complaintOf(judge, text.replace(from, to)), new RegExp(judge === nginx ? 'proxy_buffers' : to))
    })

  test('the certificate of an address says its dates and its issuer, as docs/runbook.md asks it', async () => {
    const [key, cert] = [readFileSync(join(folder, 'play.key')), readFileSync(join(folder, 'play.pem'))]
    const server = createServer({ key, cert }, (socket) => socket.end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const { port } = server.address() as AddressInfo
      const asked = readShellLines().find(({ command }) => command.includes('openssl s_client'))?.command ?? ''
      const { stdout } = await run('bash', ['-c', asked.replace('play.example.org:443', `127.0.0.1:${port}`)])
      assert.match(stdout, /^notBefore=.+\nnotAfter=.+\nissuer=CN ?= ?play\.example\.org\n$/)
    } finally {
      server.close()
    }
  })

  test('every file of docs/samples is judged', () => {
    const judged = SAMPLES.map(({ name }) => name)
    for (const file of readdirSync(join(ROOT, 'docs/samples'))) assert.ok(judged.includes(`docs/samples/${file}`), file)
  })
})
