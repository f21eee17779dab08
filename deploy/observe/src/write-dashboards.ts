import { writeFileSync } from 'node:fs'
import { asFile, buildDashboards, DASHBOARDS_FOLDER } from './dashboards/all.ts'

for (const [name, board] of buildDashboards()) writeFileSync(new URL(name, DASHBOARDS_FOLDER), asFile(board))
