export * from './problem.ts'
export * from './wire.ts'
