import { describeSettings, Fault, readSettings, runMain } from '@pd/runtime'
import { SETTINGS } from './settings.ts'
import { serve } from './start/serve.ts'
import { readVersion } from './version.ts'

const write = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const main = async (): Promise<void> => {
  const read = readSettings(SETTINGS, { argv: process.argv.slice(2), env: process.env })
  if (read.kind === 'complaints') throw new Fault(read.complaints.join('\n'), 2)
  if (read.kind === 'version') return write(readVersion())
  if (read.kind === 'settings') return serve(read.settings, read.files, write)
  write(
    `Pixel Detective: huge pixels, sharper level by level, until a player knows the answer.\n\n  npm start -- [options]\n\n${describeSettings(SETTINGS)}`,
  )
}

await runMain(main)
