import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Event, StackFrame } from '../domain/event.ts'
import type { ParsedError } from '../lib/stack-parse.ts'
import { errorIn, type ObservedError } from './observe.ts'
import type { Workspace } from './workspace.ts'

const FRAMES_MAX = 50
const CHAIN_MAX = 10

/** What the event says failed, with frames relative to the repository; undefined when it has no exception. */
export async function eventError(event: Event, workspace: Workspace): Promise<ObservedError | undefined> {
  let error: ParsedError | undefined
  for (const { type, value, frames } of event.exceptions.slice(-CHAIN_MAX)) {
    const here = await Promise.all(frames.slice(-FRAMES_MAX).map((frame) => framedHere(frame, workspace)))
    error = { type, message: value, frames: here, ...(error && { cause: error }) }
  }
  return error && errorIn(error, workspace.mount.as)
}

/** The event comes from where the app is deployed: its paths end as the repository's do, and begin otherwise. */
async function framedHere(frame: StackFrame, { dir, prefix, mount }: Workspace): Promise<StackFrame> {
  const file = frame.file.replace(/^(file|app):\/\//, '')
  if (file.includes('node_modules/') || file.startsWith('node:')) return { ...frame, file }
  const parts = file
    .replace(mount.as, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const endings = parts.flatMap((_, i) => [parts.slice(i).join('/'), join(prefix, parts.slice(i).join('/'))])
  for (const ending of endings) if (await isFile(join(dir, ending))) return { ...frame, file: join(mount.as, ending) }
  return { ...frame, file }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}
