import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { ZipFile } from 'yazl'
import { parsePackageUrl } from '../bom/package-url.ts'
import { osvDatabase } from './osv-database.ts'

const RECORD = {
  id: 'GHSA-aaaa-bbbb-cccc',
  affected: [
    {
      package: { ecosystem: 'npm', name: 'a' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.1' }] }],
    },
  ],
}
const PACKAGES = ['pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0', 'pkg:deb/debian/c@1?distro=debian-13'].map(parsePackageUrl)

describe('an OSV database', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-osv-'))
    await mkdir(join(folder, 'files/npm'), { recursive: true })
    await mkdir(join(folder, 'mirror/npm'), { recursive: true })
    await writeFile(join(folder, 'files/npm/one.json'), JSON.stringify(RECORD))
    await writeFile(join(folder, 'files/npm/README.md'), 'not a record')
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(JSON.stringify(RECORD)), 'one.json')
    zip.end()
    await writeFile(join(folder, 'mirror/npm/all.zip'), await buffer(zip.outputStream))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const foundAt = async (place: string, packages = PACKAGES) => {
    const { findings, judged } = await osvDatabase(place).judge(packages)
    return [findings.map(({ id, package: name }) => `${id} ${name}`), [...judged].map(({ name }) => name)]
  }
  const EXPECTED = [['GHSA-aaaa-bbbb-cccc a'], ['a', 'b']]

  test('is a file, a folder of them or a zip, and judges only the ecosystems that it knows', async () => {
    for (const place of ['files/npm/one.json', 'files', 'mirror/npm/all.zip'])
      assert.deepEqual(await foundAt(join(folder, place)), EXPECTED, place)
  })

  test('is a mirror by its address, of which only what is needed is fetched', async () => {
    const asked: string[] = []
    const server = createServer(async (request, response) => {
      asked.push(request.url ?? '')
      const bytes = await readFile(join(folder, 'mirror', request.url ?? '')).catch(() => null)
      response.writeHead(bytes ? 200 : 404).end(bytes)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      assert.deepEqual(await foundAt(origin, PACKAGES.slice(0, 2)), EXPECTED)
      assert.deepEqual(asked, ['/npm/all.zip'])
      await assert.rejects(foundAt(origin), /Debian\/all\.zip answered 404/)
    } finally {
      server.close()
    }
  })

  test('that is not there is a failure', async () => {
    await assert.rejects(foundAt(join(folder, 'nothing')), /ENOENT/)
  })
})
