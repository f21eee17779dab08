export { selectorsOf } from './promql/selectors.ts'
export { withoutThreshold } from './promql/without-threshold.ts'
export { listQueries, type PanelQuery } from './queries.ts'
