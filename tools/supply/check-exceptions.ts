import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { complaintsOfExceptions } from './exceptions.ts'
import { Refusal, runTool } from './run-tool.ts'
import { ROOT } from './stack/root.ts'

const USAGE =
  'Refuses an exception in security/grype.yaml that has expired, has no date, or excuses more than one advisory.'

await runTool(USAGE, async () => {
  const yaml = await readFile(join(ROOT, 'security/grype.yaml'), 'utf8')
  const complaints = complaintsOfExceptions(yaml, new Date().toISOString().slice(0, 10))
  if (complaints.length > 0) throw new Refusal(complaints.map((one) => `security/grype.yaml: ${one}`).join('\n'))
  return 0
})
