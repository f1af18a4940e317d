import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'

/** 32 hexadecimal digits that nobody can guess: fit for an event id, a DSN key, a file name. */
export function randomId(): string {
  return randomBytes(16).toString('hex')
}

/** Names one run of one process, also among machines and after a restart with the same pid. */
export function processName(): string {
  return `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`
}
