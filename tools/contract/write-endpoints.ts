import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACK_SCHEMA } from '@pd/contract'
import { ROOT } from '../project-files.ts'
import { endpointTable } from './endpoint-table.ts'

writeFileSync(join(ROOT, 'docs/endpoints.md'), endpointTable())
writeFileSync(join(ROOT, 'docs/pack-1.schema.json'), PACK_SCHEMA)
