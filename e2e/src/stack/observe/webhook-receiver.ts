import { createServer } from 'node:http'

// Stands where the operator's webhook would be: every alert that is posted becomes a line of its log.

type Posted = {
  readonly alerts: readonly { readonly status: string; readonly labels: Readonly<Record<string, string>> }[]
}

createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { alerts } = JSON.parse(Buffer.concat(chunks).toString()) as Posted
  for (const { status, labels } of alerts) process.stdout.write(`${status} ${labels.alertname}\n`)
  response.end()
}).listen(8080)
process.on('SIGTERM', () => process.exit(0))
