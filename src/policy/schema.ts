import { z } from 'zod'
import { LEVELS } from '../domain/decision.ts'
import { SEVERITIES } from '../domain/severity.ts'
import { SOURCE_KINDS } from '../domain/source-kind.ts'
import { WEEKDAYS } from './calendar.ts'
import { PHASES } from './policy.ts'
import { ATTEMPTS_HARD_MAX, ATTEMPTS_MAX, REMEDY_IDS } from './remedies.ts'

const level = z.enum(LEVELS)
const share = z.number().min(0).max(1)
const globs = z.array(z.string().min(1).max(500)).max(200)

const freezeWindow = z
  .strictObject({
    from: z.iso.datetime({ offset: true }).describe('As `2026-12-20T00:00:00Z`.'),
    until: z.iso.datetime({ offset: true }).describe('When it is over.'),
    reason: z.string().max(200).default('').describe('What people are told.'),
  })
  .transform(({ from, until, reason }) => ({ fromMs: Date.parse(from), untilMs: Date.parse(until), reason }))
  .refine(({ fromMs, untilMs }) => fromMs < untilMs, 'ends before it begins')

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, as 22:00')

const quietWindow = z.strictObject({
  from: timeOfDay.describe('As `22:00`.'),
  until: timeOfDay.describe('As `07:00`; before `from` it is on the next day.'),
  days: z.array(z.enum(WEEKDAYS)).default([]).describe('On which days they begin; every day when empty.'),
  timeZone: z
    .string()
    .default('UTC')
    .refine(isTimeZone, 'is no time zone, as Europe/Berlin')
    .describe('As `Europe/Berlin`.'),
})

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** Keys that a project may set to override the global ones. */
export const policyKeys = {
  phase: z
    .literal(PHASES)
    .optional()
    .describe('1 observe; 2 propose; 3 put fixes of low severity on a branch; 4 deploy by itself.'),
  codeLevelMax: level.optional().describe('Highest level of patches, whatever the phase says.'),
  runtimeLevelMax: level
    .optional()
    .describe('Highest level of actions on what runs: `recover` for those that can be taken back.'),
  sourceLevelMax: z
    .partialRecord(z.enum(SOURCE_KINDS), level)
    .optional()
    .describe('Highest level on the word of a kind of source. Lowers what the kind allows, never raises it.'),
  requireConsent: z
    .boolean()
    .optional()
    .describe('Whether nothing is done before a person has put the label of consent on the ticket.'),
  autoDeploySeverity: z
    .array(z.enum(SEVERITIES))
    .optional()
    .describe('Severities whose fixes phase 4 deploys without asking.'),
  maxAutoDeploysPerHour: z
    .int()
    .min(0)
    .optional()
    .describe(
      'Automatic deploys in any 60 minutes, per project. More of them wait; with 0 every deploy needs a person.',
    ),
  brokenFixesMax: z
    .int()
    .min(1)
    .optional()
    .describe('Fixes of one issue after which it came back: then it is left to people until the cool-down is over.'),
  brokenFixesCooldownMs: z
    .int()
    .min(0)
    .optional()
    .describe('How long after the last of them one more attempt is made, if the issue still comes.'),
  remedies: z
    .array(z.enum(REMEDY_IDS))
    .optional()
    .describe(
      'Actions on what runs that may be thought of, tried in their own order: `restart`, then `rollback-release`.',
    ),
  maxRecoveriesPerHour: z
    .int()
    .min(0)
    .optional()
    .describe('The same action on the same service in any 60 minutes; then a person is asked.'),
  coolDownMs: z
    .int()
    .min(0)
    .optional()
    .describe('Wait between two actions on a service. It doubles with each, and starts anew after ten quiet minutes.'),
  coolDownMaxMs: z.int().min(0).optional().describe('The longest such wait.'),
  groupShareMax: share
    .optional()
    .describe('Share of a group of services on which something is done at once; one at a time is always allowed.'),
  unhealthyShareMax: share
    .optional()
    .describe(
      'When more of a group is unhealthy, and more than one, what they share is at fault: nothing is done, a person is told.',
    ),
  requireTestsPass: z
    .boolean()
    .optional()
    .describe('Whether a fix is deployed without asking only when the whole test suite is green.'),
  fixSeverity: z
    .array(z.enum(SEVERITIES))
    .optional()
    .describe('Severities that are worth an attempt; all, when not given.'),
  oversight: globs.optional().describe('Files and services that are changed only with approval, as `billing/**`.'),
  protected: globs.optional().describe('Files and services that are never changed, as `migrations/**`.'),
  minConfidence: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('How sure a repair must be of its choice to go on without asking.'),
  minHeld: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('Share of earlier fixes of the same kind that must have held; below it a person is asked.'),
  requireTestInFix: z
    .boolean()
    .optional()
    .describe('Whether a fix is deployed without asking only with a test of its own.'),
  review: z
    .enum(['before_deploy', 'after_deploy'])
    .optional()
    .describe('When a person looks at each fix. After: it stays open for review until somebody takes it.'),
  freeze: z
    .array(freezeWindow)
    .max(100)
    .optional()
    .describe('Stretches of time in which nothing is deployed; what is ready waits until they are over.'),
  quietHours: z.array(quietWindow).max(20).optional().describe('Hours in which nothing is deployed without approval.'),
  recoverInFreeze: z
    .boolean()
    .optional()
    .describe('Whether actions that can be taken back go on in freezes and quiet hours.'),
  attemptsMax: z
    .int()
    .min(1)
    .optional()
    .describe(
      `Attempts on one issue before a person is asked: ${ATTEMPTS_MAX.code} for code when absent, never more than ${ATTEMPTS_HARD_MAX}.`,
    ),
}
