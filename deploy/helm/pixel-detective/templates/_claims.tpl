{{- define "pd.claim" -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {{ include "pd.name" .root }}-{{ .name }}
  labels: {{- include "pd.labels" (dict "root" .root "component" .name) | nindent 4 }}
  annotations: { helm.sh/resource-policy: keep }
spec:
  accessModes: {{ toJson .claim.accessModes }}
  {{- with .claim.storageClassName }}
  storageClassName: {{ . }}
  {{- end }}
  resources: { requests: { storage: {{ .claim.size }} } }
{{- end }}
