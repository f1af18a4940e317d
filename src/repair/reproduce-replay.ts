import { join } from 'node:path'
import type { Event } from '../domain/event.ts'
import { parseErrorText } from '../lib/stack-parse.ts'
import { capturedError } from './captured-error.ts'
import { runDriver } from './driver.ts'
import type { AppSigns, ReplayAnswer, ReplayInput, ReplayOutput } from './drivers/replay-protocol.ts'
import { eventError } from './event-error.ts'
import { failureFingerprint } from './failure-fingerprint.ts'
import { errorIn, type ObservedError, OUTPUT_CHARS_MAX } from './observe.ts'
import type { Observation } from './repair.ts'
import { replayRequest } from './replay-request.ts'
import type { Prepared, ReproductionDeps } from './reproduce.ts'
import { mergedEnvironment, READABLE_OUTPUT } from './run-environment.ts'
import type { Workspace } from './workspace.ts'

const RESPONSE_TIMEOUT_MS = 10_000
const STDERR_CHARS_MAX = 8_000

/** Starts the app in the workspace and sends it the captured request. */
export async function replayReproduction(
  event: Event,
  runCommand: string,
  workspace: Workspace,
  deps: ReproductionDeps,
): Promise<Prepared> {
  if (!event.request) return { reason: 'The event holds no request.' }
  const replay = replayRequest(event.request)
  if ('reason' in replay) return replay
  const error = await eventError(event, workspace)
  if (!error) return { reason: 'The event holds no exception.' }
  const expected = failureFingerprint(error)
  const input: ReplayInput = {
    runCommand,
    request: replay.request,
    ...(replay.port !== undefined && { capturedPort: replay.port }),
    startTimeoutMs: deps.timeoutMs,
    responseTimeoutMs: RESPONSE_TIMEOUT_MS,
  }
  return {
    reproduction: {
      kind: 'replay',
      description: `starts the app with \`${runCommand}\` and sends it ${replay.request.method} ${replay.request.path}`,
      expected,
      request: replay.request,
      async run(copy, { signal, env = {}, timeoutMs = deps.timeoutMs + 2 * RESPONSE_TIMEOUT_MS }) {
        const { result, answer } = await runDriver<ReplayOutput>({
          sandbox: deps.sandbox,
          driver: 'replay',
          input,
          workspace: copy,
          cwd: join(copy.mount.as, copy.prefix),
          env: mergedEnvironment(READABLE_OUTPUT, environmentOf(event), env),
          timeoutMs,
          signal,
        })
        const observed = answer ? observeReplay(answer, expected, copy.mount.as) : timedOut(result.stderr)
        return { ...observed, durationMs: result.durationMs }
      },
    },
  }
}

/** As production had it, as far as the event tells. */
function environmentOf(event: Event): Record<string, string> {
  const environment = event.environment ?? 'production'
  return {
    NODE_ENV: environment === 'development' ? environment : 'production',
    SENTRY_ENVIRONMENT: environment,
  }
}

type Observed = Omit<Observation, 'durationMs'>

function observeReplay({ startup, answer }: ReplayOutput, expected: string, top: string): Observed {
  if (answer) return observeAnswer(answer, expected, top)
  const observed = observeAnswer(startup, expected, top)
  const stderr = `${observed.stderr.trim()}\n${whyNotStarted(startup)}`.trim()
  return { ...observed, outcome: observed.error ? 'failed' : 'not_runnable', stderr }
}

/** A failure is an error that was captured or printed after the request, an answer of 500 or more, or none. */
function observeAnswer({ response, captured, printed, exit }: ReplayAnswer, expected: string, top: string): Observed {
  const error = decisiveError(errorsOf(captured, printed, top), expected)
  const fails = error !== null || response === undefined || response.status >= 500
  return {
    outcome: fails ? 'failed' : 'passed',
    exitCode: exit?.exitCode ?? null,
    error,
    fingerprint: error && failureFingerprint(error),
    output: (response?.body ?? '').slice(0, OUTPUT_CHARS_MAX),
    ...(response && { response }),
    stderr: printed.slice(-STDERR_CHARS_MAX),
  }
}

function errorsOf(captured: AppSigns['captured'], printed: string, top: string): ObservedError[] {
  const errors = [...captured.map(capturedError), parseErrorText(printed)]
  return errors.flatMap((error) => (error ? [errorIn(error, top)] : []))
}

/** The one that is looked for, if it is among them; else the first. */
function decisiveError(errors: readonly ObservedError[], expected: string): ObservedError | null {
  return errors.find((error) => failureFingerprint(error) === expected) ?? errors[0] ?? null
}

function whyNotStarted({ exit }: AppSigns): string {
  return exit
    ? `The app ended with ${exit.exitCode ?? exit.signal} before it accepted a connection.`
    : 'The app did not accept a connection on $PORT in time.'
}

function timedOut(stderr: string): Observed {
  return { outcome: 'timed_out', exitCode: null, error: null, fingerprint: null, output: '', stderr }
}
