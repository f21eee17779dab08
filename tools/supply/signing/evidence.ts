import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../run-tool.ts'
import type { Report } from '../scanning/report.ts'
import { readTarget } from '../scanning/target.ts'

/** What is attested of an image beside its signature: predicates by cosign's name of their type. */
export type Evidence = { readonly cyclonedx: object; readonly slsaprovenance: object; readonly vuln: object }

const read = async (file: string, maker: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} is missing: npm run ${maker} writes it`)
  })

/** The scan's report in the form that cosign knows. */
const describeScan = ({ startedAt, finishedAt, failOn, sources, findings }: Report): object => ({
  invocation: { parameters: [`--fail-on ${failOn}`], uri: '', event_id: '', 'builder.id': '' },
  scanner: {
    uri: 'pkg:npm/%40pd/supply',
    version: sources.join(', '),
    db: { uri: '', version: '' },
    result: { findings },
  },
  metadata: { scanStartedOn: startedAt, scanFinishedOn: finishedAt },
})

/** The evidence of the image with that id; refuses what is of another image, and a scan that it did not pass. */
export const readEvidence = async (folder: string, name: string, image: string): Promise<Evidence> => {
  const bom = await read(join(folder, 'sbom', `${name}.cdx.json`), 'sbom')
  const report = JSON.parse(await read(join(folder, 'scan', `${name}.json`), 'scan')) as Report
  const provenance = JSON.parse(await read(join(folder, 'provenance', `${name}.json`), 'images'))
  const told: readonly [string, string | null][] = [
    ['bill of materials', readTarget(bom).image],
    ['scan', report.image],
    ['provenance', provenance.image],
  ]
  for (const [what, of] of told)
    if (of !== image) throw new Refusal(`The ${what} of ${name} is of another image: ${of}`)
  if (!report.passed) throw new Refusal(`${name} did not pass its scan, so it is not signed`)
  return { cyclonedx: JSON.parse(bom), slsaprovenance: provenance.predicate, vuln: describeScan(report) }
}
