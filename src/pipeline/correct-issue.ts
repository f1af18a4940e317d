import type { Correction } from '../domain/correction.ts'
import { UserError } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { canMoveIssue } from '../domain/issue-state.ts'
import type { Severity } from '../domain/severity.ts'
import { lineDiff } from '../lib/line-diff.ts'
import { redactText } from '../lib/redact/redact-text.ts'
import { listAttempts } from '../store/attempts.ts'
import { appendAudit } from '../store/audit.ts'
import { insertCorrection } from '../store/corrections.ts'
import type { Database, Sql } from '../store/database.ts'
import { insertDiagnosis, latestDiagnosis } from '../store/diagnoses.ts'
import { findIssue, getIssue, moveIssue, setIssueSeverity } from '../store/issues.ts'

/** The words of a person weigh more than those of a rule, and are asked no proof. */
const PERSON = { diagnoser: 'person', rule: 'person', confidence: 1, evidence: [] }

/**
 * A person says what was wrong with how an issue was judged. Each correction is kept, and holds at once: another severity or cause
 * takes the place of the old one, and what is no problem is ignored as soon as nothing runs for it.
 * @throws UserError when there is no such ticket, or it is part of another.
 */
export async function correctIssue(
  db: Database,
  {
    ticket,
    corrections: said,
    by,
    nowMs,
  }: { ticket: number; corrections: readonly Correction[]; by: string; nowMs: number },
): Promise<Issue> {
  const corrections = said.map(withoutSecrets)
  const proposed = (await listAttempts(db, ticket)).findLast(({ diff }) => diff !== null)?.diff
  const interdiffs = new Map<Correction, string>()
  for (const correction of corrections)
    if (correction.patch !== null && proposed) interdiffs.set(correction, await lineDiff(proposed, correction.patch))

  return db.transaction(async (tx) => {
    const issue = await correctable(tx, ticket)
    for (const correction of corrections) {
      const interdiff = interdiffs.get(correction) ?? null
      const id = await insertCorrection(tx, { issueId: ticket, correction, interdiff, by, nowMs })
      await apply(tx, { issue, correction, by, nowMs })
      const { kind, value, note } = correction
      await appendAudit(tx, {
        atMs: nowMs,
        actor: by,
        action: 'correct',
        subject: `ticket ${ticket}`,
        effectKey: `correction:${id}`,
        phase: 'note',
        detail: { kind, value, note },
      })
    }
    return getIssue(tx, ticket)
  })
}

function withoutSecrets({ kind, value, note, patch }: Correction): Correction {
  const clean = (text: string | null) => text && redactText(text)
  return { kind, value: clean(value), note: redactText(note), patch: clean(patch) }
}

async function correctable(tx: Sql, ticket: number): Promise<Issue> {
  const issue = await findIssue(tx, ticket)
  if (!issue) throw new UserError(`There is no ticket ${ticket}. \`prunella issues\` lists them.`)
  if (issue.mergedInto !== null)
    throw new UserError(`Ticket ${ticket} is part of ticket ${issue.mergedInto}: name that one.`)
  return issue
}

async function apply(
  tx: Sql,
  { issue, correction, by, nowMs }: { issue: Issue; correction: Correction; by: string; nowMs: number },
): Promise<void> {
  const { kind, value } = correction
  if (kind === 'wrong_severity') await setIssueSeverity(tx, issue.id, value as Severity)
  if (kind === 'not_a_problem' && canMoveIssue(issue.state, 'ignored'))
    await moveIssue(tx, issue, 'ignored', { nowMs, reason: `${by} says that it is no problem.` })
  if (kind === 'wrong_cause' && value !== null) {
    const { severity = issue.severity ?? 'medium', files = [] } = (await latestDiagnosis(tx, issue.id)) ?? {}
    const diagnosis = { ...PERSON, rootCause: value, severity, files }
    await insertDiagnosis(tx, { issueId: issue.id, nowMs, diagnosis })
  }
}
