import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readEvidence } from './evidence.ts'

const BOM = JSON.stringify({ bomFormat: 'CycloneDX', components: [] })
const REPORT = {
  image: 'sha256:1',
  sbom: createHash('sha256').update(BOM).digest('hex'),
  passed: true,
  scanner: 'grype',
  findings: [{ id: 'CVE-1' }],
}
const SUBJECT = { name: 'api', image: 'sha256:1', isRehearsal: false }

describe('the evidence of an image', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-evidence-'))
    await Promise.all(['sbom', 'scan', 'provenance'].map((name) => mkdir(join(folder, name))))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const write = async (change: { bom?: string; scan?: object; provenance?: object } = {}): Promise<void> => {
    await writeFile(join(folder, 'sbom/api.cdx.json'), change.bom ?? BOM)
    await writeFile(join(folder, 'scan/api.json'), JSON.stringify({ ...REPORT, ...change.scan }))
    const provenance = { image: 'sha256:1', predicate: { builder: { id: 'local' } }, ...change.provenance }
    await writeFile(join(folder, 'provenance/api.json'), JSON.stringify(provenance))
  }

  test('is its bill, its provenance and its scan', async () => {
    await write()
    const evidence = await readEvidence(folder, SUBJECT)
    assert.deepEqual(evidence.cyclonedx, JSON.parse(BOM))
    assert.deepEqual(evidence.slsaprovenance, { builder: { id: 'local' } })
    assert.deepEqual((evidence.vuln as { scanner: { result: object } }).scanner.result, {
      findings: [{ id: 'CVE-1' }],
      excused: [],
    })
  })

  test('is refused when any of it is of another image', async () => {
    for (const change of [{ scan: { image: 'sha256:2' } }, { provenance: { image: 'sha256:2' } }]) {
      await write(change)
      await assert.rejects(readEvidence(folder, SUBJECT), /of another image: sha256:2/)
    }
  })

  test('is refused when its bill is not the one that was scanned', async () => {
    await write({ bom: '{}' })
    await assert.rejects(readEvidence(folder, SUBJECT), /is not the one that was scanned/)
  })

  test('is refused when the scan did not pass, or is missing', async () => {
    await write({ scan: { passed: false } })
    for (const isRehearsal of [false, true])
      await assert.rejects(readEvidence(folder, { ...SUBJECT, isRehearsal }), /did not pass its scan/)
    await rm(join(folder, 'scan/api.json'))
    await assert.rejects(readEvidence(folder, SUBJECT), /npm run scan writes it/)
  })

  test('of a rehearsal, which scans nothing, is taken in a rehearsal alone', async () => {
    await write({ scan: { passed: false, rehearsal: true } })
    await assert.rejects(readEvidence(folder, SUBJECT), /did not pass its scan/)
    const { vuln } = await readEvidence(folder, { ...SUBJECT, isRehearsal: true })
    assert.equal((vuln as { scanner: { uri: string } }).scanner.uri, 'none: a rehearsal')
  })
})
