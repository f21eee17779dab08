import { parse } from 'yaml'
import type { Finding } from './finding.ts'

/** A finding that we live with, why, and the day from which we don't any more. */
export type Exception = { readonly id: string; readonly reason: string; readonly expires: string }

const isException = (one: unknown): one is Exception => {
  const { id, reason, expires } = (one ?? {}) as Partial<Record<string, unknown>>
  return [id, reason, expires].every((value) => typeof value === 'string') && /^\d{4}-\d\d-\d\d$/.test(String(expires))
}

/** The exceptions of a YAML file; throws on one that lacks its id, its reason or its day. */
export const readExceptions = (yaml: string): Exception[] => {
  const all: unknown = parse(yaml, { schema: 'failsafe' }) ?? []
  if (!Array.isArray(all)) throw new Error('exceptions are a list of id, reason and expires')
  return all.map((one) => {
    if (isException(one) && one.reason.length >= 20) return one
    throw new Error(
      `an exception needs an id, a reason in a sentence, and the day that it expires: ${JSON.stringify(one)}`,
    )
  })
}

const isMeant = ({ id, aliases }: Finding, exception: Exception): boolean => [id, ...aliases].includes(exception.id)

/** What an exception lets pass on a day. */
export const isExcepted = (finding: Finding, exceptions: readonly Exception[], today: string): boolean =>
  exceptions.some((one) => isMeant(finding, one) && one.expires > today)

/** What is wrong with the exceptions themselves: an expired one must be decided anew, one that nothing needs (null: who knows) be deleted. */
export const judgeExceptions = (
  exceptions: readonly Exception[],
  findings: readonly Finding[] | null,
  today: string,
): string[] =>
  exceptions.flatMap((one) => {
    if (one.expires <= today) return [`the exception of ${one.id} expired on ${one.expires}`]
    return !findings || findings.some((finding) => isMeant(finding, one))
      ? []
      : [`nothing needs the exception of ${one.id} any more`]
  })
