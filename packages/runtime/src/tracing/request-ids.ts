import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace'

/** Random ids, but for a trace whose id was given just before its first span begins. */
export class RequestIds implements IdGenerator {
  readonly #random = new RandomIdGenerator()
  #given: string | null = null

  /** The id of the next trace; null for a random one. */
  give(traceId: string | null): void {
    this.#given = traceId
  }

  generateSpanId = (): string => this.#random.generateSpanId()

  generateTraceId = (): string => {
    const id = this.#given ?? this.#random.generateTraceId()
    this.#given = null
    return id
  }
}
