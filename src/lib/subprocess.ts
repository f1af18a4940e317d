import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { boundedOutput } from './bounded-output.ts'
import { systemClock } from './clock.ts'
import { eachLine } from './each-line.ts'
import { hasOnlyZombies } from './zombies.ts'

/** How long a process group may take to end after SIGTERM, before SIGKILL. */
const TERMINATE_GRACE_MS = 500
/** How long what a program left behind may take, once the program itself has ended. */
const LEFTOVER_GRACE_MS = 100
/** What was killed is gone soon, unless its parent never collects it. */
const KILL_WAIT_MS = 1000
/** How often a group is asked whether it is gone. */
const GROUP_POLL_MS = 10
/** Looking at all processes costs some milliseconds. */
const POLLS_PER_SCAN = 4
const LINE_BYTES_MAX = 64 * 1024
/** For so long at least what was late is listened to again, however short its time was. */
const LISTEN_AGAIN_MS = 2000

export interface Command {
  /** Program and arguments. Never a shell string: what comes from outside must stay one argument. */
  command: readonly string[]
  cwd: string
  /** Added to a cleared environment (see `clearedEnvironment`). */
  env?: Record<string, string>
}

export interface RunOptions extends Command {
  stdin?: string
  timeoutMs: number
  /** Bound for standard output and for standard error, each: the head and the tail are kept. */
  outputBytesMax: number
  signal?: AbortSignal
}

export interface RunResult {
  /** Null when a signal ended it, or when it could not be started. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  timedOut: boolean
  aborted: boolean
  truncated: boolean
  /** Why the program could not be started at all, as `spawn nosuch ENOENT`. */
  startError?: string
  durationMs: number
}

/**
 * Runs a program to its end, in a process group of its own. Nothing of the group outlives the call.
 * Resolves whatever happens to the program; how it ended is in the result.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const startedMs = systemClock.monotonicMs()
  const stdout = boundedOutput(options.outputBytesMax)
  const stderr = boundedOutput(options.outputBytesMax)
  const child = spawnGroup(options, options.stdin === undefined ? 'ignore' : 'pipe')
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
  feed(child, options.stdin)

  const ended = endOf(child)
  const cut = await firstOf(ended, options.timeoutMs, options.signal)
  if (cut !== 'ended') await endGroup(child, ended)
  const end = await ended
  await endGroup(child, ended, LEFTOVER_GRACE_MS)
  await drained(child)
  return {
    exitCode: end.exitCode,
    signal: end.signal,
    ...(end.startError === undefined ? {} : { startError: end.startError }),
    stdout: stdout.text(),
    stderr: stderr.text(),
    timedOut: cut === 'timed_out',
    aborted: cut === 'aborted',
    truncated: stdout.isTruncated() || stderr.isTruncated(),
    durationMs: systemClock.monotonicMs() - startedMs,
  }
}

export interface StartOptions extends Command {
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

export interface Running {
  /** Undefined when the program could not be started. It is also the id of the process group. */
  pid: number | undefined
  ended: Promise<ProcessEnd>
  /** SIGTERM to the whole group, then SIGKILL. Resolves when nothing of it is left. */
  stop(graceMs?: number): Promise<void>
}

export interface ProcessEnd {
  exitCode: number | null
  signal: NodeJS.Signals | null
  startError?: string
}

/** Starts a program that stays, in a process group of its own, and hands over its output line by line. */
export function start(options: StartOptions): Running {
  const child = spawnGroup(options, 'ignore')
  for (const stream of ['stdout', 'stderr'] as const) {
    const onLine = (line: string) => options.onLine?.(line, stream)
    child[stream]?.on('data', eachLine(onLine, LINE_BYTES_MAX))
  }
  const ended = endOf(child)
  return { pid: child.pid, ended, stop: (graceMs) => endGroup(child, ended, graceMs) }
}

export interface ReadableProcess extends Running {
  /** Taken when there is room for it: until then the program waits. */
  output: Readable
  /** What it said on standard error, so far. */
  errors(): string
}

/** Starts a program that stays, in a process group of its own, whose output is read at the pace of the reader. */
export function startReading(options: Command): ReadableProcess {
  const child = spawnGroup(options, 'ignore')
  const errors = boundedOutput(LINE_BYTES_MAX)
  child.stderr!.on('data', (chunk: Buffer) => errors.push(chunk))
  const ended = endOf(child)
  const stop = (graceMs?: number) => endGroup(child, ended, graceMs)
  return { pid: child.pid, ended, output: child.stdout!, errors: errors.text, stop }
}

/**
 * Starts a program that may outlive us: in a session of its own, with exactly this environment, both outputs appended to
 * `logFile` by the program itself. It is for `lasting-process.ts` to see to its end.
 */
