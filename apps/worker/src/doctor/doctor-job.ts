import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PLACE_SETTINGS, placeOf } from '../backup/game.ts'
import { defineJob } from '../job.ts'
import { type Check, describeChecks, well } from './check.ts'
import { checkDatabase } from './check-database.ts'
import { checkFolder } from './check-folder.ts'
import { checkGame } from './check-game.ts'

const FOUND_PROBLEMS = 3
const WEB_FOLDER = fileURLToPath(new URL('../../../web', import.meta.url))

/** The web app of this copy of the project; a container without it has nothing to say. */
const checkWebApp = (folder: string): Check[] => {
  if (!existsSync(folder)) return []
  const isBuilt = existsSync(join(folder, 'dist/index.html'))
  return [well('Web app', isBuilt ? 'built' : 'not built yet: the next start builds it')]
}

/** Looks at everything that a game stands on, and says what to do about each problem; changes nothing. */
export const doctor = defineJob({
  name: 'doctor',
  about: 'Look at everything that the game stands on, and say what to do about each problem; changes nothing.',
  settings: PLACE_SETTINGS,
  isReadOnly: true,
  run: async (settings, _operand, tools) => {
    const game = placeOf(settings, tools.reporter)
    const checks = [
      well('Version', `Pixel Detective ${tools.version}, Node ${process.version}, ${process.platform} ${process.arch}`),
      ...(await checkFolder(game)),
      ...(await checkGame(game)),
      ...(await checkDatabase(game)),
      ...checkWebApp(WEB_FOLDER),
    ]
    tools.print(`${describeChecks(checks)}\n`)
    return checks.some(({ todo }) => todo !== null) ? FOUND_PROBLEMS : 0
  },
})
