import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import {
  AnnotationQueryBuilder,
  DashboardBuilder,
  DashboardCursorSync,
  type DashboardLink,
  DashboardLinkBuilder,
  DashboardLinkType,
  type Panel,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard'

const TAG = 'pixel-detective'

/** Beside the title; the library would put it into a menu. */
const inSight = (link: DashboardLinkBuilder): Builder<DashboardLink> => ({
  build: () => {
    const { placement: _, ...shown } = link.build()
    return shown
  },
})

type Content = {
  /** Its file, and with pd- in front its address. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** The panels of each row, by its title. */
  readonly rows: Readonly<Record<string, readonly Builder<Panel>[]>>
}

/** A dashboard with what all of them share: links to the others and to the runbook, and annotations of the alerts that notify. */
export const dashboard = ({ name, title, description, rows }: Content): DashboardBuilder => {
  const board = new DashboardBuilder(title)
    .uid(`pd-${name}`)
    .description(description)
    .tags([TAG])
    .timezone('browser')
    .time({ from: 'now-6h', to: 'now' })
    .refresh('30s')
    .readonly()
    .tooltip(DashboardCursorSync.Crosshair)
    .link(inSight(new DashboardLinkBuilder('Dashboards').type(DashboardLinkType.Dashboards).tags([TAG]).keepTime(true)))
    .link(inSight(new DashboardLinkBuilder('Runbook').type(DashboardLinkType.Link).icon('doc').url('/d/pd-runbook')))
    .annotation(
      new AnnotationQueryBuilder()
        .name('Alerts that wake')
        .datasource({ type: 'prometheus', uid: 'prometheus' })
        .enable(true)
        .iconColor('red')
        .expr('ALERTS{alertstate="firing",severity="page"}')
        .titleFormat('{{alertname}}')
        .step('60s'),
    )
  for (const [row, panels] of Object.entries(rows)) {
    board.withRow(new RowBuilder(row))
    for (const panel of panels) board.withPanel(panel)
  }
  return board
}
