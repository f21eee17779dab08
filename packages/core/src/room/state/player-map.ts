/**
 * What is kept of each player, in the order in which they came. It never changes: `set` gives the next one. All versions share one
 * index, to which keys are only added, so that a room of thousands does not copy it at every guess.
 */
export class PlayerMap<V> {
  readonly #index: Map<string, number>
  private readonly players: readonly string[]
  private readonly kept: readonly V[]

  constructor(index = new Map<string, number>(), players: readonly string[] = [], kept: readonly V[] = []) {
    this.#index = index
    this.players = players
    this.kept = kept
  }

  get size(): number {
    return this.kept.length
  }

  get(player: string): V | undefined {
    return this.kept[this.#index.get(player) ?? -1]
  }

  has(player: string): boolean {
    return this.get(player) !== undefined
  }

  set(player: string, value: V): PlayerMap<V> {
    const at = this.#index.get(player) ?? Number.POSITIVE_INFINITY
    if (at < this.size) return new PlayerMap(this.#index, this.players, this.kept.with(at, value))
    // another version, made from the same map, has added keys that are not of this one
    const isNewest = this.#index.size === this.size
    const index = isNewest ? this.#index : new Map(this.players.map((key, position) => [key, position]))
    return new PlayerMap(index.set(player, this.size), [...this.players, player], [...this.kept, value])
  }

  /** The map with all values replaced at once. */
  map(change: (value: V, player: string) => V): PlayerMap<V> {
    const changed = this.kept.map((value, at) => change(value, this.players[at] as string))
    return new PlayerMap(this.#index, this.players, changed)
  }

  keys(): readonly string[] {
    return this.players
  }

  values(): readonly V[] {
    return this.kept
  }

  *[Symbol.iterator](): Generator<readonly [player: string, value: V]> {
    for (const player of this.players) yield [player, this.get(player) as V]
  }
}
