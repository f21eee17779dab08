/** A digest as a release names one. */
export const DIGEST = `sha256:${'a'.repeat(64)}`
/** The values of an install with a database of its own. */
export const OUTSIDE = ['database.host=db.example', 'database.existingSecret=passwords']

/** The ways in which an operator may install it, by what is special about them. */
export const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  'a first try': ['mysql.enabled=true'],
  'a database outside': OUTSIDE,
  'an ingress': [
    ...OUTSIDE,
    'exposure.kind=ingress',
    'exposure.host=play.example',
    'exposure.ingress.className=traefik',
    'exposure.ingress.tlsSecret=play-tls',
    'exposure.annotations.note=x',
  ],
  'a gateway below a path': [
    ...OUTSIDE,
    'exposure.kind=gateway',
    'exposure.host=play.example',
    'exposure.gateway.name=public',
    'exposure.gateway.namespace=edge',
    'exposure.gateway.sectionName=https',
    'settings.BASE_PATH=/game',
  ],
  'pods by load': [...OUTSIDE, 'api.autoscaling.enabled=true'],
  'secrets, claims and images of others': [
    ...OUTSIDE,
    'secrets.existingSecret=ours',
    'persistence.data.existingClaim=files',
    'persistence.backups.existingClaim=tapes',
    'pictures.existingClaim=photos',
    'images.repository=registry.example/pd',
    'images.pullSecrets={registry}',
    ...['api', 'worker', 'front', 'proxy'].map((name) => `images.digests.${name}=${DIGEST}`),
    'decoder.localhostProfile=profiles/decoder.json',
    'nodeSelector.disk=fast',
    'tolerations[0].operator=Exists',
    'podAnnotations.note=x',
  ],
  'a provider of sign-in, metrics, no policies': [
    ...OUTSIDE,
    'oidc.settings.OIDC_ISSUER=https://login.example',
    'oidc.existingSecret=provider',
    'networkPolicy.enabled=false',
    'jobs.backup.enabled=false',
  ],
  'pictures in a store': [
    ...OUTSIDE,
    's3.settings.S3_ENDPOINT=https://s3.example',
    's3.settings.S3_BUCKET=pictures',
    's3.settings.S3_KEY_ID=game',
    's3.existingSecret=store',
  ],
  'peers of every policy': [
    ...OUTSIDE,
    'networkPolicy.fromIngress[0].namespaceSelector.matchLabels.name=edge',
    'networkPolicy.metrics[0].namespaceSelector.matchLabels.name=watch',
    'networkPolicy.database[0].ipBlock.cidr=192.0.2.7/32',
    's3.settings.S3_ENDPOINT=https://s3.example',
    's3.existingSecret=store',
    'networkPolicy.store[0].ipBlock.cidr=192.0.2.8/32',
    'networkPolicy.apiEgress[0].ports[0].port=4318',
  ],
}
