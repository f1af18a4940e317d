import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandBench, type ServiceBench, supervisedBench, systemdBench } from '../../test/helpers/service-benches.ts'
import type { Decision } from '../domain/decision.ts'
import { VERDICTS } from '../domain/decision.ts'
import { REMEDY_IDS, type RemedyId } from '../policy/remedies.ts'
import type { Service } from '../services/service.ts'
import { StaleTargetError } from '../targets/target.ts'
import { applyRemedy, planRemedy, undoRemedy } from './apply.ts'
import { REMEDIES } from './index.ts'
import type { Plan, Remedy } from './remedy.ts'

// What every remedy must do, tried on each kind of service that it fits, with real programs.

const TIMEOUT_MS = 60_000
const signal = new AbortController().signal
const ALLOWED: Decision = { action: 'recover', verdict: 'allow', level: 'recover', gates: [], dryRun: false }

const BENCHES: Record<RemedyId, Record<string, () => Promise<ServiceBench>>> = {
  restart: { supervised: supervisedBench, systemd: systemdBench, command: commandBench },
  'rollback-release': { supervised: supervisedBench },
}

test('the registry holds every folder, once, in the order that the policy knows', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(REMEDIES.map(({ id }) => id)).toEqual([...REMEDY_IDS])
  expect(folders.map(({ name }) => name).sort()).toEqual(REMEDIES.map(({ id }) => id).sort())
})

const cases = REMEDIES.flatMap((remedy) =>
  Object.entries(BENCHES[remedy.id]).map(([kind, createBench]) => [remedy.id, kind, remedy, createBench] as const),
)

describe.each(cases)('%s of a %s service', (_, _kind, remedy, createBench) => {
  test('apply then undo restores what was there', { timeout: TIMEOUT_MS }, async () => {
    const { service, picture, run } = await createBench()
    const [before, runBefore] = [await picture(), await run()]
    const plan = await planFor(remedy, service)
    await applyRemedy(remedy, { service, plan, decision: ALLOWED, key: 'k', signal })
    expect(await run()).not.toBe(runBefore)
    await undoRemedy(remedy, { service, plan, key: 'u', signal })
    expect(await picture()).toEqual(before)
    // Taking back twice is taking back once.
    await undoRemedy(remedy, { service, plan, key: 'u', signal })
    expect(await picture()).toEqual(before)
    if (remedy.findUndo) expect(await remedy.findUndo(service, plan, 'u')).toBe('done')
  })

  test('a second apply is no second effect, and it can be found', { timeout: TIMEOUT_MS }, async () => {
    const { service, run } = await createBench()
    const plan = await planFor(remedy, service)
    expect(await remedy.find(service, plan, 'k')).toBe('absent')
    await applyRemedy(remedy, { service, plan, decision: ALLOWED, key: 'k', signal })
    expect(await remedy.find(service, plan, 'k')).toBe('done')
    const once = await run()
    for (const key of ['k', 'another']) {
      await applyRemedy(remedy, { service, plan, decision: ALLOWED, key, signal }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(StaleTargetError)
      })
    }
    expect(await run()).toBe(once)
    // A plan says all that is needed, and survives the store.
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  })

  test('without a decision, or for anything but one service, nothing is done', { timeout: TIMEOUT_MS }, async () => {
    const { service, run } = await createBench()
    const before = await run()
    const plan = await planFor(remedy, service)
    const others: Decision[] = [
      ...VERDICTS.filter((verdict) => verdict !== 'allow').map((verdict) => ({ ...ALLOWED, verdict })),
      { ...ALLOWED, action: 'deploy' },
      { ...ALLOWED, dryRun: true },
    ]
    for (const decision of others)
      await expect(applyRemedy(remedy, { service, plan, decision, key: 'k', signal })).rejects.toThrow()
    for (const name of ['', '*', 'shop/*', 'shop,cart', '.*', 'shop cart', '--all', '../shop']) {
      const named: Service = { ...service, name }
      await expect(async () => planRemedy(remedy, { service: named, state: await service.look() })).rejects.toThrow()
      const other = { service: named, plan: { ...plan, service: name }, decision: ALLOWED, key: 'k', signal }
      await expect(applyRemedy(remedy, other)).rejects.toThrow()
    }
    const foreign = { ...plan, service: 'another' }
    await expect(applyRemedy(remedy, { service, plan: foreign, decision: ALLOWED, key: 'k', signal })).rejects.toThrow()
    expect(await run()).toBe(before)
  })

  test('row 11: a plan for another generation is refused, and changes nothing', { timeout: TIMEOUT_MS }, async () => {
    const { service, run } = await createBench()
    const before = await run()
    const plan = { ...(await planFor(remedy, service)), generation: '424242' }
    await expect(applyRemedy(remedy, { service, plan, decision: ALLOWED, key: 'k', signal })).rejects.toThrow(
      StaleTargetError,
    )
    expect(await run()).toBe(before)
  })
})

async function planFor(remedy: Remedy, service: Service): Promise<Plan> {
  const plan = await planRemedy(remedy, { service, state: await service.look() })
  if ('unfit' in plan) throw new Error(plan.unfit)
  return plan
}
