import { Refusal } from '../run-tool.ts'
import type { Commit } from './commit.ts'

type Material = { readonly uri: string; readonly digest: Readonly<Record<string, string>> }

/** What buildx writes down of a build, as far as it is used here. */
export type BuildRecord = {
  readonly 'buildx.build.provenance'?: {
    readonly buildType: string
    readonly materials: readonly Material[]
    readonly invocation: {
      readonly parameters: { readonly frontend: string; readonly args?: Readonly<Record<string, string>> }
      readonly environment: Readonly<Record<string, string>>
      readonly configSource: { readonly entryPoint?: string }
    }
  }
}

type Build = { readonly name: string; readonly commit: Commit; readonly startedAt: Date; readonly finishedAt: Date }

const isOfTheSession = (argument: string): boolean => argument.startsWith('local-sessionid')

/** The builder: the job of a hosted CI, else `local`. */
const builderId = ({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env): string =>
  GITHUB_RUN_ID ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}` : 'local'

/** SLSA provenance 0.2 of one image: BuildKit's own record of the bases, and the commit that it was made from. */
export const describeProvenance = (record: BuildRecord | undefined, build: Build) => {
  const made = record?.['buildx.build.provenance']
  if (!made) throw new Refusal(`buildx wrote no provenance of ${build.name}: it must be 0.13 or later`)
  const { frontend, args = {} } = made.invocation.parameters
  const commit = { uri: 'pkg:generic/pixel-detective', digest: { sha1: build.commit.id } }
  return {
    builder: { id: builderId() },
    buildType: made.buildType,
    invocation: {
      configSource: { ...commit, entryPoint: `deploy/images/Dockerfile.${build.name}` },
      parameters: { frontend, args: Object.fromEntries(Object.entries(args).filter(([key]) => !isOfTheSession(key))) },
      environment: made.invocation.environment,
    },
    metadata: {
      buildStartedOn: build.startedAt.toISOString(),
      buildFinishedOn: build.finishedAt.toISOString(),
      completeness: { parameters: true, environment: false, materials: false },
      reproducible: true,
    },
    materials: [commit, ...made.materials],
  }
}
