import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nullIfMissing } from '../folder/missing.ts'
import { keyOf } from '../source-paths.ts'

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code

/** What file systems without hard links answer, and the border between two of them. */
const NO_LINKS = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']

const statOf = (file: string) => stat(file).catch(nullIfMissing)

/** A name that no file of a folder has, in capitals or small letters: `lion.jpg`, else `lion (2).jpg`. */
export const freeName = async (folder: string, name: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const taken = new Set((await readdir(folder)).map(keyOf))
  if (!taken.has(keyOf(name))) return name
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let number = 2; ; number++) {
    const other = `${stem} (${number})${extension}`
    if (!taken.has(keyOf(other))) return other
  }
}

const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = [await statOf(one), await statOf(other)]
  return first !== null && second !== null && first.ino === second.ino && first.dev === second.dev
}

/** Beside its place under a hidden name first, so that no import meets half a file. */
const copyWhole = async (from: string, to: string): Promise<boolean> => {
  if (await statOf(to)) return false
  const temporary = join(dirname(to), `.${process.pid}.part`)
  await copyFile(from, temporary)
  await rename(temporary, to)
  return true
}

const linkOrCopy = async (from: string, to: string): Promise<boolean> => {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return isSameFile(from, to)
    if (NO_LINKS.includes(codeOf(error) as string)) return copyWhole(from, to)
    throw error
  }
}

/**
 * Moves a file to a place that was chosen for it, and overwrites nothing: `taken` when another file lies there. It goes on where an earlier
 * call was cut short; `lost` when the file lies at neither place.
 */
export const placeFile = async (from: string, to: string): Promise<'placed' | 'taken' | 'lost'> => {
  if ((await statOf(from)) === null) return (await statOf(to)) === null ? 'lost' : 'placed'
  await mkdir(dirname(to), { recursive: true })
  if (!(await linkOrCopy(from, to))) return 'taken'
  await rm(from, { force: true })
  return 'placed'
}
