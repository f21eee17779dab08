import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { makeBom } from '../bom/make-bom.ts'
import { readEvidence } from './evidence.ts'

const COMMIT = { id: 'c'.repeat(40), seconds: 1_700_000_000 }
const INVENTORY = { distribution: null, packages: [], isComplete: true }
const REPORT = {
  target: 'api',
  image: 'sha256:1',
  passed: true,
  startedAt: 'a',
  finishedAt: 'b',
  failOn: 'high',
  sources: ['osv'],
  findings: [],
}

describe('the evidence of an image', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-evidence-'))
    await Promise.all(['sbom', 'scan', 'provenance'].map((name) => mkdir(join(folder, name))))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const write = async (change: { bom?: string; scan?: object; provenance?: object } = {}): Promise<void> => {
    const bom = await makeBom({ name: 'api', version: '1', image: change.bom ?? 'sha256:1' }, INVENTORY, COMMIT)
    await writeFile(join(folder, 'sbom/api.cdx.json'), bom)
    await writeFile(join(folder, 'scan/api.json'), JSON.stringify({ ...REPORT, ...change.scan }))
    const provenance = { image: 'sha256:1', predicate: { builder: { id: 'local' } }, ...change.provenance }
    await writeFile(join(folder, 'provenance/api.json'), JSON.stringify(provenance))
  }

  test('is its bill, its provenance and its scan', async () => {
    await write()
    const evidence = await readEvidence(folder, 'api', 'sha256:1')
    assert.deepEqual(evidence.slsaprovenance, { builder: { id: 'local' } })
    assert.deepEqual(Object.keys(evidence), ['cyclonedx', 'slsaprovenance', 'vuln'])
  })

  test('is refused when any of it is of another image', async () => {
    for (const change of [
      { bom: 'sha256:2' },
      { scan: { image: 'sha256:2' } },
      { provenance: { image: 'sha256:2' } },
    ]) {
      await write(change)
      await assert.rejects(readEvidence(folder, 'api', 'sha256:1'), /of another image: sha256:2/)
    }
  })

  test('is refused when the scan did not pass, or is missing', async () => {
    await write({ scan: { passed: false } })
    await assert.rejects(readEvidence(folder, 'api', 'sha256:1'), /did not pass its scan/)
    await rm(join(folder, 'scan/api.json'))
    await assert.rejects(readEvidence(folder, 'api', 'sha256:1'), /npm run scan writes it/)
  })
})
