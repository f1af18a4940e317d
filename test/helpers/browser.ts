import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { until } from './until.ts'

/** A Chromium on this machine, if there is one. */
export const BROWSER = programOf('chromium', 'chromium-browser', 'google-chrome')
/** A Firefox on this machine, if there is one. */
export const FIREFOX = programOf('firefox-esr', 'firefox')

/** The first of these programs that is on the path, if there is one. */
function programOf(...names: string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)))
    .find((file) => existsSync(file))
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
]
const WAIT_MS = 20_000
const POLL_MS = 50

/** One page of a real browser, spoken to by its debugging protocol over a pipe: no package, no port. */
export interface Page {
  open(url: string): Promise<void>
  /** Value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>
  /** Until the expression is truthy. Throws when it never is. */
  until(expression: string): Promise<void>
  /** What went wrong in the page: errors, refusals of the content policy, dialogs. */
  complaints: string[]
  /** Origins that it asked for anything. */
  origins: Set<string>
  screenshot(): Promise<Buffer>
  emulate(settings: { width: number; height: number; scheme: 'light' | 'dark' }): Promise<void>
  close(): Promise<void>
}

interface Message {
  id?: number
  method?: string
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's own shapes
  params?: any
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's own shapes
  result?: any
  error?: { message: string }
}

export async function openBrowser(): Promise<Page> {
  if (!BROWSER) throw new Error('There is no Chromium on this machine.')
  const profile = mkdtempSync(join(tmpdir(), 'prunella-browser-'))
  const child = spawn(BROWSER, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const complaints: string[] = []
  const origins = new Set<string>()
  const send = speak(child, (message) =>
    listen(message, { complaints, origins, send: (method, params) => call(method, params) }),
  )
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const call = (method: string, params: object = {}) => send(method, params, sessionId)
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await call(`${domain}.enable`)

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`)
    return result.value as T
  }

  return {
    complaints,
    origins,
    evaluate,
    async open(url) {
      await call('Page.navigate', { url })
    },
    async until(expression) {
      for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += POLL_MS) {
        if (await evaluate(`document.readyState === 'complete' && Boolean(${expression})`)) return
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      }
      throw new Error(`never true: ${expression}\n${await evaluate('document.body.innerText')}`)
    },
    async screenshot() {
      const { data } = await call('Page.captureScreenshot', { captureBeyondViewport: true })
      return Buffer.from(data, 'base64')
    },
    async emulate({ width, height, scheme }) {
      await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
      await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
    },
    async close() {
      await endGroup(child)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Ends the browser with all processes that it started: the last of them still writes to the profile when the first is gone. */
export async function endGroup({ pid }: ChildProcess): Promise<void> {
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid!, name)
    } catch {
      return false
    }
  }
  signal('SIGKILL')
  await until(() => !signal(0))
}

function listen(
  { method, params }: Message,
  {
    complaints,
    origins,
    send,
  }: Pick<Page, 'complaints' | 'origins'> & { send: (method: string, params: object) => unknown },
): void {
  if (method === 'Runtime.exceptionThrown')
    complaints.push(`exception: ${params.exceptionDetails.exception?.description}`)
  if (method === 'Log.entryAdded' && params.entry.level === 'error') complaints.push(`log: ${params.entry.text}`)
  if (method === 'Network.requestWillBeSent') origins.add(new URL(params.request.url).origin)
  if (method === 'Page.javascriptDialogOpening') {
    complaints.push(`dialog: ${params.message}`)
    void send('Page.handleJavaScriptDialog', { accept: false })
  }
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<Message['result']>

/** Messages are JSON that ends with a NUL, on the third and fourth file of the process. */
function speak(child: ChildProcess, onEvent: (message: Message) => void): Send {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let rest = ''
  const input = child.stdio[3] as Writable
  ;(child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const message = JSON.parse(part) as Message
      const caller = message.id === undefined ? undefined : waiting.get(message.id)
      if (!caller) onEvent(message)
      else if (message.error) caller.reject(new Error(message.error.message))
      else caller.resolve(message.result)
      if (message.id !== undefined) waiting.delete(message.id)
    }
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser ended.'))
  })
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      input.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
}
