import { resolve } from 'node:path'
import { z } from 'zod'
import { messageOf } from '../domain/errors.ts'
import { readDurationMs } from '../lib/duration.ts'
import { roleOf } from '../policy/labels.ts'
import { type TrackerConfig, trackerConfig, trackerOf } from '../trackers/index.ts'
import { parseSchedule } from './schedule.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const LOOKBACK_MS_MIN = 1_000

const duration = z.union([z.int().min(0), z.string()]).transform((value, context) => {
  const ms = typeof value === 'number' ? value : readDurationMs(value)
  if (ms !== undefined) return ms
  context.addIssue({ code: 'custom', message: `"${value}" is no duration: write it as 90s, 30m, 1h or 2d` })
  return z.NEVER
})

const ignoreRule = z.union([
  z.string().min(1),
  z.strictObject({
    pattern: z.string().min(1).describe('What a line holds; `*` stands for anything.'),
    during: z.literal('shutdown').describe('Only around a shutdown of the service.'),
    within: duration.default(30_000).describe('How far from it at most.'),
  }),
])

/** A log that each scan reads by itself. */
const scannedLog = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('journal').describe('What a unit of the systemd journal said in that time, by `journalctl`.'),
    unit: z.string().min(1).describe('As `shop.service`.'),
    user: z.boolean().default(false).describe("Whether it is a service of the user's own manager."),
  }),
  z.strictObject({
    kind: z.literal('file').describe('A file, read on from where the scan before got to, through rotation.'),
    path: z.string().min(1).describe('The file. It need not be there yet.'),
  }),
])

export type ScannedLog = z.output<typeof scannedLog>

const label = z
  .string()
  .min(1)
  // An issue of a self-check never carries consent.
  .refine((name) => roleOf(name) !== 'consent', {
    error: ({ input }) => `${String(input)} is consent to an automatic fix: only people give it`,
  })

/** Of one project, or of all of them. What is absent in a project is taken from the global settings. */
export const selfCheckConfig = z
  .strictObject({
    schedule: z
      .string()
      .optional()
      .describe('When: five fields of cron, or `hourly`, `daily`. Default `*/30 * * * *`.'),
    timeZone: z.string().optional().describe('Of the schedule, as `Europe/Berlin`. Default `UTC`.'),
    lookback: duration.optional().describe('How far back a scan looks, as `1h` (the default).'),
    minRepeat: z
      .int()
      .min(1)
      .max(1_000)
      .optional()
      .describe('Repetitions in that time that make a pattern. Default 3.'),
    costThreshold: z
      .number()
      .positive()
      .optional()
      .describe('Dollars that one subject, as a pull request, may cost in one session. Default 10.'),
    ignore: z
      .array(ignoreRule)
      .max(100)
      .optional()
      .describe('Lines that are known and passing: a text with `*` for anything, or such a text around a shutdown.'),
    repo: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name')
      .optional()
      .describe('Where its issues are filed, as `owner/name`; the repository of the tracker when absent.'),
    tracker: trackerConfig.optional().describe('With what its issues are filed; that of the project when absent.'),
    labels: z.array(label).max(20).optional().describe('Labels of its issues, besides `self-check`.'),
    logs: z
      .array(scannedLog)
      .max(20)
      .optional()
      .describe('Logs that each scan reads by itself, besides those that the server follows.'),
    ownLog: z
      .boolean()
      .optional()
      .describe("Whether Prunella's own log is looked at too; only in the global settings."),
  })
  .superRefine(({ schedule = DEFAULTS.schedule, timeZone = DEFAULTS.timeZone }, context) => {
    try {
      parseSchedule(schedule, timeZone)
    } catch (error) {
      context.addIssue({ code: 'custom', path: ['schedule'], message: messageOf(error) })
    }
  })

export type SelfCheckConfig = z.output<typeof selfCheckConfig>
type IgnoreRule = z.output<typeof ignoreRule>

export interface SelfCheckSettings {
  schedule: string
  timeZone: string
  lookback: number
  minRepeat: number
  costThreshold: number
  ignore: readonly IgnoreRule[]
  repo?: string | undefined
  tracker?: TrackerConfig | undefined
  labels: readonly string[]
  logs: readonly ScannedLog[]
}

export const DEFAULTS: SelfCheckSettings = {
  schedule: '*/30 * * * *',
  timeZone: 'UTC',
  lookback: 60 * MINUTE_MS,
  minRepeat: 3,
  costThreshold: 10,
  ignore: [],
  labels: [],
  logs: [],
}

/** What holds for a project: its own keys over the global ones over the defaults. The logs of others are not its own. */
export function settingsOf(global: SelfCheckConfig | undefined, own: SelfCheckConfig | undefined): SelfCheckSettings {
  const { logs = [], ownLog: _, ...mine } = own ?? {}
  const { logs: _logs, ownLog: _ownLog, ...theirs } = global ?? {}
  const merged = { ...DEFAULTS, ...defined(theirs), ...defined(mine), logs }
  return { ...merged, lookback: Math.min(Math.max(merged.lookback, LOOKBACK_MS_MIN), LOOKBACK_MS_MAX) }
}

/** With paths from the folder of the configuration. */
export function selfCheckOf(config: SelfCheckConfig | undefined, base: string): SelfCheckConfig | undefined {
  if (!config) return config
  const logs = config.logs?.map((log) => (log.kind === 'file' ? { ...log, path: resolve(base, log.path) } : log))
  return { ...config, logs, tracker: trackerOf(config.tracker, base) }
}

const LOOKBACK_MS_MAX = 7 * DAY_MS

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
