{{- define "pd.name" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" }}{{ end -}}
{{- end }}

{{- define "pd.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "pd.labels" -}}
{{ include "pd.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "pd.image" -}}
{{- $digest := index .root.Values.images.digests .name -}}
{{- $name := printf "%s/%s" .root.Values.images.repository .name -}}
{{- if $digest }}{{ $name }}@{{ $digest }}{{ else }}{{ $name }}:{{ default .root.Chart.AppVersion .root.Values.images.tag }}{{ end -}}
{{- end }}

{{/* A number of the values as text, whatever YAML made of it. */}}
{{- define "pd.text" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) }}{{ int64 . }}{{ else }}{{ . }}{{ end -}}
{{- end }}

{{- define "pd.env" -}}
{{- range $name, $value := . }}
- { name: {{ $name }}, value: {{ include "pd.text" $value | quote }} }
{{- end }}
{{- end }}

{{- define "pd.databaseHost" -}}
{{- if .Values.mysql.enabled }}{{ include "pd.name" . }}-mysql{{ else }}{{ required "database.host is missing: name a MySQL, or set mysql.enabled=true to try the chart" .Values.database.host }}{{ end -}}
{{- end }}

{{- define "pd.databaseUrl" -}}
mysql://{{ .user }}@{{ include "pd.databaseHost" .root }}:{{ include "pd.text" .root.Values.database.port }}/{{ .root.Values.database.name }}
{{- end }}

{{- define "pd.gameSecret" -}}
{{- default (printf "%s-game" (include "pd.name" .)) .Values.secrets.existingSecret -}}
{{- end }}

{{- define "pd.databaseSecret" -}}
{{- if .Values.database.existingSecret }}{{ .Values.database.existingSecret }}{{ else if .Values.mysql.enabled }}{{ include "pd.name" . }}-database{{ else }}{{ required "database.existingSecret is missing: a secret with the keys play and migrate" "" }}{{ end -}}
{{- end }}

{{- define "pd.dataClaim" -}}
{{- default (printf "%s-data" (include "pd.name" .)) .Values.persistence.data.existingClaim -}}
{{- end }}

{{- define "pd.backupClaim" -}}
{{- default (printf "%s-backups" (include "pd.name" .)) .Values.persistence.backups.existingClaim -}}
{{- end }}

{{/* The pod's settings that no component changes; user and group as numbers. */}}
{{- define "pd.pod" -}}
automountServiceAccountToken: false
# a service named after a release would set variables such as API_PORT
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user }}
  runAsGroup: {{ .user }}
  fsGroup: {{ default .user .group }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
{{- with .root.Values.images.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - { name: {{ . }} }
{{- end }}
{{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector: {{ toJson . }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations: {{ toJson . }}
{{- end }}
{{- end }}

{{- define "pd.spread" -}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector: { matchLabels: {{ include "pd.selector" . | fromYaml | toJson }} }
{{- end }}

{{- define "pd.confined" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities: { drop: [ALL] }
{{- end }}

{{/* A volume with one key of a secret, as the file `secret`. */}}
{{- define "pd.secretVolume" -}}
- name: {{ .volume }}
  secret: { secretName: {{ .secret }}, defaultMode: 0440, items: [{ key: {{ .key }}, path: secret }] }
{{- end }}

{{- define "pd.playEnv" -}}
- { name: DATABASE_URL, value: {{ include "pd.databaseUrl" (dict "root" . "user" .Values.database.user) | quote }} }
- { name: DATABASE_PASSWORD_FILE, value: /run/secrets/play/secret }
{{- end }}

{{- define "pd.playVolume" -}}
{{ include "pd.secretVolume" (dict "volume" "play" "secret" (include "pd.databaseSecret" .) "key" "play") }}
{{- end }}

{{/* The store of pictures, for all that read or write one. */}}
{{- define "pd.storeEnv" -}}
{{- include "pd.env" .Values.s3.settings }}
{{- if .Values.s3.settings.S3_ENDPOINT }}
- { name: S3_SECRET_FILE, value: /run/secrets/s3/secret }
{{- end }}
{{- end }}

{{- define "pd.storeMount" -}}
{{- if .Values.s3.settings.S3_ENDPOINT }}
- { name: s3, mountPath: /run/secrets/s3, readOnly: true }
{{- end }}
{{- end }}

{{- define "pd.storeVolume" -}}
{{- if .Values.s3.settings.S3_ENDPOINT }}
{{ include "pd.secretVolume" (dict "volume" "s3" "secret" (required "s3.existingSecret is missing: a secret with the key secret" .Values.s3.existingSecret) "key" "secret") }}
{{- end }}
{{- end }}

{{- define "pd.scratch" -}}
- { name: tmp, emptyDir: { sizeLimit: 1Gi } }
{{- end }}

{{- define "pd.dataVolume" -}}
- { name: data, persistentVolumeClaim: { claimName: {{ include "pd.dataClaim" . }} } }
{{- end }}

{{- define "pd.picturesVolume" -}}
{{- with .Values.pictures.existingClaim }}
- { name: pictures, persistentVolumeClaim: { claimName: {{ . }}, readOnly: true } }
{{- else }}
- { name: pictures, emptyDir: {} }
{{- end }}
{{- end }}

{{- define "pd.fontsVolume" -}}
{{- with .Values.fonts.existingClaim }}
- { name: fonts, persistentVolumeClaim: { claimName: {{ . }}, readOnly: true } }
{{- else }}
- { name: fonts, emptyDir: { sizeLimit: 1Mi } }
{{- end }}
{{- end }}

{{/* What the decoder's pod needs for it, beside the volumes data, pictures and tmp. */}}
{{- define "pd.decoderVolumes" -}}
- { name: decoder, emptyDir: { sizeLimit: 1Mi } }
- { name: decoder-tmp, emptyDir: { sizeLimit: 1Gi } }
{{- end }}

{{/* Decodes pictures in a container without secrets: a sidecar, since a Unix socket does not leave its node. */}}
{{- define "pd.decoder" -}}
- name: decoder
  image: {{ include "pd.image" (dict "root" . "name" "worker") | quote }}
  imagePullPolicy: {{ .Values.images.pullPolicy }}
  restartPolicy: Always
  args: [decoder, /run/decoder/socket]
  securityContext:
    allowPrivilegeEscalation: false
    readOnlyRootFilesystem: true
    runAsNonRoot: true
    capabilities: { drop: [ALL] }
    {{- with .Values.decoder.localhostProfile }}
    seccompProfile: { type: Localhost, localhostProfile: {{ . | quote }} }
    {{- end }}
  startupProbe: { exec: &decoder-check { command: [/nodejs/bin/node, apps/worker/src/decoder/healthcheck.ts, /run/decoder/socket] }, periodSeconds: 2, timeoutSeconds: 5, failureThreshold: 60 }
  livenessProbe: { exec: *decoder-check, periodSeconds: 30, timeoutSeconds: 5, failureThreshold: 3 }
  resources: {{ toJson .Values.decoder.resources }}
  volumeMounts:
    - { name: pictures, mountPath: /pictures, readOnly: true }
    - { name: data, mountPath: /data/uploads, subPath: uploads, readOnly: true }
    - { name: data, mountPath: /data/library, subPath: library, readOnly: true }
    - { name: decoder, mountPath: /run/decoder }
    - { name: decoder-tmp, mountPath: /tmp }
{{- end }}

{{- define "pd.trustProxy" -}}
{{- if .Values.settings.TRUST_PROXY }}{{ .Values.settings.TRUST_PROXY }}{{ else if ne .Values.exposure.kind "none" }}uniquelocal{{ end -}}
{{- end }}
