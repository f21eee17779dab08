// Writes every dashboard as Grafana reads it into a folder, which it makes: write-dashboards.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildDashboards } from './dashboards/all.ts'

const [folder = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const [name, board] of buildDashboards()) writeFileSync(join(folder, name), `${JSON.stringify(board, null, 2)}\n`)
