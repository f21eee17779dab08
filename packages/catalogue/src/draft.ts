import type { PictureLimits } from '@pd/pictures'
import type { FileText, Pack } from '@pd/store'
import type { SidecarItem } from './sidecar/sidecar-types.ts'

/** A picture file as it lies in its source; `path` uses forward slashes and is relative to the source, `file` is for `fsPath`. */
export type FileDraft = {
  readonly path: string
  readonly file: string
  readonly bytes: number
  readonly modifiedAt: number
}

/** An item as its source describes it: the same answer in the same pack is one item, with all its pictures. */
export type ItemDraft = SidecarItem & { readonly slug: string; readonly files: readonly FileDraft[] }

/** A pack as its source describes it, before it is imported. */
export type PackDraft = Omit<Pack, 'id' | 'source'> & { readonly items: readonly ItemDraft[] }

/** Why a file, or a folder's description of itself, was left out; `detail` says what to do about it. */
export type Refusal = { readonly path: string; readonly code: string; readonly detail: string }

/** What a curator should know of a file that was read all the same; `code` names the kind, by which a report groups. */
export type Note = { readonly path: string; readonly code: string; readonly detail: string }

/** Receives what is to be said of a source while it is read. */
export type Reporter = { readonly refuse: (refusal: Refusal) => void; readonly note: (note: Note) => void }

/** What picture files say of themselves: what earlier imports read, and what this one adds. */
export type KnownTexts = {
  readonly known: ReadonlyMap<string, FileText>
  /** Paths of known files that are as they were. */
  readonly met: Set<string>
  readonly added: Map<string, FileText>
}

/** How files are read for a draft: those whose texts are known are not opened, and an aborted `stop` ends it with its reason. */
export type FileReading = { readonly texts: KnownTexts; readonly stop?: AbortSignal | undefined }

/** Where packs come from: a folder of one's own, or the starter collection. */
export type Source = {
  readonly name: string
  /** The number of picture files, for progress. */
  readonly fileCount: number
  /** What one of its pictures may cost, where that is not the default. */
  readonly limits?: Partial<PictureLimits>
  /** Packs one after the other, so that memory holds one at a time; what can't be read goes to the reporter. */
  packs(reporter: Reporter, reading?: FileReading): AsyncIterable<PackDraft>
  /** The file behind a path of this source; for `fsPath`. */
  readonly fileOf: (path: string) => string
}
