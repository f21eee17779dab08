import { existsSync } from 'node:fs'
import { type DataFolder, hostInUrl, reachableAddresses } from '@pd/runtime'
import { describeHolder, type FolderHolder, isMysqlTarget, readFolderLock } from '@pd/store'
import { type Check, problem, well } from './check.ts'

const PATIENCE_MS = 3_000

const asksReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(PATIENCE_MS) })).ok
  } catch {
    return false
  }
}

const checkHolder = async (holder: FolderHolder | null): Promise<Check> => {
  if (holder === null) return well('Game', 'a process holds the folder and has not said yet where it listens')
  const who = describeHolder(holder)
  if (holder.purpose === 'restore') return well('Game', `a restore is under way (${who})`)
  if (holder.isStopping) return well('Game', `stopping (${who})`)
  if (holder.url === null) return well('Game', `starting (${who})`)
  return (await asksReady(holder.url))
    ? well('Game', `runs and answers (${who})`)
    : problem(
        'Game',
        `runs but does not answer (${who})`,
        `look at what it printed; stop process ${holder.pid} and start it again.`,
      )
}

const addressesOf = (holder: FolderHolder | null): string => {
  const port = holder?.url ? `:${new URL(holder.url).port}` : ''
  return reachableAddresses()
    .map((address) => (port === '' ? address : `http://${hostInUrl(address)}${port}`))
    .join('  ')
}

/** The game that runs in a data folder, and where phones find it. */
export const checkGame = async (data: DataFolder): Promise<Check[]> => {
  const isShared = isMysqlTarget(data.database)
  const state = !isShared && existsSync(data.root) ? readFolderLock(data.root) : ({ free: true } as const)
  const holder = state.free ? null : state.holder
  const free = isShared ? 'several processes may play on this database' : 'none runs in this folder'
  const addresses = addressesOf(holder)
  return [
    state.free ? well('Game', free) : await checkHolder(holder),
    well('Addresses', addresses === '' ? 'no network: only this machine reaches the game' : addresses),
  ]
}
