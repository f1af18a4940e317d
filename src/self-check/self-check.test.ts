import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { MINUTE_MS, SelfCheckBench } from '../../test/helpers/self-check.ts'

const AMEND =
  'ERROR failed to amend commit pr=8365 error="git commit --amend: exit status 1 (stderr: error: invalid object 100644 4b825dc)"'
const at = (ms: number): string => new Date(ms).toISOString()
const fail = (message = 'cache is cold', more: Record<string, unknown> = {}) => ({ level: 'error', message, ...more })

describeEachEngine('self-check', (getDb) => {
  test('A02 a scan every half hour by the clock: none after 29 minutes, one after 30, three after 90', async () => {
    const bench = await SelfCheckBench.open(getDb())
    await bench.advance(29 * MINUTE_MS)
    expect(await bench.scans()).toBe(0)
    await bench.advance(MINUTE_MS)
    expect(await bench.scans()).toBe(1)
    for (let minute = 30; minute < 90; minute++) await bench.advance(MINUTE_MS)
    expect(await bench.scans()).toBe(3)
    const rows = await getDb().query("select * from transitions where subject_kind = 'self_check' and subject_id = 1")
    expect(rows).toHaveLength(3)
  })

  test('A03 hourly is one scan in sixty minutes', async () => {
    const bench = await SelfCheckBench.open(getDb(), { schedule: 'hourly' })
    for (let minute = 0; minute < 60; minute++) await bench.advance(MINUTE_MS)
    expect(await bench.scans()).toBe(1)
  })

  test('A07 two equal errors are told to nobody, the third is', async () => {
    const bench = await SelfCheckBench.open(getDb())
    await bench.events([fail(), fail()])
    expect(await bench.scan()).toEqual([])
    await bench.events([fail()])
    expect(await bench.scan()).toMatchObject([{ occurrences: { count: 3 }, severity: 'medium' }])
  })

  test('A06 errors older than the look-back are not counted, younger ones are', async () => {
    const bench = await SelfCheckBench.open(getDb())
    const scanMs = bench.clock.nowMs() + 30 * MINUTE_MS
    const before = (minutes: number) => ({ timestamp: at(scanMs - minutes * MINUTE_MS) })
    await bench.events(Array.from({ length: 3 }, () => fail('too old', before(61))))
    await bench.events(Array.from({ length: 3 }, () => fail('young enough', before(59))))
    const told = await bench.scan()
    expect(told.map(({ report }) => report.title)).toEqual(['self-check: young enough on shop'])
    expect(told[0]!.occurrences.count).toBe(3)
  })

  test('A08 A21 one pull request that costs more than ten dollars in a session is critical; ten are not, two that share them are not', async () => {
    const bench = await SelfCheckBench.open(getDb())
    const cost = (pr: number, usd: number) => ({ type: 'cost', pr, cost_usd: usd })
    await bench.events([cost(1, 4), cost(1, 6), cost(2, 6), cost(3, 6)])
    expect(await bench.scan()).toEqual([])
    await bench.events([cost(1, 0.01)])
    expect(await bench.scan()).toMatchObject([{ severity: 'critical', report: { metadata: { subject: 'PR #1' } } }])
    expect(await bench.scan()).toEqual([])
    await bench.events([{ type: 'session_start' }, cost(1, 9)])
    expect(await bench.scan()).toEqual([])
  })

  test('what a session may cost is a matter of the configuration', async () => {
    const bench = await SelfCheckBench.open(getDb(), { costThreshold: 3 })
    await bench.events([{ type: 'cost', pr: 1, cost_usd: 3 }])
    expect(await bench.scan()).toEqual([])
    await bench.events([{ type: 'cost', pr: 1, cost_usd: 0.5 }])
    expect(await bench.scan()).toMatchObject([{ severity: 'critical', report: { metadata: { subject: 'PR #1' } } }])
  })

  test('A10 three errors posted as events are told, with no journal and no file', async () => {
    const bench = await SelfCheckBench.open(getDb())
    await bench.events([
      { type: 'error', message: 'x' },
      { type: 'error', message: 'x' },
      { type: 'error', message: 'x' },
    ])
    expect(await bench.scan()).toHaveLength(1)
  })

  test('A13 a thousand lines that only speak of errors are nothing', async () => {
    const bench = await SelfCheckBench.open(getDb())
    await bench.log(Array.from({ length: 1_000 }, () => 'level=info msg="no error was found"'))
    expect(await bench.scan()).toEqual([])
  })

  test('A14 A15 fifty errors of one pull request are one problem, those of another pull request another one', async () => {
    const bench = await SelfCheckBench.open(getDb())
    await bench.log(Array.from({ length: 50 }, () => 'level=error msg="push failed" pr=8365'))
    await bench.log(Array.from({ length: 4 }, () => 'level=error msg="push failed" pr=2'))
    const told = await bench.scan()
    expect(told.map(({ report, occurrences }) => [report.title, occurrences.count])).toEqual([
      ['self-check: push failed on PR #8365', 50],
      ['self-check: push failed on PR #2', 4],
    ])
    expect(new Set(told.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  test('A18 an error in five of five cycles is critical', async () => {
    const bench = await SelfCheckBench.open(getDb())
    for (let cycle = 0; cycle < 5; cycle++) {
      await bench.log([
        `level=info msg="poll cycle started" cycle=${cycle}`,
        `time=${at(bench.clock.nowMs())} ${AMEND}`,
      ])
      await bench.clock.advance(2 * MINUTE_MS)
    }
    const [told] = await bench.scan()
    expect(told).toMatchObject({ severity: 'critical', report: { metadata: { reason: 'repeating every poll cycle' } } })
  })

  test('A22 an error in cycles 1, 3 and 5 of 6 is a warning, and the reason says so', async () => {
    const bench = await SelfCheckBench.open(getDb())
    for (let cycle = 1; cycle <= 6; cycle++) {
      await bench.events([{ type: 'cycle' }, ...(cycle % 2 === 1 ? [fail()] : [])])
      await bench.clock.advance(2 * MINUTE_MS)
    }
    const [told] = await bench.scan()
    expect(told).toMatchObject({
      severity: 'medium',
      report: { metadata: { reason: 'intermittent, in 3 of 5 poll cycles' } },
    })
  })

  test('A19 an agent that is invoked three times at the same cursor is critical, although no error was logged', async () => {
    const bench = await SelfCheckBench.open(getDb())
    const run = (pr: number, cursor: string) => ({ type: 'agent_invocation', pr, cursor })
    await bench.events([run(7, 'c1'), run(7, 'c1'), run(8, 'a'), run(8, 'b'), run(8, 'c'), run(7, 'c1')])
    const told = await bench.scan()
    expect(told).toMatchObject([
      { severity: 'critical', occurrences: { count: 3 }, report: { metadata: { subject: 'PR #7' } } },
    ])
    expect(await bench.scan()).toEqual([])
  })

  test('A23 A24 refusals of an API and agents that time out are warnings', async () => {
    const bench = await SelfCheckBench.open(getDb())
    for (const message of [
      'GET /repos: 403 API rate limit exceeded',
      'list pulls: 502 Bad Gateway',
      'agent killed after timeout',
    ]) {
      await bench.events([fail(message), fail(message), fail(message)])
    }
    const told = await bench.scan()
    expect(told.map(({ severity }) => severity)).toEqual(['medium', 'medium', 'medium'])
    const detectors = told.map(({ report }) => (report.metadata as { detector: string }).detector)
    expect(detectors.toSorted()).toEqual(['agent-timeout', 'api-errors', 'api-errors'])
  })

  test('A25 one failed push that goes well when it is tried again is told to nobody', async () => {
    const bench = await SelfCheckBench.open(getDb())
    await bench.log(['level=error msg="push failed" pr=1', 'level=info msg="push succeeded" pr=1'])
    expect(await bench.scan()).toEqual([])
    const [row] = await getDb().query('select severity, reason from self_check_findings')
    expect(row).toEqual({ severity: 'info', reason: 'once, and it went well since' })
  })

  test('A29 what has nothing new is not told again', async () => {
    const bench = await SelfCheckBench.open(getDb())
    await bench.events([fail(), fail(), fail()])
    expect(await bench.scan()).toHaveLength(1)
    expect(await bench.scan()).toEqual([])
    await bench.events([fail(), fail(), fail()])
    expect(await bench.scan()).toMatchObject([{ occurrences: { count: 6 } }])
  })

  test('A36 A37 A38 X14 3,612 occurrences over five days, with scans every half hour and restarts: the exact count and duration', async () => {
    const firstMs = Date.UTC(2026, 4, 6, 14, 0, 42)
    const bench = await SelfCheckBench.open(getDb(), {}, { startMs: firstMs - 42_000 })
    const everyMs = (Date.UTC(2026, 4, 11, 6, 24, 4) - firstMs) / 3_611
    let scanMs = firstMs - 42_000 + 30 * MINUTE_MS
    for (let i = 0; i < 3_612; ) {
      const lines: string[] = []
      for (; i < 3_612 && firstMs + i * everyMs < scanMs; i++) lines.push(`time=${at(firstMs + i * everyMs)} ${slog()}`)
      await bench.clock.advance(scanMs - bench.clock.nowMs())
      if (lines.length > 0) await bench.log(lines)
      if (i % 7 === 0) await bench.restart()
      await bench.work()
      scanMs += 30 * MINUTE_MS
    }
    const last = bench.told.at(-1)!
    expect(last.occurrences).toEqual({ count: 3_612, firstMs, lastMs: Date.UTC(2026, 4, 11, 6, 24, 4) })
    expect(new Set(bench.told.map(({ fingerprint }) => fingerprint)).size).toBe(1)
  })

  test('A51 an error in every cycle of two minutes is told within half an hour of its third repetition', async () => {
    const bench = await SelfCheckBench.open(getDb())
    let thirdMs = Number.POSITIVE_INFINITY
    for (let cycle = 1; bench.told.length === 0 && cycle <= 60; cycle++) {
      await bench.events([fail()])
      if (cycle === 3) thirdMs = bench.clock.nowMs()
      await bench.advance(2 * MINUTE_MS)
    }
    expect(bench.told).toHaveLength(1)
    expect(bench.clock.nowMs() - thirdMs).toBeLessThanOrEqual(30 * MINUTE_MS)
  })

  test('A44 what is ignored makes no problem; around a shutdown only near one', async () => {
    const bench = await SelfCheckBench.open(getDb(), {
      ignore: ['known and passing', { pattern: 'context canceled', during: 'shutdown', within: 30_000 }],
    })
    await bench.events(Array.from({ length: 100 }, () => fail('this is Known and passing today')))
    await bench.events(Array.from({ length: 5 }, () => fail('poll: context canceled')))
    await bench.events([{ type: 'shutdown' }])
    expect(await bench.scan()).toEqual([])
    await bench.events(Array.from({ length: 5 }, () => fail('poll: context canceled')))
    expect(await bench.scan()).toHaveLength(1)
  })

  test('A45 a check that fails is logged, tried again at its next time, and told to nobody', async () => {
    const report = async (): Promise<void> => {
      throw new Error('the store of tickets is broken')
    }
    const bench = await SelfCheckBench.open(getDb(), {}, { report })
    for (let i = 0; i < 10; i++) {
      await bench.events([fail(), fail(), fail()])
      await bench.scan()
    }
    expect(bench.logged.filter((line) => line.includes('a self-check failed'))).toHaveLength(10)
    await bench.log(bench.logged.filter((line) => line.includes('a self-check failed')))
    const rows = await getDb().query("select message from self_check_activities where message like '%self-check%'")
    expect(rows).toEqual([])
  })

  test('a flood of one problem takes a row a second and is counted whole', async () => {
    const bench = await SelfCheckBench.open(getDb())
    for (let i = 0; i < 10; i++) await bench.log(Array.from({ length: 900 }, () => 'level=error msg="queue is full"'))
    const [row] = await getDb().query<{ n: number }>('select count(*) as n from self_check_activities')
    expect(Number(row!.n)).toBe(10)
    expect(await bench.scan()).toMatchObject([{ occurrences: { count: 9_000 } }])
  })
})

function slog(): string {
  return 'level=ERROR msg="failed to amend commit" pr=8365 error="git commit --amend: exit status 1"'
}
