/** Where an image is, as Docker reads its name: without a registry it is on Docker Hub, without a folder in its library. */
type Reference = {
  readonly registry: string
  readonly repository: string
  readonly tag: string
  readonly digest: string | null
}

/** Reads a name of an image; never fails. */
export const parseReference = (text: string): Reference => {
  const [, name = text, tag = 'latest', digest = null] =
    /^(.+?)(?::([\w][\w.-]*))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(text) ?? []
  const [first = '', ...rest] = name.split('/')
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  if (isHost) return { registry: first, repository: rest.join('/'), tag, digest }
  return { registry: 'docker.io', repository: rest.length > 0 ? name : `library/${name}`, tag, digest }
}
