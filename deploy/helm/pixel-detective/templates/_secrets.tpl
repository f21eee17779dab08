{{- define "pd.kept" -}}
{{- $old := dig "data" dict (lookup "v1" "Secret" .root.Release.Namespace .name | default dict) -}}
apiVersion: v1
kind: Secret
metadata:
  name: {{ .name }}
  labels: {{- include "pd.labels" (dict "root" .root "component" "secrets") | nindent 4 }}
  annotations: { helm.sh/resource-policy: keep }
type: Opaque
data:
{{- range .keys }}
  {{ . }}: {{ get $old . | default (randAlphaNum 48 | b64enc) }}
{{- end }}
{{- end }}
