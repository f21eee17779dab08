import { openFolder, writeNames } from '@pd/catalogue'
import { Fault, requirePicturesFolder, stopIfAsked, throwFileError } from '@pd/runtime'
import { defineJob } from '../job.ts'
import { SETTINGS } from '../settings.ts'

/** Writes or completes the table of a folder's names, for a person to correct in a spreadsheet before the next import. */
export const names = defineJob({
  name: 'names',
  about: 'Write an items.csv with the name of each picture in DIR, to correct in a spreadsheet.',
  operand: { word: 'DIR', required: true },
  settings: { data: SETTINGS.data, logLevel: SETTINGS.logLevel },
  run: async (settings, operand, { reporter, stop }) => {
    const folder = operand ?? ''
    await requirePicturesFolder(folder, settings.data)
    const source = await openFolder(folder, settings.data)
    if (source.fileCount === 0)
      throw new Fault(`${source.name} has no pictures: put some in it, named after what they show.`)
    const progress = reporter.progress('Names')
    const { file, added, waiting, unreadable } = await writeNames(source, (done) => {
      stopIfAsked(stop, () => `after ${done} of ${source.fileCount} pictures: nothing is written.`)
      progress.step(done, source.fileCount)
    })
      .catch(throwFileError(source.name))
      .finally(progress.end)
    if (unreadable !== null)
      reporter.step('The table that is there can not be read, so a new one is beside it', { unreadable })
    reporter.step(added === 0 ? 'Every picture is in the table' : 'The names are written', { file, added, waiting })
    return 0
  },
})
