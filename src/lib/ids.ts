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

/** 64 hexadecimal digits: fit for what is proven by knowing it. */
export function randomSecret(): string {
  return randomBytes(32).toString('hex')
}
