import { afterEach, expect, test } from 'vitest'
import { silentLogger } from '../../src/lib/logger.ts'
import type { Grouper } from '../../src/pipeline/group.ts'
import { createIngestQueue } from '../../src/pipeline/ingest.ts'
import { engageKillSwitch, releaseKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { ruleOnIssue } from '../../src/pipeline/resolve-issue.ts'
import { createSampling } from '../../src/pipeline/sampling.ts'
import { createServiceWatch, HEALTH_SOURCE, type ServiceWatch } from '../../src/pipeline/watch-services.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { verifyAudit } from '../../src/store/audit-verify.ts'
import { ledgerPage } from '../../src/store/queries/lessons.ts'
import { stats } from '../../src/store/queries/stats.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { FakeService } from '../helpers/fake-service.ts'
import { Line } from '../helpers/line.ts'

const CHECK_EVERY_MS = 10_000
const GROUPER: Omit<Grouper, 'sampling'> = {
  redact: (event) => event,
  debounceMs: 60_000,
  isSettled: (source) => source === HEALTH_SOURCE,
}
const LIMITS = { checkEveryMs: CHECK_EVERY_MS, failuresMin: 3 }
const MINUTE_MS = 60_000

describeEachEngine('recoveries', (getDb) => {
  let line: Line
  let service: FakeService
  let watch: ServiceWatch

  async function open(policy: Partial<Policy> = {}, services: FakeService[] = [new FakeService()]): Promise<void> {
    line = await Line.open(getDb(), { runtimeLevelMax: 'recover', ...policy })
    service = services[0]!
    line.project.services = services
    watch = startWatch()
  }
  /** As a server that was started again: what it knew is lost. */
  function startWatch(): ServiceWatch {
    const { clock, db, project } = line
    const queue = createIngestQueue({ db, clock, grouper: { ...GROUPER, sampling: createSampling() } })
    const services = project.services.map((one) => ({ projectId: 1, service: one }))
    return createServiceWatch({ services, queue, clock, logger: silentLogger, limits: LIMITS })
  }
  afterEach(() => line.close())

  /** Time goes on, everything is looked at, and what is due runs. */
  async function pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= CHECK_EVERY_MS) {
      await watch.pass()
      await line.drain()
      await line.pass(CHECK_EVERY_MS, 2000)
    }
  }
  const states = async () =>
    (await getDb().query<{ state: string }>('select state from issues order by id')).map(({ state }) => state)
  const told = () => line.sent.filter(({ type }) => type === 'escalation')

  test('a service that is ill for three looks is started anew once, and is well', async () => {
    await open()
    service.fall()
    await pass(2 * CHECK_EVERY_MS)
    expect([service.restarts, await states()]).toEqual([0, []])
    await pass(3 * CHECK_EVERY_MS)
    expect(service.restarts).toBe(1)
    expect(await states()).toEqual(['mitigated'])
    expect(await line.timeline(1)).toEqual([
      ...['captured', 'grouped', 'diagnosed', 'planned', 'healing', 'applied', 'verifying', 'recovered', 'mitigated'],
    ])
    const audit = await getDb().query('select action, phase, subject from audit order by seq')
    expect(audit).toEqual([
      { action: 'restart', phase: 'intent', subject: 'service shop/worker' },
      { action: 'restart', phase: 'result', subject: 'service shop/worker' },
    ])
    expect(await verifyAudit(getDb())).toMatchObject({ intact: true })
    expect(line.sent).toEqual([])
  })

  test('E57 the ledger has a row for the attempt: service, what it was, what was done, what came of it, how long it took', async () => {
    await open()
    line.rule = 'unresponsive'
    service.fall()
    await pass(6 * CHECK_EVERY_MS)
    const ledger = await ledgerPage(getDb(), { after: 0, limit: 10 })
    expect(ledger).toMatchObject([
      { service: 'shop/worker', type: 'health', cause: 'unresponsive', fix: 'restart', outcome: 'mitigated' },
    ])
    const [times] = await getDb().query<{ first_seen_ms: number; created_ms: number }>(
      'select i.first_seen_ms, o.created_ms from outcomes o join issues i on i.id = o.issue_id',
    )
    expect(ledger[0]!.durationMs).toBe(times!.created_ms - times!.first_seen_ms)
    expect(ledger[0]!.durationMs).toBeGreaterThanOrEqual(10_000)
  })

  test('E81 E82 of two services that one project has each is counted on its own, that where most was tried first', async () => {
    const [often, once] = [new FakeService('shop/worker'), new FakeService('shop/mailer', 'mails')]
    await open({ coolDownMs: 0, unhealthyShareMax: 1, groupShareMax: 1 }, [once, often])
    for (const one of [often, once, often]) {
      one.fall()
      await pass(3 * MINUTE_MS)
    }
    expect([often.restarts, once.restarts]).toEqual([2, 1])
    const { services, manual } = await stats(getDb(), { projectId: null, sinceMs: 0, topMax: 5 })
    expect(services.map(({ service, attempts }) => [service, attempts])).toEqual([
      ['shop/worker', 2],
      ['shop/mailer', 1],
    ])
    expect(manual).toEqual({ approvals: 0, escalations: 0 })
    once.isMended = false
    once.fall()
    await pass(3 * MINUTE_MS)
    expect((await stats(getDb(), { projectId: null, sinceMs: 0, topMax: 1 })).manual.escalations).toBe(1)
  })

  test('row 81 X10 X11 a service that keeps falling ill is started anew three times in an hour, then one person is asked, once', async () => {
    await open()
    for (let round = 0; round < 60; round++) {
      if (service.state.health === 'well') service.fall()
      await pass(CHECK_EVERY_MS)
      // Whatever a server knows is lost when it is started again: what counts is in the store.
      if (round % 7 === 0) watch = startWatch()
    }
    expect(service.restarts).toBe(3)
    expect(told()).toHaveLength(1)
    expect(told()).toMatchObject([{ reason: expect.stringContaining('3 of 3 in the last hour') }])
    expect(await states()).toEqual(['needs_human'])
  })

  test('what does not help is not done again: a person is told what was tried', async () => {
    await open()
    service.isMended = false
    service.fall()
    await pass(5 * MINUTE_MS)
    expect(service.restarts).toBe(1)
    expect(told()).toMatchObject([{ reason: expect.stringContaining('restart did not help.') }])
    expect(await line.timeline(1)).toEqual(expect.arrayContaining(['rolled_back', 'needs_human']))
  })

  test('K1 it is granted apart: without runtime_level_max a service is told of and not touched', async () => {
    await open({ runtimeLevelMax: 'report', phase: 4 })
    service.fall()
    await pass(MINUTE_MS)
    expect(service.restarts).toBe(0)
    expect(told()).toMatchObject([{ reason: expect.stringContaining('runtime_level_max') }])
  })

  test.each([
    ['still starting', 'starting'],
    ['stopped by a person', 'stopped'],
  ] as const)('row 85: a service that is %s is not touched, and is no failure', async (_, health) => {
    await open()
    service.state = { health, reason: '' }
    await pass(2 * MINUTE_MS)
    expect([service.restarts, await states(), line.sent]).toEqual([0, [], []])
  })

  test('row 85: one that is started by somebody else between the look and the action is left to come up', async () => {
    await open()
    service.fall()
    await pass(2 * CHECK_EVERY_MS)
    await watch.pass()
    service.state = { health: 'starting', reason: 'An operator started it.' }
    service.generation += 1
    await line.drain()
    await line.pass(MINUTE_MS, 2000)
    expect(service.restarts).toBe(0)
    service.state = { health: 'well', reason: 'It answers.' }
    await pass(MINUTE_MS)
    expect([service.restarts, await states(), told()]).toEqual([0, ['resolved'], []])
  })

  test('row 86: what cannot be seen is neither well nor ill', async () => {
    await open()
    service.isSeen = false
    await pass(2 * MINUTE_MS)
    expect([service.restarts, await states()]).toEqual([0, []])
  })

  test('row 82 ten services that fail at once because of what they share: none is touched, one person is told once', async () => {
    const services = Array.from({ length: 10 }, (_, i) => new FakeService(`shop/worker-${i}`))
    await open({}, services)
    for (const one of services) one.fall()
    await pass(3 * MINUTE_MS)
    expect(services.map(({ restarts }) => restarts)).toEqual(Array(10).fill(0))
    expect(await states()).toEqual(Array(10).fill('needs_human'))
    expect(told()).toHaveLength(1)
    expect(told()).toMatchObject([{ reason: expect.stringContaining('10 of 10 of group shop are unhealthy') }])
  })

  test('row 82 two of ten are their own fault: they are started anew one after the other', async () => {
    const services = Array.from({ length: 10 }, (_, i) => new FakeService(`shop/worker-${i}`))
    await open({}, services)
    for (const one of services.slice(0, 2)) one.fall()
    let most = 0
    for (let round = 0; round < 12; round++) {
      await pass(CHECK_EVERY_MS)
      const open_ = await getDb().query(`select id from attempts where state = 'applied'`)
      most = Math.max(most, open_.length)
    }
    expect(services.map(({ restarts }) => restarts).slice(0, 3)).toEqual([1, 1, 0])
    expect(most).toBeLessThanOrEqual(1)
  })

  test('K13 B71 while the kill switch is engaged nothing is started anew; what is ill is still found', async () => {
    await open()
    const place = { dataDir: line.dataDir, sql: getDb(), nowMs: line.clock.nowMs() }
    await engageKillSwitch({ ...place, reason: 'drill' })
    service.fall()
    await pass(MINUTE_MS)
    expect([service.restarts, await states()]).toEqual([0, ['diagnosed']])
    await releaseKillSwitch({ ...place, nowMs: line.clock.nowMs() })
    await pass(MINUTE_MS)
    expect([service.restarts, await states()]).toEqual([1, ['mitigated']])
  })

  test('X12 a dry run says what it would do, and does nothing', async () => {
    await open({ dryRun: true })
    service.fall()
    await pass(MINUTE_MS)
    expect(service.restarts).toBe(0)
    expect(told()).toMatchObject([{ reason: 'Dry run: Start shop/worker anew. Nothing was done.' }])
    expect(await getDb().query('select * from audit')).toEqual([])
  })

  test('X04 after a crash between the restart and its record the service is asked, and not started twice', async () => {
    await open()
    service.fall()
    let isArmed = true
    line.context.failpoint = (name) => {
      if (!isArmed || name !== 'restart:after-effect') return
      isArmed = false
      throw new Error('killed')
    }
    await pass(2 * MINUTE_MS)
    expect(isArmed).toBe(false)
    expect([service.restarts, await states()]).toEqual([1, ['mitigated']])
  })

  test('X04 where nobody can tell whether it was started, a person is asked and it is not started again', async () => {
    await open()
    service.fall()
    service.isMended = false
    service.canFind = false
    line.context.failpoint = (name) => {
      if (name === 'restart:after-effect') throw new Error('killed')
    }
    await pass(2 * MINUTE_MS)
    expect(service.restarts).toBe(1)
    expect(told()).toMatchObject([{ reason: expect.stringContaining('unknown whether restart') }])
  })

  test('E68 K7 of a service that stays dead two remedies are tried, and then a person is told', async () => {
    await open({ remedies: ['restart', 'rollback-release'] })
    const { target } = line
    target.now = { generation: 1, stable: 'new', canary: null, previous: 'old', phase: 'stable' }
    service = new FakeService('shop', 'shop', target)
    service.isMended = false
    line.project.services = [service]
    watch = startWatch()
    service.fall()
    await pass(20 * MINUTE_MS)
    const attempts = await getDb().query('select remedy, state from attempts order by id')
    expect(attempts).toEqual([
      { remedy: 'restart', state: 'rolled_back' },
      { remedy: 'rollback-release', state: expect.any(String) },
    ])
    expect([await states(), told().length]).toEqual([['needs_human'], 1])
  })

  test('E69 X10 a restart that fails is over, and one person is told', async () => {
    await open()
    service.failing = 'The command restart took longer than 120000 ms.'
    service.fall()
    await pass(5 * MINUTE_MS)
    expect(service.restarts).toBe(0)
    expect(await line.timeline(1)).toEqual(expect.arrayContaining(['failed', 'needs_human']))
    expect(told()).toMatchObject([{ reason: expect.stringContaining('restart did not help') }])
  })

  test('X10 a service that is another each time it is looked at is given up after some tries, and one person is told', async () => {
    await open()
    service.fall()
    const { look } = service
    service.look = async () => {
      const state = await look.call(service)
      service.generation += 1
      return state
    }
    await pass(5 * MINUTE_MS)
    expect(service.restarts).toBe(0)
    expect((await getDb().query('select id from attempts')).length).toBeLessThanOrEqual(6)
    expect([await states(), told().length]).toEqual([['needs_human'], 1])
  })

  test('a remedy that did not help a service three times loses its autonomy there', async () => {
    await open({ coolDownMs: 0, maxRecoveriesPerHour: 100 })
    service.isMended = false
    for (let illness = 0; illness < 4; illness++) {
      service.fall()
      await pass(4 * MINUTE_MS)
      service.state = { health: 'well', reason: 'A person mended it.' }
      const nowMs = line.clock.nowMs()
      await ruleOnIssue(getDb(), { ticket: 1, ruling: { to: 'resolved', in: 'time' }, by: 'ada', nowMs })
      await pass(MINUTE_MS)
    }
    expect(service.restarts).toBe(3)
    expect(told().at(-1)).toMatchObject({ reason: expect.stringContaining('Of 3 fixes of this kind') })
  })

  test('a protected service is never touched', async () => {
    await open({ protected: ['shop/worker'] })
    service.fall()
    await pass(MINUTE_MS)
    expect(service.restarts).toBe(0)
    expect(told()).toMatchObject([{ reason: expect.stringContaining('protected') }])
  })

  test('a release that ends by itself is taken back where people allow that, and put out again when that does not help', async () => {
    await open({ remedies: ['restart', 'rollback-release'] })
    const { target } = line
    target.now = { generation: 7, stable: 'new', canary: null, previous: 'old', phase: 'stable' }
    service = new FakeService('shop', 'shop', target)
    line.project.services = [service]
    watch = startWatch()
    service.fall('crash_loop')
    await pass(5 * MINUTE_MS)
    expect(service.restarts).toBe(0)
    expect(target.calls).toEqual(['rollback new', 'canary new', 'promote new'])
    expect(told()).toHaveLength(1)
  })
})
