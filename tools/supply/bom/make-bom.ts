import { createHash } from 'node:crypto'
import { Contrib, Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library'
import parseExpression from 'spdx-expression-parse'
import type { Inventory, Package } from '../inventory/package.ts'
import type { Commit } from '../stack/commit.ts'
import { packageUrl } from './package-url.ts'

/** What the bill is of: an image by its id in the engine, or the web bundle, which has none. */
export type Subject = { readonly name: string; readonly version: string; readonly image?: string }

const licences = new Contrib.License.Factories.LicenseFactory((text) => void parseExpression(text))

/** A specification allows one expression or many names, not both: what Debian lists is many. */
const licencesOf = ({ licences: texts }: Package): Models.License[] =>
  texts.length === 1
    ? texts.map((one) => licences.makeFromString(one))
    : texts.map((one) => licences.makeDisjunctive(one))

const hashesOf = ({ integrity }: Package): [Enums.HashAlgorithm, string][] => {
  const [, algorithm, base64 = ''] = /^(sha512|sha256)-(.+)$/.exec(integrity ?? '') ?? []
  if (!algorithm) return []
  const named = algorithm === 'sha512' ? Enums.HashAlgorithm['SHA-512'] : Enums.HashAlgorithm['SHA-256']
  return [[named, Buffer.from(base64, 'base64').toString('hex')]]
}

const componentOf = (one: Package, purl: string): Models.Component =>
  new Models.Component(Enums.ComponentType.Library, one.name, {
    bomRef: purl,
    version: one.version,
    purl,
    licenses: new Models.LicenseRepository(licencesOf(one)),
    hashes: new Models.HashDictionary(hashesOf(one)),
  })

const subjectOf = ({ name, version, image }: Subject, { id }: Commit, { isComplete }: Inventory): Models.Component =>
  new Models.Component(image ? Enums.ComponentType.Container : Enums.ComponentType.Application, name, {
    bomRef: name,
    version,
    properties: new Models.PropertyRepository([
      new Models.Property('pixel-detective:commit', id),
      ...(image ? [new Models.Property('pixel-detective:image', image)] : []),
      ...(isComplete ? [] : [new Models.Property('pixel-detective:incomplete', 'the system has no package database')]),
    ]),
  })

/** A UUID (version 8) that is the same for the same content. */
const uuidOf = (content: string): string => {
  const hex = createHash('sha256').update(content).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

const serialize = (bom: Models.Bom): string =>
  new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, {
    sortLists: true,
    space: 2,
  })

/** What does not fit the schema of CycloneDX 1.6, or null. */
export const validateBom = (text: string): Promise<unknown> =>
  new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)

/** The CycloneDX bill of an inventory, valid by its schema; the same commit and packages give the same bytes. */
export const makeBom = async (subject: Subject, inventory: Inventory, commit: Commit): Promise<string> => {
  const bom = new Models.Bom()
  bom.metadata.timestamp = new Date(commit.seconds * 1000)
  bom.metadata.component = subjectOf(subject, commit, inventory)
  bom.metadata.lifecycles.add(Enums.LifecyclePhase.PostBuild)
  const { distribution, packages } = inventory
  if (distribution)
    bom.components.add(
      new Models.Component(Enums.ComponentType.OperatingSystem, distribution.id, {
        bomRef: `os:${distribution.id}-${distribution.version}`,
        version: distribution.version,
        description: distribution.name,
      }),
    )
  const byUrl = new Map(packages.map((one) => [packageUrl(one, distribution), one]))
  for (const [purl, one] of byUrl) bom.components.add(componentOf(one, purl))
  for (const { bomRef } of bom.components) bom.metadata.component.dependencies.add(bomRef)
  bom.serialNumber = `urn:uuid:${uuidOf(serialize(bom))}`
  const text = `${serialize(bom)}\n`
  const complaint = await validateBom(text)
  if (complaint) throw new Error(`the bill of ${subject.name} is not valid CycloneDX: ${JSON.stringify(complaint)}`)
  return text
}
