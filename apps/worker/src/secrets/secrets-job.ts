import { access, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeSecretFile, throwFileError } from '@pd/runtime'
import { defineJob } from '../job.ts'
import { SETTINGS } from '../settings.ts'

const FILE = 'secret'

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Readable by all, since each service that mounts the folder has a user of its own; not writable. */
const SECRET = { bytes: 36, mode: 0o444 }

/** Which folders got their secret now, and which had one. */
const fillFolders = async (root: string): Promise<{ made: string[]; kept: string[] }> => {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const [made, kept]: [string[], string[]] = [[], []]
  for (const { name } of folders) {
    const file = join(root, name, FILE)
    const there = await isThere(file)
    if (!there) await makeSecretFile(file, SECRET)
    const names = there ? kept : made
    names.push(name)
  }
  return { made, kept }
}

/** Each folder is handed only to who may know what is in it; what is there stays, so that a password is made once. */
export const secrets = defineJob({
  name: 'secrets',
  about: 'Write a random secret into each folder in DIR that has none.',
  operand: { word: 'DIR', required: true },
  settings: { logLevel: SETTINGS.logLevel },
  run: async (_settings, operand, { reporter }) => {
    const root = resolve(operand ?? '')
    const { made, kept } = await fillFolders(root).catch(throwFileError(root))
    reporter.step('The secrets are there', { made: made.join(' '), kept: kept.join(' ') })
    return 0
  },
})
