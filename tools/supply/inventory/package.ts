/** One thing that an image or a bundle holds; `source` is what distributions file advisories under. */
export type Package = {
  readonly type: 'npm' | 'deb' | 'apk' | 'generic'
  readonly name: string
  readonly version: string
  readonly licences: readonly string[]
  readonly architecture?: string
  readonly source?: { readonly name: string; readonly version: string }
  /** In npm's form: algorithm, a dash, base64. */
  readonly integrity?: string
}

export type Distribution = {
  readonly id: string
  readonly name: string
  /** `13`, `3.22.1`, or the code name of a release that has no number yet. */
  readonly version: string
}

export type Inventory = {
  readonly distribution: Distribution | null
  readonly packages: readonly Package[]
  /** False when there is a distribution but no database of its packages: then nobody knows which they are. */
  readonly isComplete: boolean
}
