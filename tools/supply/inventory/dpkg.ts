import type { Package } from './package.ts'
import { readStanzas } from './stanzas.ts'

/** `glibc (2.43-7)`, where the version is only written when it is not the package's own. */
const readSource = (field: string | undefined, name: string, version: string) => {
  const [, source = name, other = version] = /^(\S+)(?:\s+\((.+)\))?/.exec(field ?? name) ?? []
  return { name: source, version: other }
}

/** What is installed, by dpkg's status file or one of distroless' many (`status.d/*`, which write no status). */
export const readDpkgStatus = (text: string): Package[] =>
  readStanzas(text).flatMap((fields) => {
    const [name, version] = [fields.get('Package'), fields.get('Version')]
    const isInstalled = / installed$/.test(fields.get('Status') ?? 'install ok installed')
    if (!name || !version || !isInstalled) return []
    const architecture = fields.get('Architecture') ?? 'all'
    return [
      {
        type: 'deb',
        name,
        version,
        architecture,
        licences: [],
        source: readSource(fields.get('Source'), name, version),
      },
    ]
  })

/** The names of licences in a Debian copyright file, if it is one of those that machines can read. */
export const readCopyright = (text: string): string[] => {
  if (!/^Format:.*copyright-format/m.test(text)) return []
  const names = readStanzas(text).flatMap((fields) => fields.get('License')?.split('\n')[0]?.trim() ?? [])
  return [...new Set(names.filter(Boolean))].sort()
}
