import { boundText } from '../../lib/bound-text.ts'
import { MESSAGE_CHARS_MAX } from '../limits.ts'

/** Labels that say which of many equal things it was, or how bad; the problem is the same. */
const NOT_OF_THE_PROBLEM = new Set(
  `alertname severity instance pod pod_name podname pod_ip node nodename node_name host hostname host_name ip address addr server
  machine container_id uid id replica replica_id prometheus prometheus_replica endpoint exported_instance exported_pod
  exported_node vm vmid`.split(/\s+/),
)
const LABELS_MAX = 50

/** The rule, and the labels that make it another problem: job, service, namespace, queue. */
export function fingerprintOf(name: string, labels: Readonly<Record<string, unknown>>): string[] {
  const kept = Object.entries(labels)
    .filter(([label, value]) => !NOT_OF_THE_PROBLEM.has(label.toLowerCase()) && typeof value === 'string')
    .map(([label, value]) => `${label}=${value}`)
    .sort()
    .slice(0, LABELS_MAX)
  return [name, kept.join(', ')].filter((part) => part !== '').map((part) => boundText(part, MESSAGE_CHARS_MAX))
}
