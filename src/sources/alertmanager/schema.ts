import { z } from 'zod'
import { anything, lenient, lenientText, readList } from '../../lib/lenient.ts'
import { ITEMS_MAX } from '../limits.ts'

const labels = z.record(z.string(), z.unknown()).catch({})

const alert = z.object({
  status: z.enum(['firing', 'resolved']),
  labels,
  annotations: labels,
  startsAt: anything,
  generatorURL: lenientText,
  fingerprint: lenientText,
})

/** Version 4 of the webhook, which is the one since 2016. */
export const notification = z.object({
  alerts: z.array(z.unknown()).transform((sent) => readList(alert, sent.slice(0, ITEMS_MAX))),
  groupKey: lenientText,
  receiver: lenientText,
  externalURL: lenientText,
  truncatedAlerts: lenient(z.int().min(0).max(1e9)),
})

export type Alert = z.output<typeof alert>
export type Notification = z.output<typeof notification>
