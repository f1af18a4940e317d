import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReleaseSource, StaleTargetError } from '../../target.ts'
import {
  beginCanary,
  beginDeploy,
  beginPromote,
  beginRollback,
  complete,
  NOTHING_RUNS,
  type ReleaseState,
  restore,
  wantedCopies,
} from './release-state.ts'

const first = source('first')
const second = source('second')
const third = source('third')
const running = complete(beginDeploy(NOTHING_RUNS, first))

describe('release state', () => {
  test('the first release has nothing to replace, the next one replaces it', () => {
    expect(running).toEqual({ ...NOTHING_RUNS, generation: 1, stable: first })
    const next = beginDeploy(running, second)
    expect(wantedCopies(next, 3)).toEqual([{ release: second, count: 3 }])
    expect(complete(next)).toMatchObject({ stable: second, previous: first, canary: null, phase: 'stable' })
  })

  test('a canary takes the place of one copy, or stands beside the only one', () => {
    const trying = beginCanary(running, { release: second, generation: 1 })
    expect(wantedCopies(trying, 3)).toEqual([
      { release: first, count: 2 },
      { release: second, count: 1 },
    ])
    expect(wantedCopies(trying, 1)).toEqual([
      { release: first, count: 1 },
      { release: second, count: 1 },
    ])
  })

  test('a canary is refused for another generation, beside another one, or when it runs already', () => {
    const refused = (state: ReleaseState, release: ReleaseSource, generation: number) =>
      expect(() => beginCanary(state, { release, generation })).toThrow(StaleTargetError)
    refused(running, second, 0)
    refused(running, first, 1)
    const trying = beginCanary(running, { release: second, generation: 1 })
    refused(trying, third, trying.generation)
    expect(() => beginCanary(NOTHING_RUNS, { release: first, generation: 0 })).toThrow('No release runs yet')
  })

  test('after a promotion one can go back once, and not further', () => {
    const promoted = complete(beginPromote(beginCanary(running, { release: second, generation: 1 }), 'second'))
    const back = beginRollback(promoted, 'second')!
    expect(wantedCopies(back, 2)).toEqual([{ release: first, count: 2 }])
    const settled = complete(back)
    expect(settled).toMatchObject({ stable: first, canary: null, previous: null, phase: 'stable' })
    expect(() => beginRollback(settled, 'first')).toThrow('no earlier release')
  })

  test('a rollback of what does not run is nothing', () => {
    expect(beginRollback(running, 'second')).toBeUndefined()
    const promoted = complete(beginDeploy(running, second))
    expect(beginRollback(promoted, 'first')).toBeUndefined()
  })

  test('a change that failed gives the state before, in a new generation', () => {
    const trying = beginCanary(running, { release: second, generation: 1 })
    expect(restore(trying, running)).toEqual({ ...running, generation: 3 })
  })

  test('whatever is tried, something is wanted once something ran, and the generation only grows', () => {
    const step = fc.oneof(
      fc.record({ action: fc.constant('canary'), release: fc.constantFrom(first, second, third) }),
      fc.record({
        action: fc.constantFrom('promote', 'rollback', 'deploy', 'complete'),
        release: fc.constantFrom(first, second, third),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (steps, copies) => {
        let state = running
        for (const { action, release } of steps) {
          const next = attempt(state, action, release)
          expect(next.generation).toBeGreaterThanOrEqual(state.generation)
          state = next
          expect(wantedCopies(state, copies).reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(copies)
          expect(state.phase === 'stable').toBe(state.canary === null)
        }
      }),
    )
  })
})

function attempt(state: ReleaseState, action: string, release: ReleaseSource): ReleaseState {
  try {
    if (action === 'complete') return state.phase === 'canary' ? state : complete(state)
    if (action === 'canary') return beginCanary(state, { release, generation: state.generation })
    if (action === 'promote') return beginPromote(state, release.release)
    if (action === 'deploy') return beginDeploy(state, release)
    return beginRollback(state, release.release) ?? state
  } catch {
    return state
  }
}

function source(release: string): ReleaseSource {
  return { release, dir: `/releases/${release}`, commit: release }
}
