const SHARDS = 256

/** The number of each id. Many small maps: one large map would be hashed anew at once as it grows, and hold up the event loop. */
export class IdNumbers {
  readonly #shards: readonly Map<string, number>[]
  // of a copy: what it has and the shared maps have not
  readonly #added: Map<string, number> | undefined

  /** No numbers, or those of another one, which must not change any more. */
  constructor(shared?: IdNumbers) {
    this.#shards = shared ? shared.#shards : Array.from({ length: SHARDS }, () => new Map<string, number>())
    this.#added = shared && new Map(shared.#added)
  }

  /** Gives a new id its number. */
  set(id: string, number: number): void {
    const map = this.#added ?? this.#shardOf(id)
    map?.set(id, number)
  }

  /** The number of an id; undefined for an unknown one. */
  get(id: string): number | undefined {
    return this.#shardOf(id)?.get(id) ?? this.#added?.get(id)
  }

  // ids are random: two of their letters are enough to spread them
  #shardOf(id: string): Map<string, number> | undefined {
    return this.#shards[(31 * id.charCodeAt(0) + id.charCodeAt(id.length - 1)) % SHARDS || 0]
  }
}
