import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Located, packageUrl, parsePackageUrl } from '../bom/package-url.ts'
import { readImage } from '../inventory/read-image.ts'
import { Refusal } from '../run-tool.ts'
import { inspectImage, localName } from '../stack/our-images.ts'

/** What is scanned: an image, or the web bundle, whose reference is null. */
export type Target = {
  readonly name: string
  readonly reference: string | null
  /** The image's id in the engine. */
  readonly image: string | null
  readonly packages: readonly Located[]
  readonly isComplete: boolean
}

type Bom = {
  readonly metadata: {
    readonly component: {
      readonly name: string
      readonly properties?: readonly { readonly name: string; readonly value: string }[]
    }
  }
  readonly components: readonly { readonly purl?: string }[]
}

/** A target by its bill of materials. */
export const readTarget = (text: string): Target => {
  const { metadata, components } = JSON.parse(text) as Bom
  const { name, properties = [] } = metadata.component
  const property = (key: string): string | null =>
    properties.find((one) => one.name === `pixel-detective:${key}`)?.value ?? null
  const image = property('image')
  return {
    name,
    reference: image ? localName(name) : null,
    image,
    packages: components.flatMap(({ purl }) => (purl ? [parsePackageUrl(purl)] : [])),
    isComplete: property('incomplete') === null,
  }
}

/** Everything that npm run sbom wrote down. */
export const readTargets = async (folder: string): Promise<Target[]> => {
  const names = await readdir(folder).catch(() => [])
  const bills = names.filter((name) => name.endsWith('.cdx.json')).sort()
  if (bills.length === 0) throw new Refusal(`${folder} holds no bills: npm run sbom writes them`)
  return Promise.all(bills.map(async (name) => readTarget(await readFile(join(folder, name), 'utf8'))))
}

/** Any image of this engine, looked into now. */
export const readImageTarget = async (reference: string): Promise<Target> => {
  const { distribution, packages, isComplete } = await readImage(reference)
  return {
    name: reference.replaceAll(/[^\w.-]+/g, '-'),
    reference,
    image: (await inspectImage(reference)).Id,
    packages: packages.map((one) => parsePackageUrl(packageUrl(one, distribution))),
    isComplete,
  }
}
