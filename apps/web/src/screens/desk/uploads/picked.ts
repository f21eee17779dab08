/** A file that a curator picked, with its path below the folder that was picked with it. */
export type Picked = { readonly file: File; readonly path: string }

/** Files that systems leave in folders, which no curator means. */
const JUNK = /^(\.|thumbs\.db$|desktop\.ini$|__macosx$)/i

const isMeant = ({ path }: Picked): boolean => !path.split('/').some((part) => JUNK.test(part))

/** The files that were chosen in a dialog. */
export const filesIn = (files: Iterable<File>): readonly Picked[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })).filter(isMeant)

/** What is read of a dropped folder or file, as browsers name it. */
export type Entry = Pick<FileSystemEntry, 'isFile' | 'name'> & {
  readonly file?: (take: (file: File) => void, fail: (why: unknown) => void) => void
  readonly createReader?: () => {
    readEntries(take: (entries: Entry[]) => void, fail: (why: unknown) => void): void
  }
}

/** A browser reads a folder in parts, until one is empty. */
const childrenOf = async (folder: Entry): Promise<readonly Entry[]> => {
  const reader = folder.createReader?.()
  const all: Entry[] = []
  for (;;) {
    // it gives nothing back itself: what a folder has in it comes later
    const part = await new Promise<Entry[]>((resolve, reject) =>
      reader ? reader.readEntries(resolve, reject) : resolve([]),
    )
    if (part.length === 0) return all
    all.push(...part)
  }
}

const walk = async (entry: Entry, above: string): Promise<readonly Picked[]> => {
  const path = above + entry.name
  if (!entry.isFile) return (await Promise.all((await childrenOf(entry)).map((each) => walk(each, `${path}/`)))).flat()
  const file = await new Promise<File>((resolve, reject) => entry.file?.(resolve, reject))
  return [{ file, path }]
}

/** The files of dropped folders and files, folders of folders included; what can't be read is left out. */
export const filesBelow = async (entries: readonly Entry[]): Promise<readonly Picked[]> => {
  const found = await Promise.all(entries.map((entry) => walk(entry, '').catch(() => [])))
  return found.flat().filter(isMeant)
}

/** The one folder that all files are from; undefined where they are from none or from several. */
const rootOf = (files: readonly Picked[]): string | undefined => {
  const [only, ...others] = new Set(files.map(({ path }) => (path.includes('/') ? path.split('/')[0] : undefined)))
  return others.length === 0 ? only : undefined
}

/** The name of the one ZIP that was picked, without its ending. */
const zipOf = ([only, ...others]: readonly Picked[]): string | undefined =>
  others.length === 0 ? /^(.+)\.zip$/i.exec(only?.file.name ?? '')?.[1] : undefined

/** The name of the one folder that all files are from, or of the one ZIP that they are, as a title. */
export const titleOfPicked = (files: readonly Picked[]): string | undefined =>
  (rootOf(files) ?? zipOf(files))?.replace(/[_-]+/g, ' ').trim() || undefined

/** The folder of each file below a pack: that which was picked as a whole is the pack itself. */
export const foldersBelow = (files: readonly Picked[]): readonly string[] => {
  const depth = rootOf(files) === undefined ? 0 : 1
  return files.map(({ path }) => path.split('/').slice(depth, -1).join('/'))
}
