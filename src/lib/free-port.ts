import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { ExternalError } from '../domain/errors.ts'

/** Below the range from which systems take ports for outgoing connections: nothing takes such a port by chance meanwhile. */
const FIRST_PORT = 20_000
const LAST_PORT = 31_999
const TRIES_MAX = 100

/** A port on loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const port = randomInt(FIRST_PORT, LAST_PORT + 1)
    if (await isFree(port)) return port
  }
  throw new ExternalError(`No free port was found between ${FIRST_PORT} and ${LAST_PORT}.`)
}

/** Free on all addresses: a program that listens on one of them would not stop us from taking another. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
