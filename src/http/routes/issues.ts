import { UserError } from '../../domain/errors.ts'
import { explain } from '../../grouping/index.ts'
import type { GroupingRules } from '../../grouping/rules/rules.ts'
import type { Clock } from '../../lib/clock.ts'
import { attachmentsOfIssue } from '../../store/attachments.ts'
import type { Sql } from '../../store/database.ts'
import { latestDiagnosis } from '../../store/diagnoses.ts'
import { feedbackOfIssue } from '../../store/feedback.ts'
import { fingerprintsOfIssue } from '../../store/issue-fingerprints.ts'
import { askedModel } from '../../store/queries/asked-model.ts'
import { attemptsOfIssue } from '../../store/queries/attempts.ts'
import { approvalsOfIssue, decisionsOfIssue, hourCounts, sampleEvent } from '../../store/queries/evidence.ts'
import { findIssueRow, recentIssues } from '../../store/queries/issues.ts'
import { transitionsOfIssue } from '../../store/queries/transitions.ts'
import { decisionsAbout } from '../../store/regrouping.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { type IssueResponse, type IssuesResponse, issueParams, issuesQuery } from '../contract.ts'
import { cursorAfter, parseCursor } from '../cursor.ts'
import { messageOfRow } from '../live.ts'

/** What one answer holds of an issue's history; the newest are kept. */
const HISTORY = {
  attemptsMax: 20,
  decisionsMax: 50,
  approvalsMax: 20,
  transitionsMax: 500,
  hoursMs: 72 * 3_600_000,
  fingerprintsMax: 100,
  feedbackMax: 50,
  attachmentsMax: 50,
}

export function issueRoutes({
  db,
  clock,
  rulesOf,
}: {
  db: Sql
  clock: Clock
  rulesOf?: ((projectId: number) => GroupingRules) | undefined
}): Routes {
  return routes()
    .get('/api/v1/issues', async (c) => {
      const { state, q, limit, cursor } = parseInput(issuesQuery, c.req.query())
      const issues = await recentIssues(db, {
        state,
        text: q,
        projectId: scopeOf(c),
        limit,
        before: parseCursor(cursor),
      })
      return c.json({ issues, nextCursor: cursorAfter(issues, limit) } satisfies IssuesResponse)
    })
    .get('/api/v1/issues/:id', async (c) => {
      const { id: ticket } = parseInput(issueParams, c.req.param())
      const issue = await findIssueRow(db, ticket, scopeOf(c))
      if (!issue) throw new UserError(`There is no issue ${ticket}.`, { status: 404 })
      const { id } = issue
      const sample = await sampleEvent(db, id)
      const timeline = await transitionsOfIssue(db, id, HISTORY.transitionsMax)
      return c.json({
        issue,
        diagnosis: (await latestDiagnosis(db, id)) ?? null,
        askedModel: await askedModel(db, id),
        attempts: await attemptsOfIssue(db, id, HISTORY.attemptsMax),
        decisions: await decisionsOfIssue(db, id, HISTORY.decisionsMax),
        approvals: await approvalsOfIssue(db, id, HISTORY.approvalsMax),
        timeline: timeline.map(messageOfRow),
        hours: await hourCounts(db, id, clock.nowMs() - HISTORY.hoursMs),
        sampleEvent: sample,
        attachments: await attachmentsOfIssue(db, id, HISTORY.attachmentsMax),
        feedback: await feedbackOfIssue(db, id, HISTORY.feedbackMax),
        grouping: {
          fingerprints: await fingerprintsOfIssue(db, id, HISTORY.fingerprintsMax),
          explanation: sample && explain(sample, rulesOf?.(issue.projectId)),
          decisions: await decisionsAbout(db, id, HISTORY.fingerprintsMax),
        },
      } satisfies IssueResponse)
    })
}
