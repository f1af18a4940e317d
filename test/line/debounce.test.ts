import { afterEach, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { createIngestQueue, type IngestQueue } from '../../src/pipeline/ingest.ts'
import { createSampling } from '../../src/pipeline/sampling.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'
import { sentEvent } from '../helpers/sent-event.ts'

const WINDOW_MS = 60_000

describeEachEngine('the wait before a diagnosis', (getDb) => {
  let line: Line
  let queue: IngestQueue
  afterEach(() => line.close())

  async function open(): Promise<void> {
    line = await Line.open(getDb(), { phase: 1 })
    const { db, clock } = line
    const { debounceMs, debounceMaxMs } = parseConfig('', { file: 'prunella.yaml', env: {} })
    const wait = { debounceMs, debounceMsMax: debounceMaxMs }
    queue = createIngestQueue({ db, clock, grouper: { redact: (event) => event, sampling: createSampling(), ...wait } })
  }
  async function fail(): Promise<void> {
    await queue.submit({ projectId: 1, events: [sentEvent(line.clock.nowMs())], sessions: [], counts: {}, bytes: 0 })
  }
  const diagnoses = async () => (await getDb().query('select id from diagnoses')).length
  const pass = async (ms: number) => {
    await line.clock.advance(ms)
    await line.drain()
  }

  test('B07 one exception: at 59.9 s there is no analysis, at 60 s there is one', async () => {
    await open()
    await fail()
    await pass(59_900)
    expect(await diagnoses()).toBe(0)
    await pass(100)
    expect(await diagnoses()).toBe(1)
  })

  test('B12 one exception every 30 s for an hour is diagnosed after ten minutes, although it never stops', async () => {
    await open()
    const diagnosed: number[] = []
    for (let seconds = 0; seconds < 3_600; seconds += 30) {
      await fail()
      await pass(30_000)
      if ((await diagnoses()) > diagnosed.length) diagnosed.push(seconds + 30)
    }
    expect(diagnosed[0]).toBe(600)
    expect(await getDb().query('select event_count from issues')).toEqual([{ event_count: 120 }])
  })

  test('B10 B11 twenty exceptions in the window are one analysis of all of them; ten idle windows later there is no other', async () => {
    await open()
    for (let i = 0; i < 20; i++) {
      await fail()
      await pass(2_000)
    }
    expect(await diagnoses()).toBe(0)
    await pass(WINDOW_MS - 2_000)
    expect(await diagnoses()).toBe(1)
    expect(await getDb().query('select event_count from issues')).toEqual([{ event_count: 20 }])
    for (let i = 0; i < 10; i++) await pass(WINDOW_MS)
    expect(await diagnoses()).toBe(1)
  })
})

test.each([
  ['60000', true],
  ['600000', true],
  ['600001', false],
  ['-1', false],
])('B08 a wait of %s ms is taken: %s', (value, isTaken) => {
  const parse = () => parseConfig(`debounce_ms: ${value}`, { file: 'prunella.yaml', env: {} })
  if (isTaken) expect(parse().debounceMs).toBe(Number(value))
  else expect(parse).toThrow('debounce_ms')
})
