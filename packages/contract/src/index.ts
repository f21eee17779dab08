export * from './problem.ts'
export * from './room-changes.ts'
export * from './wire.ts'
