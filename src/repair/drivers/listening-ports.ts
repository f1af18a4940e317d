import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'

export interface Listener {
  port: number
  host: '127.0.0.1' | '::1'
}

const LISTEN = '0A'
const CONNECT_TIMEOUT_MS = 500

export function accepts(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: CONNECT_TIMEOUT_MS })
    const answer = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket
      .once('connect', () => answer(true))
      .once('error', () => answer(false))
      .once('timeout', () => answer(false))
  })
}

/** Sockets may be there for a while before one of them listens. */
const SEARCHES_PER_READ = 6

/**
 * Looks for ports on which processes of the group listen, as the kernel lists them; there are none where there is no /proc. To
 * write its lists the kernel goes through tables for all connections there could be, for milliseconds: they are read when the
 * group's sockets have changed.
 */
export function searchListeners(group: number): () => Listener[] {
  let known: ReadonlySet<string> = new Set()
  let found: Listener[] = []
  let searches = 0
  return () => {
    const sockets = socketsOf(group)
    const isDue = searches++ % SEARCHES_PER_READ === 0
    if (isDue || !isSame(sockets, known))
      found = [...listenersIn('/proc/net/tcp', '127.0.0.1', sockets), ...listenersIn('/proc/net/tcp6', '::1', sockets)]
    known = sockets
    return found
  }
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one))

function listenersIn(file: string, host: Listener['host'], sockets: ReadonlySet<string>): Listener[] {
  return readText(file)
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTEN && sockets.has(fields[9] ?? ''))
    .map((fields) => ({ port: Number.parseInt(fields[1]?.split(':')[1] ?? '0', 16), host }))
}

function socketsOf(group: number): Set<string> {
  const pids = entries('/proc').filter((name) => /^\d+$/.test(name) && groupOf(name) === group)
  const targets = pids.flatMap((pid) => entries(`/proc/${pid}/fd`).map((fd) => linkTarget(`/proc/${pid}/fd/${fd}`)))
  return new Set(targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []))
}

/** The group is the third field behind the name, which stands in brackets and may hold anything. */
function groupOf(pid: string): number {
  const stat = readText(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
}

function entries(dir: string): string[] {
  return attempt(() => readdirSync(dir)) ?? []
}

function readText(file: string): string {
  return attempt(() => readFileSync(file, 'utf8')) ?? ''
}

function linkTarget(path: string): string {
  return attempt(() => readlinkSync(path)) ?? ''
}

/** Processes come and go while they are looked at. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
