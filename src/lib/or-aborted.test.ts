import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { orAborted } from './or-aborted.ts'

test('gives what the promise gives, and leaves no listener on the signal', async () => {
  const { signal } = new AbortController()
  expect(await orAborted(Promise.resolve(7), signal)).toBe(7)
  await expect(orAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no')
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('gives nothing once the signal aborts', async () => {
  const stop = new AbortController()
  const pending = orAborted(new Promise<number>(() => {}), stop.signal)
  stop.abort()
  expect(await pending).toBeUndefined()
  expect(await orAborted(Promise.resolve(7), stop.signal)).toBeUndefined()
})
