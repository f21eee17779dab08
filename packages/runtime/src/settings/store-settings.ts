import { Fault } from '../process/fault.ts'
import { asBytes, asYesOrNo, checkedBy } from './readers.ts'
import type { SettingsTable } from './settings-table.ts'

const judgeEndpoint = (text: string): string | null => {
  const { protocol = '', username = '', search = '' } = URL.parse(text) ?? {}
  return /^https?:$/.test(protocol) && username === '' && search === ''
    ? null
    : `must look like https://s3.example.org, without a key, not "${text}".`
}

/** Where working copies and guests' pictures are kept when it is not the data folder, alike in every process. */
export const STORE_SETTINGS = {
  s3Endpoint: {
    flag: null,
    env: 'S3_ENDPOINT',
    about:
      'keep pictures in a store that speaks S3: https://s3.example.org; the data folder keeps those used last. In the data folder alone when not given',
    read: checkedBy(judgeEndpoint),
  },
  s3Bucket: { flag: null, env: 'S3_BUCKET', about: 'the bucket in that store, which no other game uses' },
  s3Region: {
    flag: null,
    env: 'S3_REGION',
    default: 'us-east-1',
    about: 'the region that requests to it are signed for',
  },
  s3KeyId: { flag: null, env: 'S3_KEY_ID', about: 'the id of the key that may list, read, write and delete in it' },
  s3Secret: { flag: null, env: 'S3_SECRET', secret: true, about: 'the secret of that key' },
  s3PathStyle: {
    flag: null,
    env: 'S3_PATH_STYLE',
    default: 'yes',
    about: 'name the bucket in the path of an address; "no" names it before the host',
    read: asYesOrNo,
  },
  s3CacheBytes: {
    flag: null,
    env: 'S3_CACHE_MAX_BYTES',
    default: '2GB',
    about: 'keep so many bytes of the pictures used last in the data folder',
    read: asBytes,
  },
} as const satisfies SettingsTable

/** What the rows above are read into. */
export type StoreSettings = {
  readonly s3Endpoint?: string | undefined
  readonly s3Bucket?: string | undefined
  readonly s3Region: string
  readonly s3KeyId?: string | undefined
  readonly s3Secret?: string | undefined
  readonly s3PathStyle: boolean
  readonly s3CacheBytes: number
}

/** The store that the settings name, or null for the data folder; a fault names what is missing. */
export const readStore = (settings: StoreSettings) => {
  const { s3Endpoint: endpoint, s3Bucket: bucket, s3Region: region, s3KeyId: keyId, s3Secret: secret } = settings
  if (endpoint === undefined) return null
  if (bucket === undefined || keyId === undefined || secret === undefined)
    throw new Fault('S3_ENDPOINT needs S3_BUCKET, S3_KEY_ID and S3_SECRET (or S3_SECRET_FILE) too.', 2)
  const place = { endpoint, bucket, region, keyId, secret, isPathStyle: settings.s3PathStyle }
  return { place, cacheBytes: settings.s3CacheBytes }
}
