import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ENGINE_WORDS } from './guard-case.ts'
import type { Lent } from './modules.ts'

const PROGRAM = join(import.meta.dirname, 'run-calls.mjs')
/** Without a line for that long it is caught in a loop. */
const SILENCE_MS_MAX = 10_000

/** What one call came to: an answer, an error in the package's own words, one of the engine, or nothing that can be compared. */
export interface Answer {
  kind: 'answer' | 'refusal' | 'fault' | 'none'
  text?: string
  isAsync?: boolean
  message?: string
  file?: string
  frame?: string
}

/** What stands in a file instead; null for the package as it is. */
export type Change = { path: string; text: string } | null

export interface Asked {
  module: string
  lent: Lent
  calls: readonly string[]
}

export async function exportsOf({ module, lent }: Omit<Asked, 'calls'>): Promise<string[]> {
  const [names] = await runProgram({ module, lent }, 1)
  return (names as string[] | undefined) ?? []
}

/** The answers to all calls with each of the changes; null where the package cannot be loaded, or does not end. */
export async function answersTo(
  asked: Asked,
  changes: readonly Change[],
  coverage?: string,
): Promise<(Answer[] | null)[]> {
  const all: (Answer[] | null)[] = []
  while (all.length < changes.length) {
    const rest = changes.slice(all.length)
    all.push(...((await runProgram({ ...asked, changes: rest }, rest.length, coverage)) as (Answer[] | null)[]))
    const stuckAt = changes[all.length]
    if (stuckAt === undefined) break
    all.push(null)
    if (stuckAt) asked.lent.restore(stuckAt.path)
  }
  return all
}

/** The lines that it printed until it ended, or was ended. */
async function runProgram(
  { lent, ...asked }: Omit<Asked, 'calls'> & Partial<Asked> & { changes?: readonly Change[] },
  linesMax: number,
  coverage?: string,
): Promise<unknown[]> {
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM], {
    cwd: lent.folder,
    env: { ...process.env, NODE_ENV: 'test', ...(coverage ? { NODE_V8_COVERAGE: coverage } : {}) },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const watch = () => setTimeout(() => child.kill('SIGKILL'), SILENCE_MS_MAX)
  let silence = watch()
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.stdin.on('error', () => {})
  const { folder, dir } = lent
  const input = { ...asked, folder, dir, isEsm: lent.isEsm(asked.module), faultWords: ENGINE_WORDS.source }
  child.stdin.end(JSON.stringify(input))
  const lines: unknown[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(silence)
    silence = watch()
    lines.push(JSON.parse(line))
    if (lines.length === linesMax) break
  }
  await ended
  clearTimeout(silence)
  return lines
}

export interface ExecutedFile {
  file: string
  /** The code at the offset ran. */
  isExecuted(offset: number): boolean
}

interface Coverage {
  result: { url: string; functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[] }[]
}

/** Files of the package that ran, as the engine noted it. */
export function executedFiles(coverage: string, dir: string): ExecutedFile[] {
  const [name] = readdirSync(coverage)
  if (name === undefined) return []
  const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as Coverage
  return result
    .filter(({ url }) => url.startsWith('file:') && fileURLToPath(url).startsWith(`${dir}/`))
    .map(({ url, functions }) => {
      const ranges = functions.flatMap((one) => one.ranges)
      const isExecuted = (offset: number): boolean => {
        const around = ranges.filter((range) => range.startOffset <= offset && offset < range.endOffset)
        const [inner] = around.sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset))
        return (inner?.count ?? 0) > 0
      }
      return { file: relative(dir, fileURLToPath(url)), isExecuted }
    })
    .filter(({ file }) => !file.startsWith('node_modules/'))
}
