import { createLineGrouper, type LineGrouper } from '../../src/grouping/lines/line-grouper.ts'
import type { Row } from '../report.ts'
import { median } from '../timing.ts'
import { baseLines, withFreshDigits, withFreshWords } from './base-lines.ts'
import { type Random, seededRandom } from './random.ts'

const PASSES = 7
/** Of the base lines, each time with other digits: a pass has to be long enough for the clock. */
const ROUNDS_PER_PASS = 16
const NEW_LINES = 40_000
const NEW_ROUNDS = 5
const LINE_FEED = 0x0a
const USUAL_MIN = 1_000_000
const NEW_MIN = 50_000

/** Lines per second of CPU: on the usual path, at the end of a long stream, and of lines that were never seen. */
export function measureSpeed(dataDir: string | undefined): Row[] {
  const lines = baseLines(dataDir)
  const random = seededRandom(1)
  return [...measureStream(lines, random), measureNew(lines, random)]
}

function measureStream(lines: readonly string[], random: Random): Row[] {
  const grouper = createLineGrouper()
  // Compiles what is measured, and sees every signature once.
  for (let i = 0; i < 2; i++) addAll(grouper, passOf(lines, random))
  const groupsBefore = grouper.groups().length
  const passes = Array.from({ length: PASSES }, () => {
    const pass = passOf(lines, random)
    const readS = cpuSeconds(() => readBytes(pass))
    return { count: lines.length * ROUNDS_PER_PASS, readS, addS: cpuSeconds(() => addAll(grouper, pass)) }
  })
  const speeds = passes.map(({ count, addS }) => count / addS)
  return [
    {
      what: 'log lines: usual path',
      cost: median(speeds),
      unit: 'lines/s',
      against: 'reading every byte',
      ratio: median(passes.map(({ readS, addS }) => readS / addS)),
      min: USUAL_MIN,
    },
    {
      what: `log lines: last of ${PASSES} passes with new digits`,
      cost: speeds.at(-1)!,
      unit: 'lines/s',
      against: 'the first pass',
      ratio: speeds.at(-1)! / speeds[0]!,
    },
    {
      what: 'log lines: new groups in these passes',
      cost: grouper.groups().length - groupsBefore,
      unit: 'groups',
      max: 0,
    },
  ]
}

function measureNew(lines: readonly string[], random: Random): Row {
  const speeds = Array.from({ length: NEW_ROUNDS + 1 }, () => {
    const fresh = Buffer.from(`${withFreshWords(lines, NEW_LINES, random).join('\n')}\n`)
    const grouper = createLineGrouper()
    return NEW_LINES / cpuSeconds(() => addAll(grouper, fresh))
  })
  return { what: 'log lines: new signatures', cost: median(speeds.slice(1)), unit: 'lines/s', min: NEW_MIN }
}

function passOf(lines: readonly string[], random: Random): Buffer {
  const rounds = Array.from({ length: ROUNDS_PER_PASS }, () => `${withFreshDigits(lines, random).join('\n')}\n`)
  return Buffer.from(rounds.join(''))
}

function addAll(grouper: LineGrouper, bytes: Buffer): void {
  let start = 0
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, start)) {
    grouper.add(bytes, start, feed)
    start = feed + 1
  }
}

function readBytes(bytes: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at++) sum += bytes[at]!
  return sum
}

function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
