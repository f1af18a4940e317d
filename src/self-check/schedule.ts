import { Cron } from 'croner'
import { messageOf, UserError } from '../domain/errors.ts'

const ALIASES: Readonly<Record<string, string>> = { hourly: '0 * * * *', daily: '0 0 * * *' }

/** When scans are due. */
export interface Schedule {
  /** The first time after that one. */
  nextMs(afterMs: number): number
}

/**
 * Five fields of cron, or six with seconds, or an alias as `hourly`.
 * @throws UserError that says what is wrong with it
 */
export function parseSchedule(text: string, timeZone: string): Schedule {
  const cron = cronOf(Object.hasOwn(ALIASES, text) ? ALIASES[text]! : text, timeZone)
  const nextMs = (afterMs: number): number | undefined => cron.nextRun(new Date(afterMs))?.getTime()
  if (nextMs(0) === undefined) throw new UserError(`the schedule ${text} never comes`)
  // A schedule that has no next time any more names a year that has passed.
  return { nextMs: (afterMs) => nextMs(afterMs) ?? Number.MAX_SAFE_INTEGER }
}

function cronOf(text: string, timezone: string): Cron {
  try {
    if (!/^@?[\w*]/.test(text)) throw new Error('it is empty')
    return new Cron(text, { timezone, paused: true })
  } catch (error) {
    const hint = 'Give five fields as in `*/30 * * * *`, or `hourly`'
    throw new UserError(`"${text}" is no schedule (${messageOf(error)}). ${hint}`)
  }
}
