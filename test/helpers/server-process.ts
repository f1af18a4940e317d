import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/lib/package-root.ts'
import { until } from './until.ts'

const START_TIMEOUT_MS = 60_000
const MAIN = join(packageRoot(), 'dist', 'main.js')

export interface CommandResult {
  status: number | null
  stdout: string
  stderr: string
}

/** The built program as a user runs it, in a folder of its own. */
export class ServerProcess {
  readonly dir: string
  url = ''
  dsn = ''
  stdout = ''
  stderr = ''
  #process: ChildProcess | undefined
  #store: Record<string, string> = {}
  #exit: Promise<{ code: number | null; signal: string | null }> = Promise.resolve({ code: null, signal: null })

  constructor(config: string) {
    this.dir = mkdtempSync(join(tmpdir(), 'prunella-e2e-'))
    this.configure(config)
  }

  configure(config: string): void {
    writeFileSync(join(this.dir, 'prunella.yaml'), config)
  }

  /** Starts `prunella up`; resolves when it says where it listens. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, [MAIN, 'up'], {
      cwd: this.dir,
      env: { ...baseEnv(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    this.#store = storeOf({ databaseUrl: env.DATABASE_URL })
    this.#exit = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      this.stdout = stdout
    })
    child.stderr.on('data', (chunk) => (this.stderr += chunk))
    await until(() => /listens on .*\n( {2}\S+: .*\n)*/.test(stdout) || child.exitCode !== null, START_TIMEOUT_MS)
    if (child.exitCode !== null) throw new Error(`the server ended: ${this.stderr}`)
    this.url = /listens on (\S+)/.exec(stdout)![1]!
    this.dsn = /: (http:\/\/[0-9a-f]+@\S+)/.exec(stdout)?.[1] ?? ''
  }

  get pid(): number {
    return this.#process!.pid!
  }

  /** As when the terminal is gone, or what collects the log. */
  stopReading(): void {
    this.#process!.stderr!.destroy()
  }

  /** Resolves with how the process ended. */
  get exited(): Promise<{ code: number | null; signal: string | null }> {
    return this.#exit
  }

  isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null
  }

  /** SIGSTOP and SIGCONT: the process is there and does nothing. */
  pause(): void {
    this.#process!.kill('SIGSTOP')
  }

  goOn(): void {
    this.#process!.kill('SIGCONT')
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<{ code: number | null; signal: string | null }> {
    if (this.isRunning()) this.#process!.kill(signal)
    return this.#exit
  }

  async remove(): Promise<void> {
    if (this.isRunning()) await this.stop('SIGKILL')
    rmSync(this.dir, { recursive: true, force: true })
  }

  /** Runs another command beside the server, on the same store. */
  async run(...args: string[]): Promise<CommandResult> {
    return runPrunella(args, this.dir, this.#store)
  }

  /** Posts to an ingest route of project 1 with its key. */
  async send(route: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    const { origin, username } = new URL(this.dsn)
    return fetch(`${origin}/api/1/${route}/?sentry_key=${username}`, { method: 'POST', body, headers })
  }

  async json<T>(path: string): Promise<T> {
    return (await (await this.fetch(path)).json()) as T
  }

  /** Asks the API as the first admin. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const token = readFileSync(join(this.dir, '.prunella', 'admin-token'), 'utf8').trim()
    return fetch(new URL(path, this.url), { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })
  }
}

/** What has a server use the store of a test; without a database its folder holds one. */
export function storeOf({ databaseUrl }: { databaseUrl?: string | undefined }): Record<string, string> {
  return databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }
}

export async function runPrunella(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...baseEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, stdout, stderr }
}

/** The store of the machine that runs the tests must not be used by accident. */
function baseEnv(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'C.UTF-8' }
}
