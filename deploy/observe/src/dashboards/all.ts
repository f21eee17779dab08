import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
import { database } from './database.ts'
import { game } from './game.ts'
import { logs } from './logs.ts'
import { overview } from './overview.ts'
import { rooms } from './rooms.ts'
import { runbook } from './runbook.ts'
import { worker } from './worker.ts'

const ALL = { overview, game, rooms, database, worker, logs, runbook }

/** Every dashboard by the name of its file. */
export const buildDashboards = (): Map<string, Dashboard> =>
  new Map(Object.entries(ALL).map(([name, board]) => [`${name}.json`, board.build()]))
