{{- define "pd.jobSpec" -}}
backoffLimit: {{ default 1 .retries }}
ttlSecondsAfterFinished: 86400
template:
  metadata:
    labels: {{- include "pd.labels" . | nindent 6 }}
  spec:
    {{- include "pd.pod" (dict "root" .root "user" 65532) | nindent 4 }}
    restartPolicy: Never
    terminationGracePeriodSeconds: 30
{{- end }}

{{/* The container of one job of the worker, but for variables and mounts. */}}
{{- define "pd.worker" -}}
image: {{ include "pd.image" (dict "root" .root "name" "worker") | quote }}
imagePullPolicy: {{ .root.Values.images.pullPolicy }}
{{ include "pd.confined" .root }}
resources: {{ toJson .root.Values.worker.resources }}
{{- end }}

{{- define "pd.importJob" -}}
{{ include "pd.jobSpec" (dict "root" . "component" "import") }}
    initContainers:
      {{- include "pd.decoder" . | nindent 6 }}
    containers:
      - name: import
        {{- include "pd.worker" (dict "root" .) | nindent 8 }}
        args: [import, /pictures, --test-cards, "yes", --starter, {{ .Values.settings.STARTER | quote }}]
        env:
          {{- include "pd.playEnv" . | nindent 10 }}
          {{- include "pd.storeEnv" . | nindent 10 }}
          - { name: DECODER_SOCKET, value: /run/decoder/socket }
        volumeMounts:
          - { name: pictures, mountPath: /pictures, readOnly: true }
          - { name: data, mountPath: /data }
          - { name: data, mountPath: /data/library, subPath: library, readOnly: true }
          - { name: decoder, mountPath: /run/decoder, readOnly: true }
          - { name: play, mountPath: /run/secrets/play, readOnly: true }
          {{- include "pd.storeMount" . | nindent 10 }}
          - { name: tmp, mountPath: /tmp }
    volumes:
      {{- include "pd.dataVolume" . | nindent 6 }}
      {{- include "pd.picturesVolume" . | nindent 6 }}
      {{- include "pd.decoderVolumes" . | nindent 6 }}
      {{- include "pd.scratch" . | nindent 6 }}
      {{- include "pd.playVolume" . | nindent 6 }}
      {{- include "pd.storeVolume" . | nindent 6 }}
{{- end }}

{{- define "pd.schedule" -}}
schedule: {{ .schedule | quote }}
timeZone: {{ .root.Values.jobs.timeZone | quote }}
suspend: {{ default false .suspend }}
concurrencyPolicy: Forbid
startingDeadlineSeconds: 3600
successfulJobsHistoryLimit: 1
failedJobsHistoryLimit: 3
{{- end }}
