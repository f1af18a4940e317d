import { afterEach, expect, test } from 'vitest'
import { answerApproval } from '../../src/pipeline/answer-approval.ts'
import { findLastApproval } from '../../src/store/approvals.ts'
import { getIssue, moveIssue } from '../../src/store/issues.ts'
import { trackRecord } from '../../src/store/queries/track-record.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

describeEachEngine('what a project has shown', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  async function answered(answer: 'approved' | 'rejected'): Promise<number> {
    const id = await line.issue('high')
    await line.drain()
    const { id: approvalId, planHash } = (await findLastApproval(getDb(), id))!
    const nowMs = line.clock.nowMs()
    await answerApproval(getDb(), { approvalId, planHash, answer, by: 'ada', reason: '', nowMs })
    await line.drain()
    return id
  }

  test('B85 is counted from what happened: a heal counts as kept until the failure comes back', async () => {
    line = await Line.open(getDb(), { phase: 3 })
    expect(await trackRecord(getDb(), 1)).toEqual({
      diagnosed: 0,
      explained: 0,
      answered: 0,
      approved: 0,
      deployed: 0,
      kept: 0,
    })
    await answered('rejected')
    const id = await answered('approved')
    const [release, before] = [await line.releaseOf(id), line.target.now.stable!]
    await line.events(id, before, 20)
    line.target.serve(before, 100)
    line.target.serve(release, 400)
    await line.pass(2000)
    expect(await line.state(id)).toBe('healed')
    const shown = { diagnosed: 2, explained: 2, answered: 2, approved: 1, deployed: 1 }
    expect(await trackRecord(getDb(), 1)).toEqual({ ...shown, kept: 1 })
    expect(await trackRecord(getDb(), 2)).toMatchObject({ diagnosed: 0, deployed: 0 })

    const nowMs = line.clock.nowMs()
    await getDb().transaction(async (tx) =>
      moveIssue(tx, await getIssue(tx, id), 'open', { nowMs, reason: 'It came back.' }),
    )
    expect(await trackRecord(getDb(), 1)).toEqual({ ...shown, kept: 0 })
  })
})
