import { setTimeout as delay } from 'node:timers/promises'
import {
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { RequestIds } from './request-ids.ts'
import type { RequestSpan, Tracing } from './tracing-types.ts'

/** Where traces go, and how many. */
type TracingOptions = {
  /** Where an OTLP receiver listens for HTTP, without /v1/traces. */
  readonly endpoint: string
  /** The part of the requests that is traced, 0 to 1. */
  readonly ratio: number
  readonly service: string
  readonly version: string
}

/** For how long the last spans may take to be sent. */
const LAST_BATCH_MS = 1_500

const isTraceId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text) && !/^0+$/.test(text)
const propagator = new W3CTraceContextPropagator()
const headerOf = { get: (headers: Record<string, unknown>, name: string) => headers[name] as string, keys: Object.keys }

/** When the proxy took the request, by its clock: nginx writes `t=1795314580.090`. */
const proxyStartOf = (stamp: unknown): number | null => {
  const [, seconds, rest] = (typeof stamp === 'string' && /^t=(\d{1,12})\.(\d{3})$/.exec(stamp)) || []
  return seconds === undefined ? null : Number(`${seconds}${rest}`)
}

const fail = (span: Span): void => void span.setStatus({ code: SpanStatusCode.ERROR })

const providerOf = ({ endpoint, ratio, service, version }: TracingOptions, ids: RequestIds): TracerProvider =>
  new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    idGenerator: ids,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
        scheduledDelayMillis: 2_000,
      }),
    ],
  })

/** The spans of one request: the API's own, and around it the proxy's, which keeps none itself. */
class TracedRequest implements RequestSpan {
  readonly #method: string
  readonly #span: Span
  readonly #proxy: Span | null
  readonly #inside: Context

  constructor(method: string, { span, proxy, inside }: { span: Span; proxy: Span | null; inside: Context }) {
    this.#method = method
    this.#span = span
    this.#proxy = proxy
    this.#inside = inside
  }

  get traceId(): string | null {
    return this.#span.isRecording() ? this.#span.spanContext().traceId : null
  }

  within(work: () => void): void {
    context.with(this.#inside, work)
  }

  end({ route, status }: { readonly route: string; readonly status: number }): void {
    this.#span.updateName(`${this.#method} ${route}`)
    this.#span.setAttributes({
      'http.request.method': this.#method,
      'http.route': route,
      'http.response.status_code': status,
    })
    for (const span of [this.#span, this.#proxy]) {
      if (span && status >= 500) fail(span)
      span?.end()
    }
  }
}

type Request = Parameters<Tracing['request']>[0]

/** Begins a request's spans. The proxy's part is what lies between its stamp and the end. */
const beginRequest = (tracer: Tracer, ids: RequestIds, { id, method, headers }: Request): RequestSpan => {
  const parent = propagator.extract(ROOT_CONTEXT, headers, headerOf)
  ids.give(trace.getSpanContext(parent) === undefined && isTraceId(id) ? id : null)
  const startTime = proxyStartOf(headers['x-request-start'])
  const proxy = startTime === null ? null : tracer.startSpan('proxy', { kind: SpanKind.SERVER, startTime }, parent)
  const outer = proxy === null ? parent : trace.setSpan(parent, proxy)
  const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, outer)
  ids.give(null)
  return new TracedRequest(method, { span, proxy, inside: trace.setSpan(outer, span) })
}

const runInSpan = <T>(tracer: Tracer, name: string, work: () => Promise<T>): Promise<T> =>
  tracer.startActiveSpan(name, async (span) => {
    try {
      return await work()
    } catch (error) {
      fail(span)
      throw error
    } finally {
      span.end()
    }
  })

/**
 * Sends spans by OTLP over HTTP, in batches; what can't be sent is dropped. A request's trace has the id that the proxy gave the
 * request, unless a W3C `traceparent` came along.
 */
export const openTracing = (options: TracingOptions): Tracing => {
  const contexts = new AsyncLocalStorageContextManager().enable()
  context.setGlobalContextManager(contexts)
  const ids = new RequestIds()
  const provider = providerOf(options, ids)
  const tracer = provider.getTracer('pixel-detective')
  return {
    request: (request) => beginRequest(tracer, ids, request),
    span: (name, work) => runInSpan(tracer, name, work),
    ended: (name, { attributes, durationMs, failed }) => {
      // work outside of any request, such as asking for the catalogue's revision, is not traced
      if (trace.getActiveSpan() === undefined) return
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: Date.now() - durationMs, attributes })
      if (failed) fail(span)
      span.end()
    },
    close: async () => {
      // without a receiver the exporter would retry for longer than a process has to end
      await Promise.race([provider.shutdown().catch(() => undefined), delay(LAST_BATCH_MS, null, { ref: false })])
      contexts.disable()
    },
  }
}
