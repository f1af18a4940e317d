import { expect, onTestFinished, test } from 'vitest'
import { queueTicket } from '../../src/pipeline/tickets/queue-ticket.ts'
import { openDatabase } from '../../src/store/open.ts'
import { Line } from '../helpers/line.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { githubStage } from '../helpers/tracker-stage.ts'

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
const PROBLEMS = 1000
const LIMIT = { max: 30, perMs: 60_000 }

test('1,000 problems at 30 requests a minute: no ticket is lost, none doubled, the most severe come first', {
  timeout: 240_000,
}, async () => {
  const db = await openDatabase({ dataDir: tempDir() })
  onTestFinished(() => db.close())
  const line = await Line.open(db, { phase: 1 })
  onTestFinished(() => line.close())
  const { github, tracker } = await githubStage(db, line.clock, {
    config: { requestsPerMinuteMax: LIMIT.max, pollEveryMs: 86_400_000 },
    limits: { all: LIMIT, search: LIMIT },
  })
  line.tracker = tracker
  const nowMs = line.clock.nowMs()
  await db.transaction(async (tx) => {
    for (let i = 0; i < PROBLEMS; i++)
      await queueTicket(line.context, tx, {
        projectId: 1,
        fingerprint: `f${i}`,
        severity: SEVERITIES[(i * 7) % 4]!,
        report: { title: `${SEVERITIES[(i * 7) % 4]} problem ${i}`, origin: 'self-check', parts: [] },
        occurrences: { count: 3, firstMs: nowMs, lastMs: nowMs },
      })
  })
  await line.pass(90 * 60_000, 60_000)

  const titles = [...github.state.repo('shop/app').issues.values()].map(({ title }) => title)
  expect(titles).toHaveLength(PROBLEMS)
  expect(new Set(titles).size).toBe(PROBLEMS)
  const order = titles.map((title) => SEVERITIES.findIndex((severity) => title.startsWith(severity)))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(github.requests.filter(({ status }) => status === 403).length).toBeLessThan(10)
})
