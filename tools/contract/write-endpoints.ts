import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'
import { endpointTable } from './endpoint-table.ts'

writeFileSync(join(ROOT, 'docs/endpoints.md'), endpointTable())
