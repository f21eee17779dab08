import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { judgeLicences, type LicencePolicy } from './bom/judge-licences.ts'
import { makeBom } from './bom/make-bom.ts'
import type { Inventory } from './inventory/package.ts'
import { readBundle } from './inventory/read-bundle.ts'
import { readImage } from './inventory/read-image.ts'
import { runTool } from './run-tool.ts'
import { readCommit } from './stack/commit.ts'
import { inspectImage, localName, OUR_IMAGES } from './stack/our-images.ts'
import { DIST, ROOT, VERSION } from './stack/root.ts'

const USAGE = `Lists what is in the four images and in the web bundle, and checks the licences.

  npm run sbom

Writes dist/sbom/{api,worker,proxy,front,web}.cdx.json (CycloneDX 1.6), the same for the same commit and images. The images are
those that npm run images made. Exit code: 0, 1 when security/licences.yaml forbids a licence, 2 when something is missing.`

const withBundle = (image: Inventory, bundle: Inventory): Inventory => ({
  ...image,
  packages: [...image.packages, ...bundle.packages],
})

await runTool(USAGE, async () => {
  const [commit, bundle] = [await readCommit(), await readBundle()]
  const policy = parse(await readFile(join(ROOT, 'security/licences.yaml'), 'utf8')) as LicencePolicy
  const complaints: string[] = []
  const write = async (name: string, inventory: Inventory, image?: string): Promise<void> => {
    const bom = await makeBom({ name, version: VERSION, ...(image ? { image } : {}) }, inventory, commit)
    await writeFile(join(DIST, 'sbom', `${name}.cdx.json`), bom)
    complaints.push(...judgeLicences(inventory.packages, policy).map((complaint) => `${name}: ${complaint}`))
    console.log(`dist/sbom/${name}.cdx.json: ${inventory.packages.length} packages`)
    if (!inventory.isComplete) console.log(`  its system has no package database: which packages that are is not known`)
  }
  await mkdir(join(DIST, 'sbom'), { recursive: true })
  await write('web', bundle)
  for (const name of OUR_IMAGES) {
    const [image, { Id }] = [await readImage(localName(name)), await inspectImage(localName(name))]
    await write(name, name === 'front' ? withBundle(image, bundle) : image, Id)
  }
  for (const complaint of complaints) console.error(complaint)
  return complaints.length === 0 ? 0 : 1
})
