import { defineJob } from '../job.ts'
import { SETTINGS } from '../settings.ts'

export const restore = defineJob({
  name: 'restore',
  about: 'Put back what a backup holds.',
  operand: { word: 'FILE', required: true },
  settings: { data: SETTINGS.data, replace: SETTINGS.replace, logLevel: SETTINGS.logLevel },
  run: async () => 0,
})
