import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'

const START = resolve(import.meta.dirname, '../../deploy/nginx/start.sh')

describe('the proxies that nginx trusts', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-nginx-'))
    // the script as it is, but for where it writes
    const script = await readFile(START, 'utf8')
    const own = script.replace('folder=/tmp', `folder=${folder}`)
    assert.notEqual(own, script)
    await writeFile(join(folder, 'start.sh'), own)
    await writeFile(join(folder, 'nginx'), '#!/bin/sh\necho "nginx $*"\n', { mode: 0o755 })
  })
  after(() => rm(folder, { recursive: true }))

  const start = async (trusted?: string) => {
    const env = { PATH: `${folder}:${process.env.PATH}`, ...(trusted !== undefined && { TRUST_PROXY: trusted }) }
    const { stdout } = await promisify(execFile)('sh', [join(folder, 'start.sh'), '-t'], { env })
    assert.equal(stdout, 'nginx -t\n')
    return readFile(join(folder, 'trusted-proxies.conf'), 'utf8')
  }

  test("the stack's nginx trusts no proxy unless it is listed", async () => {
    const noProxy = 'geo $realip_remote_addr $is_trusted_proxy {\n    default 0;\n}\n'
    for (const none of [undefined, '', ' ', ',']) assert.equal(await start(none), noProxy)
  })

  test("the stack's nginx trusts the listed addresses, networks and names of networks", async () => {
    assert.equal(
      await start('192.0.2.7,2001:db8::/32, linklocal'),
      [
        'set_real_ip_from 192.0.2.7;',
        'set_real_ip_from 2001:db8::/32;',
        'set_real_ip_from 169.254.0.0/16;',
        'set_real_ip_from fe80::/10;',
        'geo $realip_remote_addr $is_trusted_proxy {',
        '    default 0;',
        '    192.0.2.7 1;',
        '    2001:db8::/32 1;',
        '    169.254.0.0/16 1;',
        '    fe80::/10 1;',
        '}',
        '',
      ].join('\n'),
    )
  })

  test("the stack's nginx does not start with a list that is none, and says what to write", async () => {
    for (const wrong of ['proxy.example', 'yes', '10.0.0.1;', '/8'])
      await assert.rejects(start(wrong), /TRUST_PROXY must be addresses or networks, such as/, wrong)
  })
})
