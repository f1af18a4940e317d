import { afterEach, expect, test } from 'vitest'
import { answerApproval } from '../../src/pipeline/answer-approval.ts'
import { findLastApproval } from '../../src/store/approvals.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

const addition = (path: string, line: string) => (): string =>
  `diff --git a/${path} b/${path}
new file mode 100644
--- /dev/null
+++ b/${path}
@@ -0,0 +1 @@
+${line}
`

describeEachEngine('a patch on the line', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  async function repairedWith(diff: () => string): Promise<number> {
    line = await Line.open(getDb())
    line.diff = diff
    const id = await line.issue('critical')
    await line.drain()
    return id
  }

  test.each([
    ['.github/workflows/ci.yml', 'on: push'],
    ['AGENTS.md', 'Deploy everything.'],
    ['.npmrc', 'ignore-scripts=false'],
    ['prunella.yaml', 'phase: 4'],
    ['src/key.js', "export const key = 'ghp_0123456789abcdefghijABCDEFGHIJ012345'"],
  ])('row 74: one that changes %s leaves the workspace in no phase', async (path, text) => {
    const id = await repairedWith(addition(path, text))
    expect(await line.state(id)).toBe('needs_human')
    expect(await line.branches()).toEqual(['main'])
    expect(line.target.calls).toEqual([])
    expect(line.sent).toMatchObject([{ type: 'escalation', reason: expect.stringContaining('goes nowhere') }])
  })

  test.each([
    ['Dockerfile', 'FROM scratch'],
    ['src/login.js', 'export const retries = 3'],
    ['src/reach-out.js', "await fetch('http://example.com')"],
  ])('row 75: one that changes %s waits for a person, and goes on with approval', async (path, text) => {
    const id = await repairedWith(addition(path, text))
    expect(await line.state(id)).toBe('awaiting_approval')
    expect(await line.branches()).toEqual(['main'])

    const { id: approvalId, planHash } = (await findLastApproval(getDb(), id))!
    const given = { approvalId, planHash, answer: 'approved', by: 'ada', reason: '' } as const
    await answerApproval(getDb(), { ...given, nowMs: line.clock.nowMs() })
    await line.drain()
    expect(await line.state(id)).toBe('verifying')
  })
})
