import { connect, createServer, type Server, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { until } from '../../test/helpers/until.ts'
import { ExternalError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { openPostgres } from './postgres.ts'

const serverUrl = process.env.PRUNELLA_TEST_DATABASE_URL

test('a server that does not come up is an ExternalError, after some tries', async () => {
  const clock = new FakeClock(0)
  let outcome: unknown
  void openPostgres(`postgres://nobody@127.0.0.1:${await closedPort()}/none`, clock).catch((error) => {
    outcome = error
  })
  await until(async () => {
    await clock.advance(500)
    return outcome !== undefined
  })
  expect(outcome).toBeInstanceOf(ExternalError)
  expect(clock.nowMs()).toBeGreaterThan(10_000)
})

describe.skipIf(!serverUrl)(
  `a PostgreSQL that goes away${serverUrl ? '' : ' (PRUNELLA_TEST_DATABASE_URL is not set)'}`,
  () => {
    test('is an ExternalError while it is away, also in a transaction, and is used again when it is back', async () => {
      const proxy = await startProxy(new URL(serverUrl!))
      const db = await openPostgres(proxy.url, systemClock)
      try {
        const inTransaction = db.transaction(async (tx) => {
          await tx.query('select 1')
          proxy.cut()
          // The connection breaks while nobody waits for an answer: that must not end the process.
          await new Promise((resolve) => setTimeout(resolve, 50))
          await tx.query('select 1')
        })
        await expect(inTransaction).rejects.toMatchObject({ name: 'ExternalError', retryAfterMs: expect.any(Number) })
        await expect(db.query('select 1')).rejects.toMatchObject({ name: 'ExternalError' })
        await expect(db.transaction((tx) => tx.query('select 1'))).rejects.toMatchObject({ name: 'ExternalError' })
        proxy.mend()
        await until(() => db.query('select 1').then(Boolean, () => false))
      } finally {
        await db.close()
        proxy.close()
      }
    })

    test('may wake up after us', async () => {
      const proxy = await startProxy(new URL(serverUrl!))
      proxy.cut()
      const opening = openPostgres(proxy.url, systemClock)
      await new Promise((resolve) => setTimeout(resolve, 200))
      proxy.mend()
      const db = await opening
      expect(await db.query('select 1 as one')).toEqual([{ one: 1 }])
      await db.close()
      proxy.close()
    })

    test('a wrong address is the fault of the user', async () => {
      const url = new URL(serverUrl!)
      url.pathname = '/no_such_database'
      await expect(openPostgres(url.href, systemClock)).rejects.toMatchObject({ name: 'UserError' })
    })
  },
)

/** Passes bytes on to the server, or hangs up on everybody. */
async function startProxy(target: URL): Promise<{ url: string; cut(): void; mend(): void; close(): void }> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server: Server = createServer((socket) => {
    if (isCut) return socket.destroy()
    const upstream = connect(Number(target.port || 5432), target.hostname)
    for (const [from, to] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => {})
      from.on('close', () => to.destroy())
    }
    return undefined
  })
  const url = new URL(target)
  url.port = String(await listen(server))
  const cut = (): void => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut,
    mend: () => {
      isCut = false
    },
    close: () => {
      cut()
      server.close()
    },
  }
}

async function closedPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as { port: number }).port
}