export function spawnLasting({ command, cwd, env, logFile }: Required<Command> & { logFile: string }): ChildProcess {
  const [program, ...args] = command
  const log = openSync(logFile, 'a', 0o600)
  try {
    return spawn(program ?? '', args, { cwd, env, detached: true, stdio: ['pipe', log, log] })
  } finally {
    closeSync(log)
  }
}

/** SIGTERM to a whole process group, then SIGKILL. */
export async function endProcessGroup(group: number, graceMs: number): Promise<void> {
  if (!signalGroup(group, 'SIGTERM')) return
  if (await isGroupGone(group, graceMs)) return
  signalGroup(group, 'SIGKILL')
  await isGroupGone(group, KILL_WAIT_MS)
}

/** What a child sees unless more is given: enough to find programs, nothing that is secret. */
export function clearedEnvironment(): Record<string, string> {
  return { PATH: systemPath(), HOME: emptyHome(), LANG: 'C.UTF-8', CI: 'true' }
}

/** The folder of the Node that runs us comes first, so that programs under test run on the same one. */
export function systemPath(): string {
  return `${dirname(process.execPath)}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`
}

let home: string | undefined
function emptyHome(): string {
  if (home === undefined) {
    const dir = mkdtempSync(join(tmpdir(), 'prunella-home-'))
    process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
    home = dir
  }
  return home
}

function spawnGroup(options: Command, stdin: 'ignore' | 'pipe'): ChildProcess {
  const [program, ...args] = options.command
  return spawn(program ?? '', args, {
    cwd: options.cwd,
    env: { ...clearedEnvironment(), ...options.env },
    detached: true,
    stdio: [stdin, 'pipe', 'pipe'],
  })
}

function feed(child: ChildProcess, stdin: string | undefined): void {
  if (stdin === undefined || !child.stdin) return
  // A program that does not read its input is no failure of ours.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
}

function endOf(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }))
    child.once('error', (error) => resolve({ exitCode: null, signal: null, startError: error.message }))
  })
}

async function firstOf(
  ended: Promise<unknown>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<'ended' | 'timed_out' | 'aborted'> {
  const stopWaiting = new AbortController()
  const cutShort = signal ? AbortSignal.any([signal, stopWaiting.signal]) : stopWaiting.signal
  const waited = sleepListening(timeoutMs, cutShort).then(() =>
    signal?.aborted ? ('aborted' as const) : ('timed_out' as const),
  )
  const first = await Promise.race([ended.then(() => 'ended' as const), waited])
  stopWaiting.abort()
  return first
}

/** What we were too busy to listen for is no time of the program's: it may have ended long ago, or have waited for us to read. */
async function sleepListening(ms: number, signal: AbortSignal): Promise<void> {
  const dueMs = systemClock.monotonicMs() + ms
  await systemClock.sleep(ms, signal)
  const lateMs = systemClock.monotonicMs() - dueMs
  if (lateMs > 0) await systemClock.sleep(Math.min(lateMs, Math.max(ms, LISTEN_AGAIN_MS)), signal)
}

async function endGroup(
  child: ChildProcess,
  ended: Promise<unknown>,
  graceMs: number = TERMINATE_GRACE_MS,
): Promise<void> {
  const group = child.pid
  if (group === undefined) return
  if (!signalGroup(group, 'SIGTERM')) return
  if (await isGroupGone(group, graceMs)) return
  signalGroup(group, 'SIGKILL')
  await ended
}

async function isGroupGone(group: number, withinMs: number): Promise<boolean> {
  const deadlineMs = systemClock.monotonicMs() + withinMs
  for (let polls = 1; systemClock.monotonicMs() < deadlineMs; polls++) {
    await systemClock.sleep(GROUP_POLL_MS)
    if (!signalGroup(group, 0)) return true
    if (polls % POLLS_PER_SCAN === 0 && hasOnlyZombies(group)) return true
  }
  return false
}

/** False when nothing of the group is left. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal)
    return true
  } catch {
    return false
  }
}

/** After the group is gone its pipes end, unless a process that left the group still holds them: it is not waited for. */
async function drained(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr].filter((stream): stream is Readable => stream !== null)
  const done = Promise.all(streams.map(endOfStream))
  const stopWaiting = new AbortController()
  await Promise.race([done, systemClock.sleep(TERMINATE_GRACE_MS, stopWaiting.signal)])
  stopWaiting.abort()
  for (const stream of streams) stream.destroy()
}

function endOfStream(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.readableEnded || stream.destroyed) return resolve()
    stream.once('close', resolve)
    stream.once('end', resolve)
  })
}
