import { lstat, mkdir, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { ExternalError, messageOf } from '../../../domain/errors.ts'
import type { SupervisorPaths } from '../paths.ts'

/** Listens on the control socket. Throws an ExternalError when another supervisor does. */
export async function listenOnSocket(server: Server, { dir, socket, socketDir }: SupervisorPaths): Promise<void> {
  await ownFolder(socketDir)
  if (await isInUse(socket)) throw new ExternalError(`Another supervisor is at work in ${dir}.`)
  // One that was killed leaves its socket behind.
  await rm(socket, { force: true })
  await listening(server, { path: socket })
}

/** Listens where the app is reached. Throws an ExternalError that says what to do. */
export async function listenOnPort(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  try {
    await listening(server, { host, port })
  } catch (error) {
    const reason = isCode(error, 'EADDRINUSE') ? 'another program listens on it' : messageOf(error)
    throw new ExternalError(
      `Port ${port} on ${host} cannot be served: ${reason}. Stop that program, or give the target another port.`,
      { cause: error },
    )
  }
}

function listening(server: Server, where: { path: string } | { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** The folder guards the socket, so that nobody else may have made it. */
async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const folder = await lstat(path)
  const isOurs = folder.isDirectory() && folder.uid === process.getuid?.() && (folder.mode & 0o077) === 0
  if (!isOurs) throw new ExternalError(`${path} belongs to somebody else: remove it.`)
}

function isInUse(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(socket)
    client.once('connect', () => {
      client.destroy()
      resolve(true)
    })
    client.once('error', () => resolve(false))
  })
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
