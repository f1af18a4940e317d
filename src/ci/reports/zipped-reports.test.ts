import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createZippedReports } from './zipped-reports.ts'

const report = (name: string) => Buffer.from(`<testsuite><testcase name="${name}"><failure/></testcase></testsuite>`)

function failedIn(files: Record<string, Uint8Array>, { limits, chunkBytes = 7 }: Options = {}): string[] {
  const zipped = createZippedReports('all', limits)
  const bytes = zipSync(files)
  for (let at = 0; at < bytes.length; at += chunkBytes) zipped.push(bytes.subarray(at, at + chunkBytes))
  return zipped.end().flatMap(({ failing }) => failing.map(({ name }) => name))
}
interface Options {
  limits?: Parameters<typeof createZippedReports>[1]
  chunkBytes?: number
}

test('reports are found in an archive, however it comes', () => {
  const files = {
    'a/junit.xml': report('a'),
    'b.TAP': Buffer.from('TAP version 13\nnot ok 1 - b\n1..1\n'),
    'c.zip': report('c'),
  }
  for (const chunkBytes of [1, 7, 100_000]) expect(failedIn(files, { chunkBytes })).toEqual(['a', 'b'])
})

test('of too many files, and of what unpacks to too much, the first are looked at', () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.xml`, report(name)]))
  expect(failedIn(files, { limits: { filesMax: 2, unpackedBytesMax: 1_000_000 } })).toEqual(['a', 'b'])
  const bomb = { 'a.xml': report('a'), 'b.xml': Buffer.alloc(1_000_000, ' '), 'c.xml': report('c') }
  expect(failedIn(bomb, { limits: { filesMax: 10, unpackedBytesMax: 100_000 }, chunkBytes: 100_000 })).toEqual(['a'])
})
