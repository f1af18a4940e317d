import { afterEach, expect, test } from 'vitest'
import { queueFinding } from '../../src/pipeline/tickets/queue-finding.ts'
import { localComments } from '../../src/store/local-tickets.ts'
import { createTracker } from '../../src/trackers/index.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'
import { MINUTE_MS, SelfCheckBench } from '../helpers/self-check.ts'

const FIRST_MS = Date.UTC(2026, 4, 6, 14, 0, 42)
const LAST_MS = Date.UTC(2026, 4, 11, 6, 24, 4)
const ERRORS = 3_612
const SCAN_EVERY_MS = 30 * MINUTE_MS

describeEachEngine('self-checks and their tickets', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  /** Restarted often, each half hour a scan that looks back one hour, and what is due at the desk after it. */
  async function open() {
    line = await Line.open(getDb(), { phase: 1 })
    line.context.isSelfChecked = () => true
    line.tracker = await createTracker({ kind: 'builtin' }, { projectId: 1, sql: getDb(), clock: line.clock })
    const bench = await SelfCheckBench.open(
      getDb(),
      { lookback: 60 * MINUTE_MS },
      { startMs: FIRST_MS - 42_000, report: (tx, told) => queueFinding(line.context, tx, told) },
    )
    const scan = async (lines: readonly string[]) => {
      await bench.clock.advance(SCAN_EVERY_MS)
      if (lines.length > 0) await bench.log(lines)
      await bench.work()
      await line.clock.advance(bench.clock.nowMs() - line.clock.nowMs())
      await line.drain()
    }
    return { bench, scan }
  }
  const tickets = () =>
    getDb().query<{ id: number; title: string; body: string }>('select id, title, body from local_tickets order by id')

  test('A29 A36 A37 A38 X14 the seed: five days of scans that overlap are one ticket, whose comments end with the exact count and duration', async () => {
    const { bench, scan } = await open()
    const everyMs = (LAST_MS - FIRST_MS) / (ERRORS - 1)
    const lines = Array.from({ length: ERRORS }, (_, i) => FIRST_MS + i * everyMs)
    for (let told = 0, scans = 0; told < ERRORS; scans++) {
      const untilMs = bench.clock.nowMs() + SCAN_EVERY_MS
      const due = lines.filter((ms) => ms < untilMs).length
      await scan(lines.slice(told, due).map(slog))
      told = due
      if (scans % 7 === 0) await bench.restart()
    }
    const [ticket, ...others] = await tickets()
    expect(others).toEqual([])
    expect(ticket!.title).toBe('self-check: failed to amend commit on PR #8365')
    expect(ticket!.body).toContain('First seen: 2026-05-06T14:00:42Z\n')
    const comments = await localComments(getDb(), ticket!.id)
    expect(comments.at(-1)).toContain('Latest: 2026-05-11T06:24:04Z (5 days)')
    expect(comments.at(-1)).toContain('Occurrences: 3,612 times')
    const counts = comments.map((text) => Number(/Occurrences: ([\d,]+) times/.exec(text)![1]!.replaceAll(',', '')))
    expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b))

    for (let quiet = 0; quiet < 10; quiet++) await scan([])
    expect(await localComments(getDb(), ticket!.id)).toHaveLength(comments.length)
    expect(await tickets()).toHaveLength(1)
  })
})

function slog(ms: number): string {
  return `time=${new Date(ms).toISOString()} level=ERROR msg="failed to amend commit" pr=8365 error="git commit --amend: exit status 1"`
}
