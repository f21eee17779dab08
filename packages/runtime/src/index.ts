export * from './fault.ts'
export * from './process.ts'
export * from './progress.ts'
export * from './settings.ts'
