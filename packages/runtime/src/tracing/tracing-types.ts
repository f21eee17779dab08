/** An incoming request. */
type RequestBegin = {
  readonly id: string
  readonly method: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** A request while it is under way. */
export type RequestSpan = {
  /** The id of its trace; null when it is not traced. */
  readonly traceId: string | null
  /** Runs work whose spans belong to the request. */
  within(work: () => void): void
  /** Ends the request's spans. */
  end(answer: { readonly route: string; readonly status: number }): void
}

/** Records where the time of a request went. */
export type Tracing = {
  /** Begins a request. */
  request(begin: RequestBegin): RequestSpan
  /** Runs work as a part of the request under way. */
  span<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Records a part of the request under way that has just ended. */
  ended(name: string, part: EndedPart): void
  /** Sends what was not sent yet. */
  close(): Promise<void>
}

/** A part of a request that has ended, such as a statement. */
type EndedPart = {
  readonly attributes: Readonly<Record<string, string>>
  readonly durationMs: number
  readonly failed: boolean
}

const untraced: RequestSpan = { traceId: null, within: (work) => work(), end: () => undefined }

/** Traces nothing, and costs nothing. */
export const noTracing: Tracing = {
  request: () => untraced,
  span: (_name, work) => work(),
  ended: () => undefined,
  close: async () => undefined,
}
