import { describe, expect, test } from 'vitest'
import { createBalancer, occupy } from './balancer.ts'
import type { Copy } from './copy.ts'

describe('createBalancer', () => {
  test('asks the copies in turn', () => {
    const copies = [copyOf('old'), copyOf('old'), copyOf('old')]
    expect(picks(copies, { requests: 9 })).toEqual([3, 3, 3])
  })

  test.each([
    [0.5, [25, 25, 50]],
    [1 / 3, [33, 33, 33]],
    [0.01, [50, 49, 1]],
  ])('gives the canary a share of %d, and the others the rest evenly', (canaryShare, expected) => {
    const copies = [copyOf('old'), copyOf('old'), copyOf('new')]
    const requests = expected.reduce((sum, count) => sum + count)
    const counts = picks(copies, { requests, canaryShare })
    expect(counts.map((count, i) => Math.abs(count - expected[i]!)).every((difference) => difference <= 1)).toBe(true)
  })

  test('leaves out what is not ready, not healthy or has just failed', () => {
    const copies = [copyOf('old', { status: 'starting' }), copyOf('old', { isHealthy: false }), copyOf('old')]
    expect(picks(copies, { requests: 4 })).toEqual([0, 0, 4])
    expect(
      createBalancer(
        () => copies,
        () => shares(),
      )(copies[2]),
    ).toBe(copies[1])
  })

  test('when no copy is healthy, those that are ready must do', () => {
    expect(picks([copyOf('old', { isHealthy: false }), copyOf('old', { status: 'down' })], { requests: 2 })).toEqual([
      2, 0,
    ])
  })

  test('gives nothing when nothing is ready', () => {
    expect(
      createBalancer(
        () => [copyOf('old', { status: 'draining' })],
        () => shares(),
      )(),
    ).toBeUndefined()
  })
})

test('occupy counts a request once, however often it ends', () => {
  const copy = copyOf('old')
  const [first, second] = [occupy(copy), occupy(copy)]
  first()
  first()
  expect(copy.inFlight).toBe(1)
  second()
  expect(copy.inFlight).toBe(0)
})

function picks(copies: Copy[], { requests, canaryShare = 0.5 }: { requests: number; canaryShare?: number }): number[] {
  const pick = createBalancer(
    () => copies,
    () => ({ ...shares(), canaryShare }),
  )
  const picked = Array.from({ length: requests }, () => pick())
  return copies.map((copy) => picked.filter((one) => one === copy).length)
}

const shares = () => ({ canary: 'new', canaryShare: 0.5 })

function copyOf(release: string, state: Partial<Copy> = {}): Copy {
  return { release: { release }, status: 'ready', isHealthy: true, inFlight: 0, ...state } as Copy
}
