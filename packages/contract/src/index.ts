export * from './problem.ts'
export * from './room-changes.ts'
export * from './schemas/index.ts'
