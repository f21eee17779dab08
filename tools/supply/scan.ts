import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DEBIAN_KEYRING, DEBIAN_MIRROR, debianLists } from './advisories/debian-lists.ts'
import { readExceptions } from './advisories/exceptions.ts'
import { SEVERITIES, type Severity } from './advisories/finding.ts'
import { npmRegistry } from './advisories/npm-registry.ts'
import { osvDatabase } from './advisories/osv-database.ts'
import type { Source } from './advisories/source.ts'
import { runCommand } from './run-command.ts'
import { Refusal, runTool } from './run-tool.ts'
import { decide, failuresOf, type Rules } from './scanning/decide.ts'
import { judgeTargets, type Scanned } from './scanning/judge-targets.ts'
import { describeVerdict, writeReports } from './scanning/report.ts'
import { findScanners, runScanner } from './scanning/run-scanners.ts'
import { readImageTarget, readTargets, type Target } from './scanning/target.ts'
import { DIST, ROOT } from './stack/root.ts'

const USAGE = `Looks for known vulnerabilities in what npm run sbom listed: npm packages, and the systems of the images.

  npm run scan [-- --fail-on SEVERITY] [--unfixed] [--image REFERENCE]... [--only npm|system]

  --fail-on    low, medium, high or critical (default high); an unknown severity counts as high
  --unfixed    fail also on what the system's distribution has no fix for yet
  --image      this image of the engine instead of what npm run sbom listed
  --only       the npm packages, or those of the system, alone

Who is asked: OSV_DATABASE (a file, a folder, a zip, or the address of a mirror, in the OSV format), else the advisories of npm's registry;
Debian's own lists of updates (DEBIAN_MIRROR, or "no", and DEBIAN_KEYRING); Trivy, Grype and Docker Scout where they are installed, or
as images by digest in TRIVY_IMAGE, GRYPE_IMAGE, SCOUT_IMAGE. What nobody could judge fails. security/exceptions.yaml excuses findings.
Writes dist/scan/*.json. Exit code: 0, 1 when something was found, 2 when something was not judged.`

const SYSTEM = ['deb', 'apk']

const readWords = (words: string[]) => {
  const { values } = parseArgs({
    args: words,
    options: {
      'fail-on': { type: 'string', default: 'high' },
      unfixed: { type: 'boolean', default: false },
      image: { type: 'string', multiple: true, default: [] },
      only: { type: 'string' },
    },
  })
  const failOn = SEVERITIES.find((one) => one === values['fail-on'] && one !== 'unknown')
  if (!failOn) throw new Refusal(`--fail-on is low, medium, high or critical, not ${values['fail-on']}`)
  if (values.only !== undefined && values.only !== 'npm' && values.only !== 'system')
    throw new Refusal(`--only is npm or system, not ${values.only}`)
  return { ...values, failOn: failOn as Severity }
}

const narrow = (target: Target, only: string | undefined): Target => {
  if (only === undefined) return target
  const packages = target.packages.filter(({ type }) => (only === 'npm' ? type === 'npm' : SYSTEM.includes(type)))
  return { ...target, packages, isComplete: only === 'npm' || target.isComplete }
}

const sourcesOf = async (env: NodeJS.ProcessEnv): Promise<Source[]> => {
  const debian =
    env.DEBIAN_MIRROR === 'no'
      ? []
      : [debianLists(env.DEBIAN_MIRROR || DEBIAN_MIRROR, env.DEBIAN_KEYRING || DEBIAN_KEYRING)]
  if (env.OSV_DATABASE) return [osvDatabase(env.OSV_DATABASE), ...debian]
  return [npmRegistry(await runCommand('npm', ['config', 'get', 'registry'], { cwd: ROOT })), ...debian]
}

const scanWithOthers = async (targets: readonly Target[]): Promise<Scanned[]> => {
  const [scanners, scanned]: [Awaited<ReturnType<typeof findScanners>>, Scanned[]] = [await findScanners(), []]
  for (const scanner of scanners)
    for (const { name, reference } of targets)
      if (reference)
        scanned.push({ target: name, scanner: scanner.name, findings: await runScanner(scanner, reference) })
  return scanned
}

await runTool(USAGE, async (words) => {
  const { failOn, unfixed, image, only } = readWords(words)
  const startedAt = new Date().toISOString()
  const all = image.length > 0 ? await Promise.all(image.map(readImageTarget)) : await readTargets(join(DIST, 'sbom'))
  const targets = all.map((target) => narrow(target, only))
  if (targets.every(({ packages }) => packages.length === 0)) throw new Refusal('There is nothing to scan.')
  const { verdicts, failures } = await judgeTargets(
    targets,
    await sourcesOf(process.env),
    await scanWithOthers(targets),
  )
  const exceptions = readExceptions(await readFile(join(ROOT, 'security/exceptions.yaml'), 'utf8'))
  const isPart = image.length > 0 || only !== undefined
  const rules: Rules = { failOn, unfixed, exceptions, today: startedAt.slice(0, 10), isPart }
  const failed = new Set(verdicts.filter((one) => failuresOf(one, rules).length > 0).map(({ target }) => target.name))
  const facts = { startedAt, finishedAt: new Date().toISOString(), failOn, only, failed }
  await writeReports(join(DIST, 'scan'), verdicts, facts)
  for (const verdict of verdicts) console.log(describeVerdict(verdict))
  const { code, complaints } = decide(verdicts, rules)
  for (const complaint of [...complaints, ...(code === 2 ? failures : [])]) console.error(complaint)
  return code
})
