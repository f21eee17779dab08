import { parseReference } from '../registry/reference.ts'
import { runCommand } from '../run-command.ts'
import { Refusal } from '../run-tool.ts'
import { inspectImage, localName, OUR_IMAGES } from '../stack/our-images.ts'
import { ROOT } from '../stack/root.ts'

/** What a release consists of, every image by its digest; deploy/up starts exactly these. */
export type Lock = {
  readonly version: string
  readonly commit: string
  /** By the service's name. */
  readonly ours: Readonly<Record<string, string>>
  /** By the name in compose.yaml. */
  readonly others: Readonly<Record<string, string>>
}

/** The images that compose starts and that are not ours. */
const listOthers = async (): Promise<string[]> => {
  const ours = new Set<string>(OUR_IMAGES.map(localName))
  const images = (await runCommand('docker', ['compose', 'config', '--images'], { cwd: ROOT })).split('\n')
  return [...new Set(images.filter((image) => image !== '' && !ours.has(image)))].sort()
}

/** An image with the digest that its registry gave when it was pulled. */
export const pin = (image: string, repoDigests: readonly string[]): string => {
  const { registry, repository, digest } = parseReference(image)
  if (digest) return image
  const found = repoDigests.find((one) => {
    const other = parseReference(one)
    return other.registry === registry && other.repository === repository
  })
  if (!found) throw new Refusal(`${image} has no digest of a registry: docker pull it first`)
  return `${image}@${parseReference(found).digest}`
}

/** Third parties' images are pinned as they are here, since that is what was tested. */
export const pinOthers = async (): Promise<Record<string, string>> => {
  const images = await listOthers()
  return Object.fromEntries(
    await Promise.all(
      images.map(async (image) => [image, pin(image, (await inspectImage(image)).RepoDigests)] as const),
    ),
  )
}

/** One image a line, which deploy/verify counts on. */
export const writeLock = (lock: Lock): string => `${JSON.stringify(lock, null, 2)}\n`
