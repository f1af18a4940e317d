import { fingerprintOfTemplate } from './fingerprint.ts'
import { createHashTable, type Hash } from './hash-table.ts'
import { LINE_LIMITS, type LineLimits, SIGNED_BYTES_MAX } from './limits.ts'
import { readable } from './readable.ts'
import { signLine } from './signature.ts'
import { skeletonOf } from './skeleton.ts'
import { type Template, templateOf } from './template.ts'
import { createTemplates } from './templates.ts'

export interface GroupedLine {
  groupId: number
  /** The first line of its group. */
  isNew: boolean
}

export interface LineGroup {
  groupId: number
  count: number
  /** The template, `<*>` for each value. */
  text: string
}

export interface LineGroupExplanation extends LineGroup {
  /** Of the oldest template of the group. */
  fingerprint: string
  /** Of all its templates: after a restart another one may be the oldest. */
  fingerprints: string[]
  /** What made the group: one sentence each. */
  explanation: string[]
  /** Why its templates are one, each once. */
  reasons: string[]
}

export interface LineGrouper {
  /** The group of a line. A later line may show that two groups are one: `resolve` then gives the older of both. */
  add(line: string | Uint8Array, start?: number, end?: number): GroupedLine
  resolve(groupId: number): number
  /** How many templates turned out to be that group. */
  templatesOf(groupId: number): number
  explain(groupId: number): LineGroupExplanation
  /** Oldest first. */
  groups(): LineGroup[]
}

/**
 * Groups log lines as they come, without training and with one configuration. Nearly every line costs one pass over its bytes and
 * one look-up; only a signature that was never seen is masked by patterns, compared with others and perhaps joined with them.
 */
export function createLineGrouper(overrides: Partial<LineLimits> = {}): LineGrouper {
  const limits = { ...LINE_LIMITS, ...overrides }
  const known = createHashTable()
  const templates = createTemplates(limits)
  /** Lines of each template. */
  const counts: number[] = []
  const signature: Hash = { low: 0, high: 0 }
  const encoder = new TextEncoder()
  const encoded = new Uint8Array(SIGNED_BYTES_MAX)

  return {
    add(line, start = 0, end = line.length) {
      if (typeof line !== 'string') return addBytes(line, start, end)
      return addBytes(encoded, 0, encoder.encodeInto(line.slice(start, end), encoded).written)
    },
    resolve: templates.groupOf,
    templatesOf: (groupId) => templates.group(templates.groupOf(groupId)).members.length,
    explain,
    groups: () => groupIds().map(groupOf),
  }

  function addBytes(bytes: Uint8Array, start: number, lineEnd: number): GroupedLine {
    const end = Math.min(lineEnd, start + SIGNED_BYTES_MAX)
    signLine(bytes, start, end, signature)
    const id = known.get(signature)
    if (id < 0) return addNew(bytes, start, end)
    counts[id]!++
    return { groupId: templates.groupOf(id), isNew: false }
  }

  function addNew(bytes: Uint8Array, start: number, end: number): GroupedLine {
    const before = templates.size
    const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString()
    const id = templates.idOf(templateOfLine(line))
    if (known.size >= limits.signaturesMax) known.clear()
    known.set(signature, id)
    while (counts.length < templates.size) counts.push(0)
    counts[id]!++
    const groupId = templates.groupOf(id)
    return { groupId, isNew: groupId >= before }
  }

  function groupIds(): number[] {
    return [...counts.keys()].filter((id) => templates.groupOf(id) === id)
  }

  function groupOf(groupId: number): LineGroup {
    const { members, text } = templates.group(groupId)
    return { groupId, count: members.reduce((sum, id) => sum + counts[id]!, 0), text: readable(text) }
  }

  function explain(groupId: number): LineGroupExplanation {
    const group = groupOf(templates.groupOf(groupId))
    const { members, merges } = templates.group(group.groupId)
    const masks = [...new Set(members.flatMap((id) => templates.template(id).masks))]
    const fingerprints = members.map((id) => fingerprintOfTemplate(templates.template(id).text))
    return {
      ...group,
      fingerprint: fingerprints[0]!,
      fingerprints,
      reasons: [...new Set(merges.map(({ because }) => because))],
      explanation: [
        `template ${group.text}`,
        ...(masks.length > 0 ? [`masked besides words with digits: ${masks.join(', ')}`] : []),
        ...merges.map(({ text, because }) => `holds the template ${readable(text)}, because ${because}`),
      ],
    }
  }
}

/** What a line alone is known by, whatever came before it: one of the fingerprints of its group, if no slot was open for it. */
export function fingerprintOfLine(line: string): string {
  return fingerprintOfTemplate(templateOfLine(line.slice(0, SIGNED_BYTES_MAX)).text)
}

/** The template of a line alone, `<*>` for each value. */
export function templateTextOfLine(line: string): string {
  return readable(templateOfLine(line.slice(0, SIGNED_BYTES_MAX)).text)
}

function templateOfLine(line: string): Template {
  return templateOf(skeletonOf(line))
}
