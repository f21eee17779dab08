import { buildDashboards } from './dashboards/all.ts'

/** A query of a panel, with the dashboard and the panel that show it. */
export type PanelQuery = {
  readonly dashboard: string
  readonly panel: string
  readonly language: 'prometheus' | 'loki'
  readonly expr: string
}

type Target = { readonly expr?: string; readonly datasource?: { readonly type?: string } }
type AnyPanel = { readonly title?: string; readonly targets?: readonly Target[] }

/** Every query of every dashboard. */
export const listQueries = (): PanelQuery[] =>
  [...buildDashboards()].flatMap(([dashboard, { panels = [] }]) =>
    (panels as readonly AnyPanel[]).flatMap(({ title = '', targets = [] }) =>
      targets.map(({ expr = '', datasource }) => ({
        dashboard,
        panel: title,
        language: datasource?.type === 'loki' ? ('loki' as const) : ('prometheus' as const),
        expr,
      })),
    ),
  )
