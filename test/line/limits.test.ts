import { afterEach, expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { acknowledge } from '../../src/pipeline/acknowledge.ts'
import { createIngestQueue } from '../../src/pipeline/ingest.ts'
import { createSampling } from '../../src/pipeline/sampling.ts'
import { openEscalations } from '../../src/store/queries/waiting.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'
import { sentEvent } from '../helpers/sent-event.ts'

const COOLDOWN_MS = 86_400_000
const HOUR_MS = 3_600_000

describeEachEngine('the circuit breaker of one cause', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  /** The same failure again, on a release. */
  async function fails(release: string): Promise<void> {
    const { db, clock } = line
    const grouper = { redact: (event: Event) => event, debounceMs: 0, sampling: createSampling() }
    const event = sentEvent(clock.nowMs(), { release })
    const submission = { projectId: 1, events: [event], sessions: [], counts: {}, bytes: 0 }
    await createIngestQueue({ db, clock, grouper }).submit(submission)
    await line.drain()
  }

  async function holds(): Promise<string> {
    const release = await line.releaseOf(1)
    const before = line.target.now.stable!
    await line.events(1, before, 20)
    line.target.serve(before, 100)
    line.target.serve(release, 400)
    await line.pass(2000)
    return release
  }

  async function brokenThreeTimes(): Promise<string> {
    line = await Line.open(getDb(), { brokenFixesMax: 3, brokenFixesCooldownMs: COOLDOWN_MS, minHeld: 0 })
    let release = 'old'
    for (let fix = 1; fix <= 3; fix++) {
      await fails(release)
      expect(await line.state(1)).toBe('verifying')
      release = await holds()
      expect(await line.state(1)).toBe('healed')
      await line.pass(HOUR_MS, HOUR_MS)
    }
    await fails(release)
    return release
  }
  const told = () => line.sent.filter(({ type }) => type === 'escalation')

  test('B67 X10 X11 what comes back after three deployed fixes gets no fourth attempt, and one person is told; after the cool-down one more', async () => {
    const release = await brokenThreeTimes()
    expect([await line.state(1), line.repairs]).toEqual(['needs_human', 3])
    expect(told()).toMatchObject([{ reason: expect.stringContaining('the circuit breaker is open until') }])

    for (let hour = 0; hour < 20; hour++) {
      await line.pass(HOUR_MS, HOUR_MS)
      await fails(release)
    }
    expect([await line.state(1), line.repairs, told().length]).toEqual(['needs_human', 3, 1])

    for (let i = 0; i < 60 && (await line.state(1)) === 'needs_human'; i++) await line.pass(HOUR_MS / 12, HOUR_MS / 12)
    expect([await line.state(1), line.repairs]).toEqual(['verifying', 4])
    // The one that was let through does not last either: it is open again at once.
    const fourth = await holds()
    expect(await line.state(1)).toBe('healed')
    await line.pass(1000)
    await fails(fourth)
    expect([await line.state(1), line.repairs]).toEqual(['needs_human', 4])
  })

  test('B67 what does not come again is not tried again, and neither is what a person has taken', async () => {
    const release = await brokenThreeTimes()
    await line.pass(3 * COOLDOWN_MS, 6 * HOUR_MS)
    expect([await line.state(1), line.repairs]).toEqual(['needs_human', 3])
    for (const { id } of await openEscalations(getDb(), { projectId: null, limit: 10 }))
      await acknowledge(getDb(), id, { by: 'ada', nowMs: line.clock.nowMs() })
    await fails(release)
    await line.pass(3 * COOLDOWN_MS, 6 * HOUR_MS)
    expect([await line.state(1), line.repairs]).toEqual(['needs_human', 3])
  })
})
