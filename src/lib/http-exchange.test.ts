import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { eventStream, exchange } from './http-exchange.ts'

const BOUNDS = { timeoutMs: 5000, bodyBytesMax: 100 }
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

test('an answer is an answer, whatever its status', async () => {
  const url = await serve((request, response) => {
    request.pipe(response.writeHead(500))
  })
  expect(await exchange({ url, method: 'POST', body: { a: 1 }, ...BOUNDS })).toEqual({ status: 500, body: '{"a":1}' })
})

test('nobody there, silence and too long an answer are status 0', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/long') response.end('x'.repeat(101))
  })
  expect((await exchange({ url: `${url}/long`, ...BOUNDS })).status).toBe(0)
  expect((await exchange({ url: `${url}/silent`, ...BOUNDS, timeoutMs: 50 })).status).toBe(0)
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
  expect((await exchange({ url, ...BOUNDS })).status).toBe(0)
})

test('messages arrive one by one, however they are cut', async () => {
  const url = await serve((_request, response) => {
    response.write('retry: 1\n\nid: 1\nda')
    response.write('ta: {"a":1}\n\n: heartbeat\n\ndata: {"a":2}\n\ndata: half')
    response.end()
  })
  const messages: string[] = []
  for await (const data of eventStream(url, { signal: new AbortController().signal })) messages.push(data)
  expect(messages).toEqual(['{"a":1}', '{"a":2}'])
})

async function serve(listener: RequestListener): Promise<string> {
  const listening = createServer(listener)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
}
