import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { StringDecoder } from 'node:string_decoder'
import { eachLine } from './each-line.ts'

const NEWLINE = 0x0a
const LINE_BYTES_MAX = 64 * 1024
const PASSED_ON: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** As shells say it. */
const NOT_STARTED_STATUS = 127
const SIGNAL_STATUS = 128

export interface AttachedEnd {
  /** As a shell would give it. */
  status: number
  /** Why the program could not be started, as `spawn nosuch ENOENT`. */
  startError?: string
}

/**
 * Runs a program of the user in place of ours: with our input, output and environment, and the signals that we get. What it says on standard
 * error is written on as it comes, and told line by line.
 */
export function runAttached(
  [program, ...args]: readonly string[],
  { write, onLine }: { write: (text: string) => void; onLine: (line: string) => void },
): Promise<AttachedEnd> {
  const child = spawn(program!, args, { stdio: ['inherit', 'inherit', 'pipe'] })
  const decoder = new StringDecoder('utf8')
  const told = eachLine(onLine, LINE_BYTES_MAX)
  let isLineOpen = false
  child.stderr.on('data', (chunk: Buffer) => {
    isLineOpen = chunk.at(-1) !== NEWLINE
    write(decoder.write(chunk))
    told(chunk)
  })
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of PASSED_ON) process.on(signal, passOn)
  return new Promise<AttachedEnd>((resolve) => {
    child.once('error', (error) => resolve({ status: NOT_STARTED_STATUS, startError: error.message }))
    child.once('close', (code, signal) => {
      if (isLineOpen) told(Buffer.from('\n'))
      resolve({ status: code ?? SIGNAL_STATUS + constants.signals[signal!] })
    })
  }).finally(() => {
    for (const signal of PASSED_ON) process.off(signal, passOn)
  })
}
