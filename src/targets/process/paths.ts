import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The least that any system allows for the path of a socket, less the end of the string and a little. */
const SOCKET_PATH_BYTES_MAX = 100

export interface SupervisorPaths {
  dir: string
  config: string
  state: string
  traffic: string
  /** What the supervisor says. */
  log: string
  /** What the copies of a release say. */
  appLog(release: string): string
  logs: string
  releases: string
  /** In a folder that only its owner may enter. */
  socket: string
  socketDir: string
}

/** Where server and supervisor of one project find each other's files. */
export function supervisorPaths(dir: string): SupervisorPaths {
  const socketDir = socketFolder(dir)
  return {
    dir,
    config: join(dir, 'config.json'),
    state: join(dir, 'state.json'),
    traffic: join(dir, 'traffic.json'),
    log: join(dir, 'supervisor.log'),
    logs: join(dir, 'logs'),
    appLog: (release) => join(dir, 'logs', `${release}.log`),
    releases: join(dir, 'releases'),
    socket: join(socketDir, 'control.sock'),
    socketDir,
  }
}

function socketFolder(dir: string): string {
  const inPlace = join(dir, 'control')
  if (Buffer.byteLength(join(inPlace, 'control.sock')) <= SOCKET_PATH_BYTES_MAX) return inPlace
  return join(tmpdir(), `prunella-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`)
}
