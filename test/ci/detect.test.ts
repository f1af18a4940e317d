import { afterEach, expect, test } from 'vitest'
import { createRunPoller } from '../../src/pipeline/ci/poll-runs.ts'
import { createTracker, trackerConfig } from '../../src/trackers/index.ts'
import { CiLine, FAILED_TESTS, MISSING_REQUESTS } from '../helpers/ci-line.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { REPOSITORY, TOKEN } from '../helpers/github-ci/github-ci.ts'

describeEachEngine('failures of pipelines', (getDb) => {
  let ci: CiLine
  const open = async (options: Parameters<typeof CiLine.open>[1] = {}): Promise<CiLine> => {
    ci = await CiLine.open(getDb(), { policy: { phase: 1 }, ...options })
    return ci
  }
  afterEach(() => ci.close())

  test('D01 a run of a workflow that nobody configured is an issue, told by webhook', async () => {
    await open()
    await ci.fail({ name: 'Some nightly thing', path: '.github/workflows/nightly.yml' })
    expect(await ci.issues()).toMatchObject([{ title: expect.stringContaining('ModuleNotFoundError'), eventCount: 1 }])
  })

  test('D01 K15 the same by polling, and what was told already counts once', async () => {
    await open()
    await ci.poll()
    await ci.line.clock.advance(60_000)
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    await ci.poll()
    expect(await ci.issues()).toMatchObject([{ eventCount: 1 }])
    await ci.tell('workflow_run', { action: 'completed', workflow_run: { id } })
    await ci.line.drain()
    await ci.poll()
    expect(await ci.issues()).toMatchObject([{ eventCount: 1 }])
  })

  test('D06 without a webhook the issue at the forge is there one poll interval and one minute after the run ended, at the latest', async () => {
    await open()
    const { line, pipelines } = ci
    const { db, clock } = line
    const settings = { kind: 'github', repo: REPOSITORY, token: TOKEN, url: ci.ci.github.url } as const
    line.tracker = await createTracker(trackerConfig.parse(settings), { projectId: 1, sql: db, clock })
    const stop = new AbortController()
    const { logger } = line.context
    const parts = { db, clock, logger, projectId: 1, pipelines, onFound: () => {} }
    const polling = createRunPoller(parts).run(stop.signal)
    await line.pass(5_000, 1_000)

    // Right after a poll, which is the longest wait.
    ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    const endedMs = clock.nowMs()
    const opened = () => [...ci.ci.repo.issues.values()].length
    const limitMs = pipelines.settings.pollMs + 60_000
    while (opened() === 0 && clock.nowMs() - endedMs <= limitMs) await line.pass(1_000, 1_000)
    expect(opened()).toBe(1)
    expect(clock.nowMs() - endedMs).toBeLessThanOrEqual(limitMs)
    stop.abort()
    await polling
  })

  test('what ends in the second of the first look is not passed over: forges tell ends in whole seconds', async () => {
    await open()
    await ci.line.clock.advance(400)
    await ci.poll()
    ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    await ci.line.clock.advance(60_000)
    await ci.poll()
    expect(await ci.issues()).toMatchObject([{ eventCount: 1 }])
  })

  test('row 28: a server that was down for three hours finds every run of that time, each once', async () => {
    await open()
    await ci.poll()
    const logs = Array.from(
      { length: 120 },
      (_, i) => `E   ModuleNotFoundError: No module named 'package_${'abcdefghijkl'[i % 12]}'`,
    )
    for (const log of logs) {
      await ci.line.clock.advance(90_000)
      ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS.replace(/ModuleNotFoundError.*/, log) }] })
    }
    await ci.poll()
    const issues = await ci.issues()
    expect(issues.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(120)
    expect(issues).toHaveLength(12)
  }, 60_000)

  test('of a log longer than log_bytes_max the rest is not read, and what was read says what failed', async () => {
    await open({ settings: { logBytesMax: 2_000 } })
    const log = MISSING_REQUESTS + '2026-01-01T00:01:00.0000000Z more of it\n'.repeat(1_000)
    await ci.fail({ jobs: [{ log }] })
    expect(await ci.issues()).toMatchObject([{ eventCount: 1, title: expect.stringContaining('requests') }])
  })

  test('while nothing changes a poll is one request, answered with 304', async () => {
    await open()
    ci.ci.addRun({ conclusion: 'success' })
    await ci.poll()
    const before = ci.ci.github.requests.length
    await ci.poll()
    expect(ci.ci.github.requests.slice(before).map(({ status }) => status)).toEqual([304])
  })

  test.each(['success', 'cancelled', 'skipped', 'neutral', 'action_required'])(
    'D02 a run that ended as %s is none',
    async (conclusion) => {
      await open()
      await ci.fail({ conclusion })
      expect(await ci.issues()).toEqual([])
      expect(ci.ci.github.count('actions/list-jobs-for-workflow-run-attempt')).toBe(0)
    },
  )

  test('D02 a run that timed out counts as configured', async () => {
    await open({ settings: { timedOut: false } })
    await ci.fail({ conclusion: 'timed_out' })
    expect(await ci.issues()).toEqual([])
    Object.assign(ci.pipelines.settings, { timedOut: true })
    await ci.fail({ conclusion: 'timed_out', jobs: [{ log: MISSING_REQUESTS, conclusion: 'timed_out' }] })
    expect(await ci.issues()).toHaveLength(1)
  })

  test('D18 D19 jobs are listed page by page, and only logs of failed ones are fetched', async () => {
    await open()
    const good = Array.from({ length: 130 }, () => ({ conclusion: 'success' }))
    await ci.fail({ jobs: [...good, { log: MISSING_REQUESTS }, { log: FAILED_TESTS }] })
    expect(ci.ci.github.count('actions/list-jobs-for-workflow-run-attempt')).toBe(2)
    expect(ci.ci.github.count('actions/download-job-logs-for-workflow-run')).toBe(2)
    expect(await ci.issues()).toHaveLength(2)
  })

  test('D16 a token with contents: read, actions: read and issues: write is enough to find and explain, and nothing is written', async () => {
    await open({ permissions: { contents: 'read', actions: 'read', issues: 'write' } })
    await ci.fail()
    expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])
    expect(ci.ci.github.requests.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('the jobs of a matrix and later runs are one problem; another cause is another', async () => {
    await open()
    const versions = ['3.10', '3.11', '3.12']
    await ci.fail({
      jobs: versions.map((version) => ({ name: `test (ubuntu-latest, ${version})`, log: MISSING_REQUESTS })),
    })
    await ci.fail()
    await ci.fail({ jobs: [{ log: MISSING_REQUESTS.replace('requests', 'yaml') }] })
    expect(await ci.issues()).toMatchObject([{ eventCount: 4 }, { eventCount: 1 }])
  })

  test('D69 the same failure 23 hours later is the same issue; a workflow whose name contains the first has its own', async () => {
    await open()
    await ci.fail()
    await ci.line.clock.advance(23 * 3_600_000)
    await ci.fail()
    await ci.fail({ name: 'CI nightly', path: '.github/workflows/ci.yml.nightly.yml' })
    expect(await ci.issues()).toMatchObject([{ eventCount: 2 }, { eventCount: 1 }])
  })

  test.each([
    ['a fork', { headRepository: 'mallory/shop' }],
    ['a repository that is gone', { headRepository: null }],
    ['a branch of a pull request of its own', { branch: 'auto-heal/ticket-1' }],
    ['a branch of a fix of its own', { branch: 'auto-fix/ticket-1' }],
    ['a workflow that is excluded', { path: '.github/workflows/experiments-arm.yml' }],
  ])('D75 row 30 row 80 a failure of %s makes no issue', async (_, run) => {
    await open({ settings: { excludedWorkflows: ['**/experiments-*.yml'] } })
    await ci.fail(run)
    await ci.poll()
    expect(await ci.issues()).toEqual([])
  })

  test('D76 a run that ended longer ago than age_max_ms is left alone, one that did not is not', async () => {
    await open({ settings: { ageMaxMs: 1000 } })
    await ci.fail({ updatedMs: ci.line.clock.nowMs() - 2000 })
    expect(await ci.issues()).toEqual([])
    await ci.fail({ updatedMs: ci.line.clock.nowMs() - 1000 })
    expect(await ci.issues()).toHaveLength(1)
  })

  test('a run that could not be started has no log, and is an issue of its workflow', async () => {
    await open()
    await ci.fail({ conclusion: 'startup_failure', jobs: [] })
    expect(await ci.issues()).toMatchObject([{ title: 'The workflow file is not valid' }])
  })

  test.each([
    ['row 23: the first limit', { kind: 'rate_limit' as const, resetS: Date.UTC(2026, 0, 1) / 1000 + 600 }],
    ['row 23: the second limit', { kind: 'secondary_limit' as const, retryAfterS: 120 }],
    ['row 17: a server that fails', { kind: 'answer' as const, status: 502 }],
    ['an answer that is lost', { kind: 'lost' as const }],
    ['row 19: half of an answer', { kind: 'half' as const }],
  ])('D54 %s is waited out: the failure is not lost and not doubled', async (_, fault) => {
    await open()
    ci.ci.github.faults.add({ operation: 'actions/list-jobs-for-workflow-run-attempt', fault, times: 8 })
    await ci.fail()
    expect(await ci.issues()).toEqual([])
    await ci.line.pass(2 * 3_600_000, 30_000)
    expect(await ci.issues()).toMatchObject([{ eventCount: 1 }])
    const { length } = ci.ci.github.requests
    expect(length).toBeLessThan(60)
  })

  test('row 18: a forge that never answers is given up after its time, and asked again', async () => {
    await open({ settings: { timeoutMs: 200 } })
    const fault = { kind: 'hang' as const }
    ci.ci.github.faults.add({ operation: 'actions/list-jobs-for-workflow-run-attempt', fault, times: 2 })
    await ci.fail()
    expect(await ci.issues()).toEqual([])
    await ci.line.pass(3_600_000, 600_000)
    expect(await ci.issues()).toMatchObject([{ eventCount: 1 }])
  })

  test('row 27: deliveries in any order, late and doubled, of one run are one failure', async () => {
    await open()
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    const details_url = `https://github.com/${REPOSITORY}/actions/runs/${id}/job/7`
    const told: [string, Record<string, unknown>][] = [
      [
        'check_run',
        { action: 'completed', check_run: { conclusion: 'failure', details_url, app: { slug: 'github-actions' } } },
      ],
      ['workflow_run', { action: 'completed', workflow_run: { id } }],
      ['workflow_job', { action: 'completed', workflow_job: { run_id: id, conclusion: 'failure' } }],
    ]
    for (const [event, payload] of [...told, ...told.toReversed()]) {
      await ci.tell(event, payload)
      await ci.line.drain()
    }
    expect(await ci.issues()).toMatchObject([{ eventCount: 1 }])
  })
})
