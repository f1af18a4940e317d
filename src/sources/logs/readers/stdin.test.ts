import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createStdinReader } from './stdin.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('lines come as they are piped in, the last one also without its end', async () => {
  const input = new PassThrough()
  const reader = createStdinReader(input)
  input.write('one\ntw')
  await settle()
  expect(await reader.read()).toEqual([{ text: 'one' }])
  expect(await reader.read()).toEqual([])
  input.end('o\nthree')
  await settle()
  expect(await reader.read()).toEqual([{ text: 'two' }])
  await settle()
  expect(await reader.read()).toEqual([{ text: 'three' }])
  expect(await reader.read()).toBeUndefined()
})

test('what nobody reads waits in the pipe', async () => {
  const input = new PassThrough({ highWaterMark: 1_000 })
  const reader = createStdinReader(input)
  let written = 1
  while (input.write('a line of a log\n')) written += 1
  await settle()
  expect(input.write('one more\n')).toBe(false)
  let read = 0
  for (let lines = await reader.read(); lines && lines.length > 0; lines = await reader.read()) {
    read += lines.length
    await settle()
  }
  expect(read).toBe(written + 1)
})
