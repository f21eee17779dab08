import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromiumPath, LIGHTHOUSE } from '../run/places.ts'
import type { Processes } from '../run/processes.ts'

/** The categories of Lighthouse that are measured. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** A measured category. */
export type Category = (typeof CATEGORIES)[number]

/** An audit that cost points: 0 to 100, and what it saw. */
export type Loss = { readonly audit: string; readonly points: number; readonly saw: string }

/** What one visit came to: 0 to 100 a category, the audits that cost points, and what the page fetched. */
export type Visit = {
  readonly scores: Readonly<Record<Category, number>>
  readonly losses: readonly Loss[]
  readonly fetched: ReadonlyMap<string, number>
  /** The cumulative layout shift, without a unit: how much of the page moved while it loaded. */
  readonly layoutShift: number
  /** Lighthouse's index of how fast the machine was at that moment: a busy one has a lower number, and fewer points. */
  readonly machine: number
}

type AuditRef = { readonly id: string; readonly weight: number }
type Audit = { readonly title: string; readonly score: number | null; readonly displayValue?: string }
type NetworkRequest = { readonly url: string; readonly statusCode: number }
/** As much of Lighthouse's own report as is read here. */
type Report = {
  readonly environment: { readonly benchmarkIndex: number }
  readonly runtimeError?: { readonly message: string }
  readonly categories: Readonly<Record<Category, { readonly score: number; readonly auditRefs: readonly AuditRef[] }>>
  readonly audits: Readonly<Record<string, Audit>> & {
    readonly 'cumulative-layout-shift': { readonly numericValue: number }
    readonly 'network-requests': { readonly details: { readonly items: readonly NetworkRequest[] } }
  }
}

const lossesIn = ({ categories, audits }: Report): Loss[] =>
  CATEGORIES.flatMap((category) =>
    categories[category].auditRefs.flatMap(({ id, weight }) => {
      const { score = null, title, displayValue = '' } = audits[id] ?? { title: id }
      if (weight === 0 || score === null || score === 1) return []
      return [{ audit: `${category}: ${title} (${id})`, points: Math.round(score * 100), saw: displayValue }]
    }),
  )

const readReport = (report: Report): Visit => {
  if (report.runtimeError) throw new Error(report.runtimeError.message)
  const scores = CATEGORIES.map((category) => [category, Math.round(report.categories[category].score * 100)] as const)
  const requests = report.audits['network-requests'].details.items
  return {
    scores: Object.fromEntries(scores) as Record<Category, number>,
    losses: lossesIn(report),
    machine: report.environment.benchmarkIndex,
    layoutShift: report.audits['cumulative-layout-shift'].numericValue,
    fetched: new Map(requests.map(({ url, statusCode }) => [new URL(url, 'file:').pathname, statusCode])),
  }
}

const chromeFlags = (): string => ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ')

/** A page with the cookie of the player who visits it, null for none, and a folder for the report. */
type VisitOrder = { readonly url: string; readonly cookie: string | null; readonly folder: string }

/** Visits a page as Lighthouse's phone on a slow network. */
export const visit = async (processes: Processes, { url, cookie, folder }: VisitOrder): Promise<Visit> => {
  const file = join(folder, 'report.json')
  const lighthouse = join(LIGHTHOUSE, 'node_modules/lighthouse/cli/index.js')
  const report = ['--output=json', `--output-path=${file}`, '--quiet', '--no-enable-error-reporting']
  const headers = cookie === null ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]
  const wishes = [`--only-categories=${CATEGORIES}`, ...headers]
  await processes.run([process.execPath, lighthouse, url, ...report, ...wishes, `--chrome-flags=${chromeFlags()}`], {
    env: { CHROME_PATH: chromiumPath() },
  })
  return readReport(JSON.parse(await readFile(file, 'utf8')) as Report)
}
