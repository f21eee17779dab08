import type { DeskItem, NamesTableReport, PreviewLink } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'

/** What the settings of a pack show beside the pack itself. */
export const createPackSettings = () => ({
  /** The picture by which the levels are shown; undefined until it is loaded, null where the pack has none. */
  sample: signal<DeskItem | null | undefined>(undefined),
  link: signal<PreviewLink | undefined>(undefined),
  report: signal<NamesTableReport | undefined>(undefined),
  isReading: signal(false),
  /** Why a table was not read, and why a link was not made. */
  tableTrouble: signal<ProblemCode | undefined>(undefined),
  linkTrouble: signal<ProblemCode | undefined>(undefined),
})
export type PackSettingsState = ReturnType<typeof createPackSettings>
