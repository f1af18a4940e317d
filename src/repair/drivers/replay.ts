// Runs inside the sandbox: starts the app, sends the captured request, and prints what happened as one line of JSON.
import { createServer } from 'node:net'
import { systemClock } from '../../lib/clock.ts'
import type { Listener } from './listening-ports.ts'
import type { ReplayAnswer, ReplayInput, ReplayOutput } from './replay-protocol.ts'
import { sendRequest } from './send-request.ts'
import { openSentrySink } from './sentry-sink.ts'
import { readStandardInput } from './standard-input.ts'
import { waitForListener } from './wait-for-listener.ts'
import { startApp, type WatchedApp } from './watched-app.ts'

const POLL_MS = 15
/** After an answer that is no failure, what a background task still throws or captures is waited for this long. */
const QUIET_GRACE_MS = 150
/** After a failure its capture is waited for: SDKs send in the background. */
const CAPTURE_GRACE_MS = 1_500
/** What is on its way when the first sign is seen. */
const SETTLE_MS = 30

const input: ReplayInput = JSON.parse(await readStandardInput())
const output = await replay(input)
process.stdout.write(`${JSON.stringify(output)}\n`)
process.exit(0)

async function replay(input: ReplayInput): Promise<ReplayOutput> {
  const sink = await openSentrySink()
  const port = await freePort()
  const app = startApp(input.runCommand, port, sink)
  const listener = await waitForListener(app, {
    port,
    capturedPort: input.capturedPort,
    timeoutMs: input.startTimeoutMs,
  })
  const startup = app.takeSigns()
  const answer = listener && (await ask(app, listener, input))
  await app.stop()
  sink.close()
  return { startup, ...(answer && { answer }) }
}

async function ask(app: WatchedApp, listener: Listener, input: ReplayInput): Promise<ReplayAnswer> {
  const response = await sendRequest(listener, input.request, input.responseTimeoutMs)
  const graceMs = response && response.status < 500 ? QUIET_GRACE_MS : CAPTURE_GRACE_MS
  const deadlineMs = systemClock.monotonicMs() + graceMs
  while (!app.hasFailed() && systemClock.monotonicMs() < deadlineMs) await systemClock.sleep(POLL_MS)
  await systemClock.sleep(SETTLE_MS)
  return { ...(response && { response }), ...app.takeSigns() }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
