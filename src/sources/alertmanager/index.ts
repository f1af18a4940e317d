import { createHash } from 'node:crypto'
import { UserError } from '../../domain/errors.ts'
import type { Event, Level } from '../../domain/event.ts'
import { boundJson } from '../../lib/bound-json.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { parseJson } from '../../lib/json.ts'
import { readTimeMs } from '../../lib/time-value.ts'
import { areAdmitted } from '../admission.ts'
import { nameOf } from '../fields.ts'
import { FREE_JSON, MESSAGE_CHARS_MAX } from '../limits.ts'
import { occurredAt } from '../occurred.ts'
import type { Signal, Source } from '../source.ts'
import { tagsOf } from '../tags.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Alert, type Notification, notification } from './schema.ts'

/** What Prometheus' Alertmanager posts to a webhook receiver. */
export const alertmanager: Source = {
  id: 'alertmanager',
  title: 'Prometheus Alertmanager',
  kind: 'workloads',
  description: `A webhook receiver of Alertmanager. Each firing alert is an event, counted once for each time that it began to fire however often
it is notified; resolved ones are counted. An issue is an alert's name with its labels, without those that name one instance
(\`instance\`, \`pod\`, \`node\`...) and without the severity.

\`\`\`text
receivers:
  - name: prunella
    webhook_configs:
      - url: http://127.0.0.1:9797/api/1/alertmanager/
        http_config:
          authorization:
            credentials: <key>
\`\`\``,
  routes: ['alertmanager'],
  acceptedStatus: 200,
  parse(signal) {
    const parsed = notification.safeParse(parseJson(signal.body, 'The notification'))
    if (!parsed.success) throw new UserError('A notification of Alertmanager must be an object with a list of alerts.')
    const { alerts, truncatedAlerts = 0 } = parsed.data
    const all = alerts.filter(({ status }) => status === 'firing')
    const firing = areAdmitted(signal, all.length) ? all : []
    const counts = {
      event: firing.length,
      resolved_alert: alerts.length - all.length,
      truncated_alert: truncatedAlerts,
    }
    return {
      events: firing.map((alert) => eventOf(alert, parsed.data, signal)),
      sessions: [],
      counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      reply: {},
    }
  },
}

/** Severities by the words that rules use; an alert without one is an error. */
const LEVELS: Readonly<Record<string, Level>> = {
  critical: 'fatal',
  page: 'fatal',
  error: 'error',
  warning: 'warning',
  warn: 'warning',
  info: 'info',
  none: 'info',
}

function eventOf(alert: Alert, { groupKey, receiver, externalURL }: Notification, signal: Signal): Event {
  const { labels, annotations, startsAt, generatorURL } = alert
  const label = (...names: string[]) => textOf(names.map((name) => labels[name]).find((value) => value != null))
  const name = label('alertname') ?? 'alert without a name'
  const told = textOf(annotations.summary ?? annotations.description ?? annotations.message)
  const { occurredMs, correction } = occurredAt(readTimeMs(startsAt), signal)
  const severity = label('severity')?.toLowerCase() ?? ''
  return compact({
    eventId: eventIdOf(alert),
    projectId: signal.projectId,
    source: 'alertmanager',
    type: 'alert',
    level: Object.hasOwn(LEVELS, severity) ? LEVELS[severity]! : 'error',
    platform: 'other',
    occurredMs,
    receivedMs: signal.receivedMs,
    exceptions: [],
    message: boundText(told ? `${name}: ${told}` : name, MESSAGE_CHARS_MAX),
    fingerprint: fingerprintOf(name, labels),
    environment: nameOf(label('environment', 'env')),
    serverName: nameOf(label('instance', 'pod', 'node', 'host')),
    tags: tagsOf(labels),
    extra: boundJson(
      compact({ annotations, generatorURL, groupKey, receiver, externalURL }),
      FREE_JSON,
    ) as Event['extra'],
    corrections: correction ? [correction] : undefined,
  })
}

/** An alert is notified again and again while it fires: that is one event, by its own fingerprint and the time it began. */
function eventIdOf({ fingerprint, labels, startsAt }: Alert): string {
  const identity = JSON.stringify([fingerprint ?? labels, String(startsAt)])
  return createHash('sha256').update(`alertmanager:${identity}`).digest('hex').slice(0, 32)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
