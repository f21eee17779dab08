import { join } from 'node:path'
import { until } from '../docker.ts'
import type { Stack } from '../stack.ts'
import { ROOT } from './phones.ts'

/** A cluster of databases in place of the one of compose.yaml. */
export type Cluster = {
  readonly name: string
  /** Its compose file. */
  readonly overlay: string
  /** The node that every write goes to now. */
  readonly primaryOf: (stack: Stack) => Promise<string>
  /** How many nodes are in it, as one of them sees it; 0 from one that is not in it. */
  readonly sizeSql: string
}

const NODES = ['db-1', 'db-2', 'db-3'] as const
// both servers listen there, and not every client looks there
const SOCKET = '/var/run/mysqld/mysqld.sock'
const ROOT_SQL = `client=$(command -v mysql || command -v mariadb)
MYSQL_PWD=$(cat /run/secrets/root/secret) $client --no-defaults --socket=${SOCKET} --user=root --batch --skip-column-names --execute="$0"`

/** What a node of the cluster answers to a query of its root; empty where it does not. */
const ask = async (stack: Stack, node: string, sql: string): Promise<string> => {
  const { code, out } = await stack.attemptIn(node, 'sh', '-c', ROOT_SQL, sql)
  return code === 0 ? out.trim() : ''
}

const PRIMARY = `select member_host from performance_schema.replication_group_members where member_role = 'PRIMARY' and member_state = 'ONLINE'`

/** The primary, as a member says that is in the group. */
const primaryOfGroup = async (stack: Stack): Promise<string> => {
  for (const node of NODES) {
    const primary = await ask(stack, node, PRIMARY)
    if (primary !== '') return primary
  }
  throw new Error('no member knows of a primary')
}

const SYNCED = `select variable_value = 'Synced' from information_schema.global_status where variable_name = 'wsrep_local_state_comment'`

/** The first node that is in step: HAProxy leads to the others only without it. */
const firstOfGalera = async (stack: Stack): Promise<string> => {
  for (const node of NODES) if ((await ask(stack, node, SYNCED)) === '1') return node
  throw new Error('no node is in step')
}

/** The databases that survive a machine. */
export const CLUSTERS: readonly Cluster[] = [
  {
    name: 'MySQL Group Replication',
    overlay: join(ROOT, 'deploy/compose.cluster.yaml'),
    primaryOf: primaryOfGroup,
    sizeSql: `select count(*) from performance_schema.replication_group_members where member_state = 'ONLINE'`,
  },
  {
    name: 'Galera',
    overlay: join(ROOT, 'deploy/compose.galera.yaml'),
    primaryOf: firstOfGalera,
    sizeSql: `select size.variable_value * (state.variable_value = 'Synced') from information_schema.global_status as size
      join information_schema.global_status as state on state.variable_name = 'wsrep_local_state_comment'
      where size.variable_name = 'wsrep_cluster_size'`,
  },
]

/** A node that no write goes to now. */
export const secondaryOf = async (stack: Stack, { primaryOf }: Cluster): Promise<string> => {
  const primary = await primaryOf(stack)
  return NODES.find((node) => node !== primary) ?? NODES[0]
}

/** Once every node is in the cluster again: two that are broken at once are more than it survives. */
export const untilWhole = async (stack: Stack, { sizeSql }: Cluster): Promise<void> => {
  for (const node of NODES)
    await until(
      () => ask(stack, node, sizeSql),
      (size) => Number(size) === NODES.length,
    )
}
