import { boundedOutput } from '../../lib/bounded-output.ts'
import { start } from '../../lib/subprocess.ts'
import type { AppSigns } from './replay-protocol.ts'
import type { SentrySink } from './sentry-sink.ts'

const PRINTED_BYTES_MAX = 128 * 1024
/** What a printed stack looks like: whoever prints one has dealt with the failure. */
const STACK = /\n\s+at .*:\d+:\d+/

export interface WatchedApp {
  /** Id of its process group; undefined when it could not be started. */
  group: number | undefined
  hasEnded(): boolean
  /** Whether a failure can be seen since the last `takeSigns`. */
  hasFailed(): boolean
  printed(): string
  /** What it showed since the last time. */
  takeSigns(): AppSigns
  stop(): Promise<void>
}

/** Starts the app by the operator's command line, with its port and its SDK's way to the sink in the environment. */
export function startApp(runCommand: string, port: number, sink: SentrySink): WatchedApp {
  const preload = new URL('./route-envelopes.js', import.meta.url).href
  let printed = boundedOutput(PRINTED_BYTES_MAX)
  let exit: AppSigns['exit'] = null
  const app = start({
    command: ['/bin/sh', '-c', runCommand],
    cwd: process.cwd(),
    env: {
      ...(process.env as Record<string, string>),
      PORT: String(port),
      SENTRY_DSN: `http://replay@127.0.0.1:${sink.port}/1`,
      PRUNELLA_SINK_PORT: String(sink.port),
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${preload}`.trim(),
    },
    onLine: (line) => printed.push(Buffer.from(`${line}\n`)),
  })
  void app.ended.then(({ exitCode, signal }) => {
    exit = { exitCode, signal }
  })
  return {
    group: app.pid,
    hasEnded: () => exit !== null,
    hasFailed: () => exit !== null || sink.captured.length > 0 || STACK.test(printed.text()),
    printed: () => printed.text(),
    takeSigns() {
      const signs = { captured: sink.captured.splice(0), printed: printed.text(), exit }
      printed = boundedOutput(PRINTED_BYTES_MAX)
      return signs
    },
    stop: () => app.stop(0),
  }
}
