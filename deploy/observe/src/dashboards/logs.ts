import { CustomVariableBuilder, TextBoxVariableBuilder } from '@grafana/grafana-foundation-sdk/dashboard'
import { dashboard } from './dashboard.ts'
import { lineCounts, lines } from './panels.ts'

const CHOSEN = '{service=~"$service"} |= `$search`'

/** The logs of all services. */
export const logs = dashboard({
  name: 'logs',
  title: 'Logs',
  description:
    'What the services say. A request has one id in the proxy’s line, the API’s line and the answer: search for it.',
  rows: {
    'How much': [
      lineCounts({
        title: 'Lines by level',
        description: 'A jump in warn or error is worth a look.',
        width: 'half',
        expr: 'sum by (level) (count_over_time({service=~"$service"}[$__auto]))',
        legend: '{{level}}',
      }),
      lineCounts({
        title: 'Lines by service',
        description: 'Who talks most.',
        width: 'half',
        expr: 'sum by (service) (count_over_time({service=~"$service"}[$__auto]))',
        legend: '{{service}}',
      }),
    ],
    'Worth a look': [
      lines({
        title: 'Warnings and errors',
        description: 'Of the chosen services.',
        width: 'whole',
        height: 10,
        expr: '{service=~"$service", level=~"warn|error|fatal"} |= `$search`',
      }),
      lines({
        title: 'Slow or failed requests',
        description: 'Longer than half a second, or a 5xx.',
        width: 'half',
        height: 10,
        expr: '{service="api", log="request"} | json | duration_ms > 500 or status >= 500',
      }),
      lines({
        title: 'Audit',
        description: 'Starts, stops and jobs.',
        width: 'half',
        height: 10,
        expr: '{log="audit"}',
      }),
    ],
    Everything: [
      lines({
        title: 'Every line',
        description: 'Of the chosen services, with the text that is searched for.',
        width: 'whole',
        height: 16,
        expr: CHOSEN,
      }),
    ],
  },
})
  .withVariable(
    new CustomVariableBuilder('service')
      .label('Service')
      .values('api,worker,import,migrate,proxy,front,db,prometheus,alertmanager,grafana')
      .multi(true)
      .includeAll(true)
      .allValue('.+')
      .current({ text: 'All', value: '$__all', selected: true }),
  )
  .withVariable(new TextBoxVariableBuilder('search').label('Search').defaultValue(''))
