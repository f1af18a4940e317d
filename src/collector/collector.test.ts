import { expect, test } from 'vitest'
import { createCollector, type Post } from './collector.ts'

const DSN = `http://${'a'.repeat(32)}@127.0.0.1:1/42`

function collectorWith(post: Post, capacity = 100) {
  const planned: (() => void)[] = []
  const collector = createCollector({ dsn: DSN, capacity }, { post, after: (_ms, work) => void planned.push(work) })
  return { collector, planned }
}

interface Line {
  msg: string
  repeated?: number
  event_id: string
}

function linesOf(body: string): Line[] {
  return body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

test('A12 with room for a hundred, a thousand errors keep the newest hundred, and the counter says a thousand', async () => {
  const bodies: string[] = []
  const { collector } = collectorWith(async (_target, body) => bodies.push(body) > 0)
  for (let i = 0; i < 1_000; i++) collector.add({ level: 50, time: i, msg: `job ${i} failed` })
  expect(collector.size()).toBe(100)
  await collector.flush()
  const lines = linesOf(bodies.join(''))
  expect(lines.map(({ msg }) => msg)).toEqual(Array.from({ length: 100 }, (_, i) => `job ${900 + i} failed`))
  expect(lines.reduce((sum, { repeated = 1 }) => sum + repeated, 0)).toBe(1_000)
  expect(collector.counts()).toEqual({ taken: 1_000, sent: 1_000, dropped: 900, lost: 0 })
})

test('B13 with a limit of a hundred, a thousand of one kind leave a hundred, nine hundred are dropped, and a thousand are counted', async () => {
  const bodies: string[] = []
  const { collector } = collectorWith(async (_target, body) => bodies.push(body) > 0)
  for (let i = 0; i < 1_000; i++) collector.add({ level: 50, time: i, msg: 'no stock' })
  expect(collector.size()).toBe(100)
  expect(collector.counts()).toEqual({ taken: 1_000, sent: 0, dropped: 900, lost: 0 })
  await collector.flush()
  expect(linesOf(bodies.join('')).reduce((sum, { repeated = 1 }) => sum + repeated, 0)).toBe(1_000)
})

test('A12 what has no newer one that says the same is counted as lost', () => {
  const { collector } = collectorWith(async () => true, 2)
  for (const msg of ['one', 'two', 'three']) collector.add({ level: 50, msg })
  expect(collector.counts()).toEqual({ taken: 3, sent: 0, dropped: 1, lost: 1 })
})

test('what was not taken is sent again under the same id, and what came meanwhile is not lost', async () => {
  const bodies: string[] = []
  const answers = [false, true, true]
  const { collector } = collectorWith(async (_target, body) => {
    bodies.push(body)
    if (bodies.length === 2) collector.add({ level: 50, msg: 'another' })
    return answers.shift()!
  })
  collector.add({ level: 50, msg: 'boom' })
  await collector.flush()
  await collector.flush()
  await collector.flush()
  expect(linesOf(bodies[0]!)).toEqual(linesOf(bodies[1]!))
  expect(linesOf(bodies[2]!).map(({ msg }) => msg)).toEqual(['another'])
  expect(collector.counts()).toEqual({ taken: 2, sent: 2, dropped: 0, lost: 0 })
})

test('a record that cannot be written as JSON, and a server that fails, break nothing', async () => {
  const { collector } = collectorWith(() => Promise.reject(new Error('no')))
  const record: Record<string, unknown> = { level: 50, msg: 'boom' }
  record.self = record
  collector.add(record)
  await collector.flush()
  expect(collector.size()).toBe(1)
})
