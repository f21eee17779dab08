import { setTimeout as delay } from 'node:timers/promises'
import { context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  type IdGenerator,
  ParentBasedSampler,
  RandomIdGenerator,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { RequestSpan, Tracing } from './tracing-types.ts'

/** Where traces go, and how many. */
export type TracingOptions = {
  /** Where an OTLP receiver listens for HTTP, without /v1/traces. */
  readonly endpoint: string
  /** The part of the requests that is traced, 0 to 1. */
  readonly ratio: number
  readonly service: string
  readonly version: string
}

/** Random ids, but for a trace whose id is given just before its first span begins. */
const createIds = () => {
  const random = new RandomIdGenerator()
  let given: string | null = null
  const ids: IdGenerator = {
    generateSpanId: () => random.generateSpanId(),
    generateTraceId: () => {
      const id = given ?? random.generateTraceId()
      given = null
      return id
    },
  }
  return { ids, give: (id: string | null) => (given = id) }
}

/** For so long the last spans may take to be sent. */
const LAST_WORD_MS = 1_500

const isTraceId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text) && !/^0+$/.test(text)
const propagator = new W3CTraceContextPropagator()
const headerOf = { get: (headers: Record<string, unknown>, name: string) => headers[name] as string, keys: Object.keys }

/** When the proxy took the request, by its clock: nginx writes `t=1795314580.090`. */
const proxyStartOf = (stamp: unknown): number | null => {
  const [, seconds, rest] = (typeof stamp === 'string' && /^t=(\d{1,12})\.(\d{3})$/.exec(stamp)) || []
  return seconds === undefined ? null : Number(`${seconds}${rest}`)
}

/**
 * Sends spans by OTLP over HTTP, in batches; what can't be sent is dropped. A request's trace has the id that the proxy gave the
 * request, unless a W3C `traceparent` came along.
 */
export const openTracing = ({ endpoint, ratio, service, version }: TracingOptions): Tracing => {
  const contexts = new AsyncLocalStorageContextManager().enable()
  context.setGlobalContextManager(contexts)
  const { ids, give } = createIds()
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 })],
  })
  const tracer = provider.getTracer('pixel-detective')

  const fail = (span: Span): void => void span.setStatus({ code: SpanStatusCode.ERROR })

  /** The proxy keeps no spans of its own: its part is what lies between its stamp and the end. */
  const beginProxy = (from: typeof ROOT_CONTEXT, startTime: number | null): Span | null =>
    startTime === null ? null : tracer.startSpan('proxy', { kind: SpanKind.SERVER, startTime }, from)

  return {
    request: ({ id, method, headers }): RequestSpan => {
      const parent = propagator.extract(ROOT_CONTEXT, headers, headerOf)
      give(trace.getSpanContext(parent) === undefined && isTraceId(id) ? id : null)
      const proxy = beginProxy(parent, proxyStartOf(headers['x-request-start']))
      const outer = proxy === null ? parent : trace.setSpan(parent, proxy)
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, outer)
      give(null)
      const inside = trace.setSpan(outer, span)
      return {
        traceId: span.isRecording() ? span.spanContext().traceId : null,
        within: (work) => context.with(inside, work),
        end: ({ route, status }) => {
          span.updateName(`${method} ${route}`)
          span.setAttributes({
            'http.request.method': method,
            'http.route': route,
            'http.response.status_code': status,
          })
          for (const each of [span, proxy]) {
            if (each && status >= 500) fail(each)
            each?.end()
          }
        },
      }
    },
    span: (name, work) =>
      tracer.startActiveSpan(name, async (span) => {
        try {
          return await work()
        } catch (error) {
          fail(span)
          throw error
        } finally {
          span.end()
        }
      }),
    ended: (name, { attributes, durationMs, failed }) => {
      // what nobody asked for, such as a look at the catalogue from time to time, is no request's
      if (trace.getActiveSpan() === undefined) return
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: Date.now() - durationMs, attributes })
      if (failed) fail(span)
      span.end()
    },
    close: async () => {
      // an exporter that finds nobody would try again for longer than a process has to end
      await Promise.race([provider.shutdown().catch(() => undefined), delay(LAST_WORD_MS, null, { ref: false })])
      contexts.disable()
    },
  }
}
