import type { Event } from '../../domain/event.ts'
import type { Issue } from '../../domain/issue.ts'
import { UNREADABLE } from '../../policy/facts.ts'
import { correctedSeverity } from '../../store/corrections.ts'
import type { PipelineContext } from '../context.ts'
import { gatherFacts } from '../facts.ts'
import { unknownCause } from '../unknown-cause.ts'

/**
 * What the policy would be told of an issue, as text. On the word of a model only issues of one standing become one: else a merge could
 * lend a failure the permissions of another. undefined where a fact cannot be read: then nothing is merged.
 */
export async function standingOf(context: PipelineContext, issue: Issue, event: Event): Promise<string | undefined> {
  const severity = (await correctedSeverity(context.db, issue.id)) ?? unknownCause(issue.title, event).severity
  const facts = await gatherFacts(context, { action: 'heal', issue: { ...issue, severity }, attempt: null })
  if (Object.values(facts).includes(UNREADABLE)) return undefined
  return JSON.stringify({ ...facts, nowMs: 0, sources: facts.sources.toSorted() })
}
