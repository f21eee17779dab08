{{/* Without an address of its own, so that the proxy sees each pod and tries another when one does not answer. */}}
{{- define "pd.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "pd.name" .root }}-{{ .component }}
  labels: {{- include "pd.labels" . | nindent 4 }}
spec:
  clusterIP: None
  selector: {{- include "pd.selector" . | nindent 4 }}
  ports: [{ name: {{ default "http" .portName }}, port: {{ .port }}, targetPort: {{ .port }} }]
{{- end }}
