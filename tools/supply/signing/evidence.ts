import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../run-tool.ts'

/** What is attested of an image beside its signature: predicates by cosign's name of their type. */
export type Evidence = { readonly cyclonedx: object; readonly slsaprovenance: object; readonly vuln: object }

/** dist/scan/NAME.json, as tools/supply/scan writes it: the image by its id, its bill by its SHA-256. */
type Report = {
  readonly image: string
  readonly sbom: string
  readonly passed: boolean
  /** Nothing was scanned: the machine reaches no scanner. */
  readonly rehearsal?: boolean
  readonly startedAt?: string
  readonly finishedAt?: string
  readonly scanner?: string
  readonly database?: object
  readonly findings?: readonly object[]
  readonly excused?: readonly object[]
}

type Subject = { readonly name: string; readonly image: string; readonly isRehearsal: boolean }

const read = async (file: string, maker: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} is missing: npm run ${maker} writes it`)
  })

/** The scan's report in the form that cosign knows. */
const describeScan = ({ startedAt, finishedAt, scanner, database, findings, excused, rehearsal }: Report): object => ({
  invocation: { parameters: [], uri: '', event_id: '', 'builder.id': '' },
  scanner: {
    uri: rehearsal ? 'none: a rehearsal' : scanner,
    version: scanner ?? '',
    db: { uri: '', version: JSON.stringify(database ?? null) },
    result: { findings: findings ?? [], excused: excused ?? [] },
  },
  metadata: { scanStartedOn: startedAt, scanFinishedOn: finishedAt },
})

/** The evidence of the image with that id in `folder`; refuses what is of another image, and one that did not pass its scan. */
export const readEvidence = async (folder: string, { name, image, isRehearsal }: Subject): Promise<Evidence> => {
  const bom = await read(join(folder, 'sbom', `${name}.cdx.json`), 'scan')
  const report = JSON.parse(await read(join(folder, 'scan', `${name}.json`), 'scan')) as Report
  const provenance = JSON.parse(await read(join(folder, 'provenance', `${name}.json`), 'images'))
  for (const [what, of] of [
    ['scan', report.image],
    ['provenance', provenance.image],
  ])
    if (of !== image) throw new Refusal(`The ${what} of ${name} is of another image: ${of}`)
  if (createHash('sha256').update(bom).digest('hex') !== report.sbom)
    throw new Refusal(`The bill of materials of ${name} is not the one that was scanned`)
  if (!report.passed && !(report.rehearsal && isRehearsal))
    throw new Refusal(`${name} did not pass its scan, so it is not signed`)
  return { cyclonedx: JSON.parse(bom), slsaprovenance: provenance.predicate, vuln: describeScan(report) }
}
