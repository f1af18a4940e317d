import type { GroupingInput } from './grouping.ts'
import { createLineGrouper, fingerprintOfLine, type LineGrouper } from './lines/line-grouper.ts'
import { OVERFLOW_TEXT } from './lines/templates.ts'

/** Of a group with many templates the oldest and the newest; what is stored leads to its issue whether or not they are named again. */
const NAMES_MAX = 20
/** Templates of one group whose issues are looked for at once. */
const MERGED_NAMES_MAX = 500
/** Templates of one project that are told apart; about twenty megabytes. */
const TEMPLATES_MAX = 10_000
const PREFIX = 'line-v1:'

/** Log lines by what they say, as `prunella group` groups them. */
export interface LogTemplates {
  /** Takes note of a line; undefined for what is no line of a log. The first to see a line of a kind learns it. */
  learn(projectId: number, event: GroupingInput): LearnedLine | undefined
}

export interface LearnedLine {
  /** Equal for lines of one group, by all that was learned until it is asked. */
  names(): string[]
  /** Where several templates turned out to be one, and nobody said yet that this is settled. */
  merged(): MergedTemplates | undefined
}

export interface MergedTemplates {
  /** Of each of them, oldest first. */
  names: readonly string[]
  /** Why they are one. */
  because: string
  /** All that they lead to is one by now: not told again until there is another of them. */
  settle(): void
}

/**
 * Templates are learned as lines come, in bounded memory. What was learned is not kept over a restart: the names that were stored are, so that lines
 * go on to the same issue, and what two of them have in common is learned again.
 */
export function createLogTemplates(): LogTemplates {
  const projects = new Map<number, { grouper: LineGrouper; settled: Map<number, number> }>()

  function projectOf(id: number) {
    const known = projects.get(id)
    if (known) return known
    const grouper = createLineGrouper({ templatesMax: TEMPLATES_MAX, signaturesMax: 10 * TEMPLATES_MAX })
    const project = { grouper, settled: new Map<number, number>() }
    projects.set(id, project)
    return project
  }

  return {
    learn(projectId, { type, exceptions, message, fingerprint }) {
      if (type !== 'log' || exceptions.length > 0 || !message || fingerprint?.length) return undefined
      const { grouper, settled } = projectOf(projectId)
      const line = message.split('\n', 1)[0]!
      const { groupId } = grouper.add(line)
      return { names: () => namesOf(grouper, groupId, line), merged: () => mergedOf(grouper, groupId, settled) }
    },
  }
}

function namesOf(grouper: LineGrouper, groupId: number, line: string): string[] {
  const { text, fingerprints } = grouper.explain(groupId)
  // Lines of too many kinds at once have nothing in common but that.
  const known = text === OVERFLOW_TEXT ? [] : fingerprints
  const names = [...new Set([fingerprintOfLine(line), ...known])].map(withoutPrefix)
  return names.length <= NAMES_MAX ? names : [...names.slice(0, 2), ...names.slice(2 - NAMES_MAX)]
}

function mergedOf(grouper: LineGrouper, groupId: number, settled: Map<number, number>): MergedTemplates | undefined {
  const id = grouper.resolve(groupId)
  const templates = grouper.templatesOf(id)
  if (templates === 1 || settled.get(id) === templates) return undefined
  const { text, fingerprints, reasons } = grouper.explain(id)
  return {
    names: fingerprints.slice(0, MERGED_NAMES_MAX).map(withoutPrefix),
    because: `their lines are one, ${text}: ${reasons.at(-1) ?? 'nothing tells them apart'}`,
    settle: () => void settled.set(id, templates),
  }
}

function withoutPrefix(name: string): string {
  return name.slice(PREFIX.length)
}
