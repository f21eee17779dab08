/** `npm run notices`: writes THIRD_PARTY_NOTICES, on a Linux with everything installed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'
import { makeNotices, printNotices } from './notices.ts'

writeFileSync(join(ROOT, 'THIRD_PARTY_NOTICES'), printNotices(makeNotices(ROOT)))
