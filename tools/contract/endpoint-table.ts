import { ENDPOINT_NAMES, endpointOf, mayCall, ROLES, ROUTES } from '@pd/contract'

const HEAD = `# Endpoints

Written from the rows in \`packages/contract/src/endpoints\` by \`npm run endpoints\`; a test compares. Every path is also below \`/api\`. The
problems, schemas and replies of each are in \`/openapi.json\`, and as a page at \`/docs\`.

- **anonymous**: no session. **projector**: the big screen of a room, without a seat. **player**: a session; in a room also not kicked from it.
- **host**: a player who steers the room, as its host, stand-in or owner. **moderator**: a player without a seat who came by the host's link.
- **curator**, **operator**: accounts of the desk, who sign in;
  an operator may do all that a curator may.
- **monitor**: a program inside the network; the proxy forwards none.
- *scope*: what an API token needs there; where there is none, no token is admitted.
- An endpoint that *starts a session* gives a cookie to a caller without one.
`

const row = (name: (typeof ENDPOINT_NAMES)[number]): string => {
  const { summary, session, limit = '', scope } = endpointOf(name)
  const what = [summary, session === 'starts' && 'starts a session', scope && `scope *${scope}*`]
    .filter(Boolean)
    .join('; ')
  const roles = ROLES.map((role) => (mayCall(role, name) ? '●' : ''))
  return `| ${[`\`${ROUTES[name]}\``, what, ...roles, limit].join(' | ')} |`
}

/** The table of endpoints and roles, as `docs/endpoints.md` has it. */
export const endpointTable = (): string => {
  const columns = ['endpoint', 'what', ...ROLES, 'limit']
  const lines = [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...ENDPOINT_NAMES.map(row)]
  return `${HEAD}\n${lines.join('\n')}\n`
}
