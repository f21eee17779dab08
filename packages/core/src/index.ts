export * from './result.ts'
export * from './round/ladder.ts'
