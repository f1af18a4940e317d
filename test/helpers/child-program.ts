import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { packageRoot } from '../../src/lib/package-root.ts'
import { until } from './until.ts'

/** A TypeScript program of the tests, running as a process of its own. */
export interface ChildProgram {
  child: ChildProcess
  /** What it printed so far. */
  lines: string[]
  /** Resolves once it has printed such a line. */
  printed(start: string): Promise<string>
  exited: Promise<number | null>
}

/** Starts `file` with `args` as one JSON argument. It is killed at the end of the test, if it still runs. */
export function startProgram(file: URL, args: unknown): ChildProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', file.pathname, JSON.stringify(args)], {
    cwd: packageRoot(),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    child,
    lines,
    exited,
    async printed(start) {
      await until(() => lines.some((line) => line.startsWith(start)))
      return lines.find((line) => line.startsWith(start))!
    },
  }
}
