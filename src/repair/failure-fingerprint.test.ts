import { expect, test } from 'vitest'
import { failureFingerprint } from './failure-fingerprint.ts'

const frame = (name: string, line: number) => ({ file: 'lib/walk.js', function: name, line, column: 1, inApp: true })
const full = (...names: string[]) =>
  failureFingerprint({
    type: 'RangeError',
    message: 'Maximum call stack size exceeded',
    frames: names.map((name, index) => frame(name, index + 1)),
  })

test('a full stack is the same failure wherever in its circle it ended', () => {
  const here = full('walk', 'each', 'visit', 'walk', 'each', 'visit', 'walk')
  expect(full('each', 'visit', 'walk', 'each', 'visit', 'walk', 'each')).toBe(here)
  expect(full('visit', 'walk', 'each', 'visit', 'walk', 'each', 'isLeaf')).toBe(here)
  expect(full('parse', 'next', 'parse', 'next', 'parse')).not.toBe(here)
})

test('any other failure is known by where it was thrown', () => {
  const thrown = (...names: string[]) =>
    failureFingerprint({
      type: 'TypeError',
      message: 'x is not a function',
      frames: names.map((name) => frame(name, 1)),
    })
  expect(thrown('walk', 'each', 'walk', 'each')).not.toBe(thrown('each', 'walk', 'each', 'walk'))
})
