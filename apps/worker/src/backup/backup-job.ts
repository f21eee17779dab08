import { defineJob } from '../job.ts'
import { SETTINGS } from '../settings.ts'

export const backup = defineJob({
  name: 'backup',
  about: 'Write the database, the working copies and the secret into one file.',
  operand: { word: 'FILE', required: true },
  settings: { data: SETTINGS.data, logLevel: SETTINGS.logLevel },
  run: async () => 0,
})
