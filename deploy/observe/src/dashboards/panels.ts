import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog'
import {
  BigValueColorMode,
  BigValueGraphMode,
  GraphGradientMode,
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  LogsSortOrder,
  ReduceDataOptionsBuilder,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common'
import { type Threshold, ThresholdsConfigBuilder, ThresholdsMode } from '@grafana/grafana-foundation-sdk/dashboard'
import { PanelBuilder as LogsBuilder } from '@grafana/grafana-foundation-sdk/logs'
import { DataqueryBuilder as LogQl } from '@grafana/grafana-foundation-sdk/loki'
import { DataqueryBuilder as PromQl, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus'
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { PanelBuilder as TableBuilder } from '@grafana/grafana-foundation-sdk/table'
import { PanelBuilder as TextBuilder, TextMode } from '@grafana/grafana-foundation-sdk/text'
import { PanelBuilder as GraphBuilder } from '@grafana/grafana-foundation-sdk/timeseries'

const PROMETHEUS = { type: 'prometheus', uid: 'prometheus' }
const LOKI = { type: 'loki', uid: 'loki' }
/** Of 24 columns. */
const WIDTHS = { sixth: 4, quarter: 6, third: 8, half: 12, whole: 24 } as const
const COLOURS = ['green', 'orange', 'red'] as const

type Common = {
  readonly title: string
  /** What is seen, and what it means when it is not as it should be. */
  readonly description: string
  readonly width: keyof typeof WIDTHS
}
type Measured = Common & {
  /** One of Grafana's units. */
  readonly unit: string
  readonly decimals?: number
  /** Where it turns from well to worrying, and from there to bad; falling ones when less is worse. */
  readonly limits?: readonly [worrying: number, bad: number]
}
/** PromQL by what its lines are called: a word, or labels in {{braces}}. */
type Queries = Readonly<Record<string, string>>

const targets = (queries: Queries): Builder<Dataquery>[] =>
  Object.entries(queries).map(([legend, expr], at) =>
    new PromQl()
      .datasource(PROMETHEUS)
      .refId(String.fromCharCode(65 + at))
      .expr(expr)
      .legendFormat(legend)
      .range(),
  )

const steps = (limits: Measured['limits']): Threshold[] => {
  const [good, middle, bad] = COLOURS
  if (limits === undefined) return [{ value: null, color: 'text' }]
  const [worrying, worst] = limits
  return worrying <= worst
    ? [
        { value: null, color: good },
        { value: worrying, color: middle },
        { value: worst, color: bad },
      ]
    : [
        { value: null, color: bad },
        { value: worst, color: middle },
        { value: worrying, color: good },
      ]
}

const thresholds = (limits: Measured['limits']) =>
  new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps(limits))

/** One number, with its way there behind it. */
export const figure = ({ title, description, width, unit, decimals, limits, expr }: Measured & { expr: string }) => {
  const panel = new StatBuilder()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .targets(targets({ [title]: expr }))
    .span(WIDTHS[width])
    .height(4)
    .unit(unit)
    .noValue('–')
    .colorMode(BigValueColorMode.Value)
    .graphMode(BigValueGraphMode.Area)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .thresholds(thresholds(limits))
  return decimals === undefined ? panel : panel.decimals(decimals)
}

type Graph = Measured & { readonly queries: Queries; readonly stacked?: boolean; readonly max?: number }

/** Lines over time; limits are drawn as dashed lines. */
export const graph = ({ title, description, width, unit, decimals, limits, queries, stacked, max }: Graph) => {
  const panel = new GraphBuilder()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .targets(targets(queries))
    .span(WIDTHS[width])
    .height(8)
    .unit(unit)
    .min(0)
    .lineWidth(2)
    .fillOpacity(stacked ? 40 : 10)
    .gradientMode(GraphGradientMode.Opacity)
    .showPoints(VisibilityMode.Never)
    .stacking(new StackingConfigBuilder().mode(stacked ? StackingMode.Normal : StackingMode.None))
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.Table)
        .placement(LegendPlacement.Bottom)
        .showLegend(true)
        .calcs(['lastNotNull', 'max']),
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending))
    .thresholds(thresholds(limits))
  if (limits !== undefined)
    panel.thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Dashed))
  if (decimals !== undefined) panel.decimals(decimals)
  return max === undefined ? panel : panel.max(max)
}

/** The latest values as rows, one column a label. */
export const table = ({ title, description, width, expr, hidden }: Common & { expr: string; hidden: string[] }) =>
  new TableBuilder()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .withTarget(new PromQl().datasource(PROMETHEUS).refId('A').expr(expr).instant().format(PromQueryFormat.Table))
    .withTransformation({
      id: 'organize',
      options: { excludeByName: Object.fromEntries(['Time', 'Value', ...hidden].map((name) => [name, true])) },
    })
    .noValue('none')
    .span(WIDTHS[width])
    .height(8)

/** Lines of logs, the newest first. */
export const lines = ({ title, description, width, expr, height }: Common & { expr: string; height: number }) =>
  new LogsBuilder()
    .title(title)
    .description(description)
    .datasource(LOKI)
    .withTarget(new LogQl().datasource(LOKI).refId('A').expr(expr).queryType('range'))
    .span(WIDTHS[width])
    .height(height)
    .showTime(true)
    .wrapLogMessage(true)
    .enableLogDetails(true)
    .sortOrder(LogsSortOrder.Descending)

/** How many lines of logs there were, as bars by label. */
export const lineCounts = ({ title, description, width, expr, legend }: Common & { expr: string; legend: string }) =>
  new GraphBuilder()
    .title(title)
    .description(description)
    .datasource(LOKI)
    .withTarget(new LogQl().datasource(LOKI).refId('A').expr(expr).queryType('range').legendFormat(legend))
    .span(WIDTHS[width])
    .height(6)
    .unit('short')
    .min(0)
    .fillOpacity(60)
    .lineWidth(1)
    .showPoints(VisibilityMode.Never)
    .stacking(new StackingConfigBuilder().mode(StackingMode.Normal))
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Right)
        .showLegend(true)
        .calcs([]),
    )

/** A panel of Markdown over the whole width; `height` in grid units. */
export const prose = (title: string, markdown: string, height: number) =>
  new TextBuilder().title(title).mode(TextMode.Markdown).content(markdown).span(WIDTHS.whole).height(height)
