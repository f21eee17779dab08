/** Commands, and the test that runs them: a file that holds a text. */
type Run = { readonly commands: RegExp; readonly test: string; readonly says: string }

/** Commands that no test runs, and why. */
type NotRun = { readonly commands: RegExp; readonly because: string }

/** What tests run, as it is written or with a name, an address or a folder of their own in it. */
export const RUN: readonly Run[] = [
  { commands: /^npm run worker(?! -- watch)/, test: 'apps/worker/src/documented.process.ts', says: 'callsOf' },
  { commands: /^npm run worker -- watch$/, test: 'e2e/src/stack/observe/observe.stack.ts', says: 'watch' },
  { commands: /^npm start -- /, test: 'apps/api/src/documented.test.ts', says: 'takes the options of every start' },
  { commands: /^npm ci && npm start$/, test: '.ci/install', says: 'npm start' },
  { commands: /^npm ci && npm test$/, test: '.ci/check', says: 'npm run check' },
  { commands: /^npx pixel-detective/, test: '.ci/package', says: 'pixel-detective' },
  { commands: /^docker compose up --build -d$/, test: 'e2e/src/stack/game/game.stack.ts', says: 'stack.up()' },
  {
    commands: /compose\.(?:cluster|galera)\.yaml up/,
    test: 'e2e/src/stack/cluster/fail-over.nightly.ts',
    says: 'of CLUSTERS',
  },
  { commands: /compose\.direct\.yaml up/, test: 'e2e/src/stack/direct.stack.ts', says: 'compose.direct.yaml' },
  {
    commands:
      /^docker compose (?:ps|logs|exec (?:-T )?(?:proxy|db|api) |run --rm worker)(?!.*\b(?:alertmanager|watch|nginx|loki|docker-socket)\b)/,
    test: 'e2e/src/stack/game/documented.ts',
    says: 'runAsWritten',
  },
  {
    commands:
      /^(?:docker volume ls|docker system df|docker inspect|df -h|curl -s |docker run --rm --user 0 -v|docker compose run --rm secrets|docker compose restart api)/,
    test: 'e2e/src/stack/game/documented.ts',
    says: 'runAsWritten',
  },
  {
    commands: /^docker compose run --rm -T backup > /,
    test: 'e2e/src/stack/backup/backup.stack.ts',
    says: '...BACKUP',
  },
  { commands: /run --rm -T restore < /, test: 'e2e/src/stack/backup/backup.stack.ts', says: '...RESTORE' },
  { commands: /^docker compose run --rm nightly /, test: 'e2e/src/stack/backup/backup.stack.ts', says: "'--now'" },
  {
    commands: /-e REPLACE=yes restore restore /,
    test: 'e2e/src/stack/backup/backup.stack.ts',
    says: "'restore', '/backups'",
  },
  { commands: /^docker compose down|^docker compose -p drill down/, test: 'e2e/src/stack/stack.ts', says: "'down'" },
  { commands: /^deploy\/up$/, test: 'e2e/src/stack/supply/supply.stack.ts', says: "'deploy/up'" },
  { commands: /^deploy\/verify$/, test: 'e2e/src/stack/supply/supply.stack.ts', says: 'verify' },
  { commands: /^deploy\/verify \.\./, test: 'tools/release/verify-files.ci.ts', says: 'files of a release' },
  { commands: /^COSIGN_IDENTITY=/, test: 'tools/release/verify-identity.test.ts', says: 'by identity' },
  {
    commands: /^cosign (?:verify-attestation|generate-key-pair)/,
    test: 'e2e/src/stack/supply/supply.stack.ts',
    says: 'cosign',
  },
  { commands: /npm run images|bases\.env/, test: '.ci/images', says: 'npm run images' },
  { commands: /npm run (?:push|sign) /, test: '.ci/sign', says: 'npm run sign' },
  { commands: /^npm run verify$/, test: 'e2e/src/stack/supply/supply.stack.ts', says: 'verify' },
  {
    commands: /^(?:useradd|mkdir -p \/opt|cp \/opt|echo PICTURES_DIR|systemctl|cat \/var\/lib|runuser)/,
    test: 'tools/package/in-systemd',
    says: 'Host it without containers',
  },
  {
    commands: /^(?:tools\/test-database mysql )?npm run bench/,
    test: '.ci/bench',
    says: 'tools/test-database mysql npm run bench',
  },
  {
    commands: /^for name in root|^crontab -l|^0 3 \* \* \*|^cp -r \.\.\/pixel-detective-OLD/,
    test: 'tools/documents/commands/stand-ins.test.ts',
    says: 'with a stand-in',
  },
  {
    commands: /COMPOSE_FILE=compose\.yaml:compose\.observe\.yaml|DOCKER_GROUP=|alert-webhook/,
    test: 'tools/documents/commands/stand-ins.test.ts',
    says: 'settings that the supervision reads',
  },
  {
    commands: /^cosign verify-blob|^tar -xzf pixel-detective-VERSION\.tar/,
    test: 'tools/release/verify-files.ci.ts',
    says: 'docs/install.md',
  },
  { commands: /openssl s_client/, test: 'tools/documents/samples.ci.ts', says: 'openssl s_client' },
  { commands: /^docker compose cp nightly:/, test: 'e2e/src/stack/game/documented.ts', says: 'docker compose cp' },
  { commands: /compose\.s3\.yaml up/, test: 'e2e/src/stack/s3.stack.ts', says: 'deploy/compose.s3.yaml' },
  { commands: /^helm install/, test: 'tools/cluster/chart.cluster.ts', says: 'helm' },
]

/** What needs a machine, a network or an account that tests have not. */
export const NOT_RUN: readonly NotRun[] = [
  {
    commands: /compose\.oidc\.yaml up/,
    because:
      'the provider of its OpenID Connect is somebody else’s; check:stack reads the file, provider.test.ts signs in',
  },
  { commands: /^tailscale /, because: 'Tailscale needs an account and its network' },
  { commands: /^sudo caddy run/, because: 'it opens the ports 80 and 443; samples.ci.ts has Caddy judge the file' },
  { commands: /^helm --namespace play test/, because: 'it needs a cluster; chart.cluster.ts renders the test' },
  { commands: /^kubectl /, because: 'it needs a cluster, and passwords of its reader' },
  {
    commands: /^docker (?:node|stack) |^export IMAGES=/,
    because: 'swarm mode breaks the networks of other projects on the engine; swarm.cluster.ts judges the file',
  },
  {
    commands: /secret-grafana/,
    because: 'it shows the password of a Grafana, which can’t be started here',
  },
  {
    commands: /^docker compose (?:ps|logs|exec) .*(?:alertmanager|prometheus|watch|nginx|loki|docker-socket)/,
    because: 'some of these services can’t be started here; observe.stack.ts asks the others by its own commands',
  },
  {
    commands: /grastate/,
    because:
      'all nodes of a cluster have to be stopped at one moment; it was done by hand once, as docs/cluster.md says',
  },
]
