{{- define "pd.pods" -}}
{ podSelector: { matchLabels: {{ include "pd.selector" . | fromYaml | toJson }} } }
{{- end }}

{{- define "pd.policy" -}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "pd.name" .root }}-{{ .component }}
  labels: {{- include "pd.labels" . | nindent 4 }}
spec:
  podSelector: { matchLabels: {{ include "pd.selector" . | fromYaml | toJson }} }
  policyTypes: [Ingress, Egress]
{{- end }}
