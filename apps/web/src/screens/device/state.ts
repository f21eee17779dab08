import { signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'

/** What came of the code of another device. */
export const createDeviceChange = () => ({
  busy: signal(false),
  trouble: signal<ProblemCode | undefined>(undefined),
})
export type DeviceChange = ReturnType<typeof createDeviceChange>
