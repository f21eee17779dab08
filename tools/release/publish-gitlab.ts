import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

export type GitlabJob = {
  /** Such as https://gitlab.com/api/v4 */
  readonly api: string
  readonly project: string
  readonly token: string
}

const ask = async (url: string, init: RequestInit): Promise<void> => {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${init.method} ${url} was answered with ${answer.status}: ${await answer.text()}`)
}

/** Makes a release of GitLab from a job of its CI: the files as a generic package, then the release that links to them. */
export const publishToGitlab = async (
  { api, project, token }: GitlabJob,
  { version, notes, files }: { readonly version: string; readonly notes: string; readonly files: readonly string[] },
): Promise<void> => {
  const headers = { 'job-token': token }
  const base = `${api}/projects/${encodeURIComponent(project)}`
  const links = files.map((file) => ({
    name: basename(file),
    url: `${base}/packages/generic/pixel-detective/${version}/${basename(file)}`,
  }))
  for (const [at, file] of files.entries())
    await ask(links[at]?.url ?? '', { method: 'PUT', headers, body: readFileSync(file) })
  await ask(`${base}/releases`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ tag_name: `v${version}`, name: version, description: notes, assets: { links } }),
  })
}
