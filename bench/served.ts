import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../src/lib/package-root.ts'

const CONFIG = 'listen: { port: 0 }\nprojects:\n  bench: { id: 1 }\n'

/** The built server, started as a user does in `dir`. */
export interface Served {
  process: ChildProcess
  /** Where an envelope is posted. */
  url: string
}

export async function serve(dir: string): Promise<Served> {
  await writeFile(join(dir, 'prunella.yaml'), CONFIG)
  const child = spawn(process.execPath, [join(packageRoot(), 'dist', 'main.js'), 'up'], {
    cwd: dir,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { origin, username, pathname } = await dsnOf(child)
  return { process: child, url: `${origin}/api${pathname}/envelope/?sentry_key=${username}` }
}

/** The first line of standard output that names a DSN. */
async function dsnOf(child: ChildProcess): Promise<URL> {
  let text = ''
  for await (const chunk of child.stdout!) {
    text += chunk
    const dsn = /: (http:\/\/[0-9a-f]+@\S+)\n/.exec(text)?.[1]
    if (dsn) return new URL(dsn)
  }
  throw new Error('The server ended before it listened.')
}

/** Megabytes; only Linux tells. */
export function residentMbOf({ pid }: ChildProcess): number | undefined {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return undefined
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
