import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { searchListeners } from './listening-ports.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

test.skipIf(process.platform !== 'linux')('A port is seen from when it is open until it is closed', async () => {
  const search = searchListeners(ownGroup())
  search()
  const [server, port] = await listen()
  expect(search()).toContainEqual({ port, host: '127.0.0.1' })
  expect(search()).toContainEqual({ port, host: '127.0.0.1' })
  await new Promise((resolve) => server.close(resolve))
  expect(search()).not.toContainEqual({ port, host: '127.0.0.1' })
})

test.skipIf(process.platform !== 'linux')('Ports of other groups are not seen', async () => {
  const [, port] = await listen()
  expect(searchListeners(2 ** 30)()).not.toContainEqual({ port, host: '127.0.0.1' })
})

async function listen(): Promise<[Server, number]> {
  const server = createServer()
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return [server, typeof address === 'object' && address ? address.port : 0]
}

function ownGroup(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
}
