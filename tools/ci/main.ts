import { ROOT } from '../project-files.ts'
import { installLinters, lintGithub, lintShell } from './lint.ts'

installLinters()
for (const [what, lint] of Object.entries({
  '.github/workflows': lintGithub,
  'shell scripts': lintShell,
})) {
  const said = lint(ROOT)
  console.log(`${what}: ${said || 'nothing to complain of'}`)
  if (said) process.exitCode = 1
}
