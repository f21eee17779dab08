import {
  describeEmptied,
  describeGone,
  describeNoStarter,
  type ImportTools,
  retireSource,
  type SourceReport,
  STARTER,
} from '@pd/catalogue'
import { Fault, requirePicturesFolder } from '@pd/runtime'
import type { Reporter } from '../reporter.ts'

/** A folder of pictures that does not exist, as it was given and by its name as a source. */
export type GoneFolder = { readonly folder: string; readonly name: string; readonly data: string }

type Tools = Pick<ImportTools, 'imports'> & { readonly reporter: Reporter }

const report = (items: number, because: string, reporter: Reporter): void =>
  reporter.step('Items are out of play', { items, because })

/** Takes the starter collection out of play; nothing is reported when it was not in play. */
export const retireStarter = async ({ imports, reporter }: Tools): Promise<void> => {
  const items = await retireSource(STARTER, { imports, now: Date.now })
  if (items !== null && items > 0) report(items, describeNoStarter(items), reporter)
}

/** Takes the items of a folder that is gone out of play; throws a fault when it was never imported. */
export const retireGone = async ({ folder, name, data }: GoneFolder, { imports, reporter }: Tools): Promise<void> => {
  const items = await retireSource(name, { imports, now: Date.now })
  if (items === null) return requirePicturesFolder(folder, data)
  report(items, describeGone(name, items), reporter)
}

/** Reports what became of a folder without pictures; throws a fault when it never had any and nothing else is imported. */
export const reportEmpty = (
  { source, report: { retired } }: SourceReport,
  { isAlone, reporter }: { readonly isAlone: boolean; readonly reporter: Reporter },
): void => {
  if (retired > 0) report(retired, describeEmptied(source, retired), reporter)
  else if (isAlone) throw new Fault(`${source} has no pictures: put some in it, named after what they show.`)
  else reporter.step('There are no pictures of your own yet', { folder: source })
}
