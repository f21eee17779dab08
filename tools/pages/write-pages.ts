import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'
import { jobsPage } from './jobs-page.ts'
import { settingsPage } from './settings-page.ts'

writeFileSync(join(ROOT, 'docs/settings.md'), settingsPage())
writeFileSync(join(ROOT, 'docs/jobs.md'), jobsPage())
