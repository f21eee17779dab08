import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../stack/root.ts'
import { parseReference } from './reference.ts'
import { listTags, newerTag } from './tags.ts'

/** The images that ours are built on, and those that compose.yaml starts beside them; a variable of that name replaces one, as it does there. */
export const readBases = async (root: string): Promise<string[]> => {
  const folder = join(root, 'deploy/images')
  const files = [...(await readdir(folder)).map((name) => join(folder, name)), join(root, 'compose.yaml')]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const found = texts.flatMap((text) => [
    ...text.matchAll(/^ARG ([A-Z]+_IMAGE)=(\S+)$/gm),
    ...text.matchAll(/\$\{([A-Z]+_IMAGE):-([^}]+)\}/g),
  ])
  return [...new Set(found.map(([, variable = '', image = '']) => process.env[variable] || image))].sort()
}

/** What a registry has that is newer; one that can't be reached is said, since nobody then knows. */
export const describeBase = async (image: string): Promise<string> => {
  const reference = parseReference(image)
  try {
    const newer = newerTag(reference.tag, await listTags(reference))
    return newer ? `${image}: there is ${newer}` : `${image}: the newest of its kind`
  } catch (error) {
    return `${image}: not known, ${error instanceof Error ? error.message : error}`
  }
}

export const describeBases = async (): Promise<string> =>
  ['base images', ...(await Promise.all((await readBases(ROOT)).map(describeBase)))].join('\n  ')
