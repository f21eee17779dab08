import { parse } from 'yaml'

type IgnoreRule = {
  readonly vulnerability?: unknown
  readonly 'fix-state'?: unknown
  readonly package?: { readonly name?: unknown; readonly type?: unknown }
  readonly reason?: unknown
}

const LONGEST_DAYS = 180
const DAY_MS = 86_400_000
const RULE_KEYS = ['vulnerability', 'fix-state', 'package', 'reason']
const SYSTEM_TYPES = ['deb', 'apk', 'rpm']

const complaintOfDate = (reason: string, today: string): string | null => {
  const [, until = ''] = /^until (\d{4}-\d\d-\d\d): \S.{9,}$/.exec(reason) ?? []
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MS
  if (Number.isNaN(days)) return 'needs a reason that begins with its last day, such as "until 2026-12-31: …"'
  if (days < 0) return `expired on ${until}`
  return days > LONGEST_DAYS ? `lasts until ${until}, more than ${LONGEST_DAYS} days` : null
}

/** Grype ignores a rule's unknown keys, and then the rule excuses more than its author meant. */
const complaintOfRule = (rule: IgnoreRule, today: string): string | null => {
  const unknown = Object.keys(rule).filter((key) => !RULE_KEYS.includes(key))
  if (unknown.length > 0) return `has the unknown key ${unknown.join(', ')}`
  if (typeof rule.reason !== 'string') return 'needs a reason'
  if (rule.vulnerability === undefined) {
    const isSystem = SYSTEM_TYPES.includes(String(rule.package?.type)) && rule.package?.name === undefined
    const isUnfixed = rule['fix-state'] === 'not-fixed' || rule['fix-state'] === 'wont-fix'
    return isSystem && isUnfixed ? null : 'names no vulnerability, and is not about unfixed system packages'
  }
  if (!/^(CVE-\d{4}-\d{4,}|GHSA(-[a-z0-9]{4}){3})$/.test(String(rule.vulnerability))) return 'is no CVE or GHSA id'
  if (typeof rule.package?.name !== 'string') return 'needs the name of the package'
  return complaintOfDate(rule.reason, today)
}

/** What is wrong with the exceptions in Grype's configuration on `today` (YYYY-MM-DD); empty when all are in order. */
export const complaintsOfExceptions = (yaml: string, today: string): string[] => {
  const rules = (parse(yaml) as { readonly ignore?: unknown } | null)?.ignore ?? []
  if (!Array.isArray(rules)) return ['ignore is not a list']
  return rules.flatMap((rule: IgnoreRule, at) => {
    const complaint = complaintOfRule(rule, today)
    return complaint ? [`${rule.vulnerability ?? `rule ${at + 1}`} ${complaint}`] : []
  })
}
