import type { GroupingInput } from './grouping.ts'
import { createLineGrouper, fingerprintOfLine, type LineGrouper } from './lines/line-grouper.ts'
import { OVERFLOW_TEXT } from './lines/templates.ts'

/** Of a group with many templates the oldest and the newest; what is stored leads to its issue whether or not they are named again. */
const NAMES_MAX = 20
/** Templates of one project that are told apart; about twenty megabytes. */
const TEMPLATES_MAX = 10_000
const PREFIX = 'line-v1:'

/** Names of a log line by what it says, as `prunella group` groups it. */
export interface LogTemplates {
  /** Equal for lines of one group; none for what is no line of a log. The first to see a line of a kind learns it. */
  namesOf(projectId: number, event: GroupingInput): string[]
}

/**
 * Templates are learned as lines come, in bounded memory. What was learned is not kept over a restart: the names that were stored are, so that lines
 * go on to the same issue, and what two of them have in common is learned again.
 */
export function createLogTemplates(): LogTemplates {
  const groupers = new Map<number, LineGrouper>()
  return {
    namesOf(projectId, { type, exceptions, message, fingerprint }) {
      if (type !== 'log' || exceptions.length > 0 || !message || fingerprint?.length) return []
      const grouper =
        groupers.get(projectId) ?? createLineGrouper({ templatesMax: TEMPLATES_MAX, signaturesMax: 10 * TEMPLATES_MAX })
      groupers.set(projectId, grouper)
      const line = message.split('\n', 1)[0]!
      const own = fingerprintOfLine(line)
      const { text, fingerprints } = grouper.explain(grouper.add(line).groupId)
      // Lines of too many kinds at once have nothing in common but that.
      const known = text === OVERFLOW_TEXT ? [] : fingerprints
      const names = [...new Set([own, ...known])].map((name) => name.slice(PREFIX.length))
      return names.length <= NAMES_MAX ? names : [...names.slice(0, 2), ...names.slice(2 - NAMES_MAX)]
    },
  }
}
