import type { Operation } from './document.ts'
import type { FuzzRequest } from './requests.ts'

/** An answer as it came. */
export type FuzzAnswer = {
  readonly status: number
  readonly media: string
  /** Where what was made is, if the answer says so. */
  readonly location?: string
  /** Null where the answer is a stream. */
  readonly text: string | null
}

/** Traces of code, of the machine or of another's secret, which no answer says. */
const TRACES = [/\n\s+at /, /node_modules/, /file:\/\//, /\.ts\b/, /\bscrypt\b/i, /\bsqlite/i, /\bselect .+ from\b/i]

const leakIn = (text: string, secrets: readonly string[]): string | null => {
  const trace = TRACES.find((one) => one.test(text))
  if (trace) return `says ${trace.exec(text)?.[0]}`
  return secrets.some((secret) => text.includes(secret)) ? 'says a secret' : null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const codeOf = (body: unknown): string => String((body as { readonly code?: unknown } | null)?.code)

type Judging = {
  readonly operation: Operation
  readonly secrets: readonly string[]
  readonly request: Pick<FuzzRequest, 'method' | 'isValid'>
}

const PROBLEM = 'application/problem+json'

const described = ({ status, media, text }: FuzzAnswer, { operation, request }: Judging): string | null => {
  // what nothing describes is refused
  if (request.method !== operation.method) return status >= 400 && media === PROBLEM ? null : `takes ${request.method}`
  const isJson = media.endsWith('json')
  const body = isJson && text !== null ? parsed(text) : text
  if (!request.isValid && status === 404 && codeOf(body) === 'route_not_found') return null
  const answer = operation.answers.get(status)
  if (!answer) return `does not describe ${status} ${codeOf(body)}`
  // the answer to a HEAD has no body, whatever its type
  if (request.method === 'HEAD') return text ? 'has a body' : null
  if (answer.checks.size === 0) return text ? `describes no body of ${status}` : null
  const check = answer.checks.get(media)
  if (!check) return `does not describe ${status} as "${media}"`
  if (body === undefined) return 'is no JSON'
  if (media === PROBLEM && !answer.description.split(', ').includes(codeOf(body)))
    return `does not describe ${status} ${codeOf(body)}`
  return body === null && !isJson ? null : check(body)
}

/** What is wrong with an answer, in a few words; null where its operation describes it and it says nothing that is not for its caller. */
export const judgeAnswer = (answer: FuzzAnswer, judging: Judging): string | null => {
  if (answer.status >= 500) return `fails with ${answer.status}`
  return leakIn(answer.text ?? '', judging.secrets) ?? described(answer, judging)
}
