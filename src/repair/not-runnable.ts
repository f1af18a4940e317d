import type { RunResult } from '../lib/subprocess.ts'

/** What shells, package managers and runtimes say when they never came to the program itself. */
const SIGNS: readonly { pattern: RegExp; says: (match: RegExpExecArray) => string }[] = [
  { pattern: /^\S*sh: (?:line )?\d+: Syntax error: (.+)$/m, says: (match) => `The shell cannot read it: ${match[1]}.` },
  {
    pattern: /^\S*sh: (?:line )?\d*:? ?syntax error[:,]? ?(.*)$/m,
    says: (match) => `The shell cannot read it: ${match[1]}.`,
  },
  { pattern: /Missing script: ("[^"]+")/, says: (match) => `package.json has no script ${match[1]}.` },
  { pattern: /^npm (?:ERR!|error) .*Could not read package\.json/m, says: () => 'There is no package.json.' },
  // An empty stack of requires: it is the script itself that is missing, not something that it needs.
  {
    pattern: /^Error: Cannot find module '([^']+)'\n(?:.*\n){0,40}?.*requireStack: \[\]/m,
    says: (match) => `There is no script ${match[1]}.`,
  },
  { pattern: /can't open file '([^']+)'/, says: (match) => `There is no script ${match[1]}.` },
  {
    pattern: /^\S*sh: \d+: (?:cannot open|Can't open) (.+?)(?:: No such file)?$/m,
    says: (match) => `There is no script ${match[1]}.`,
  },
]

/** A sentence when a command could not run at all, which is not the same as running and failing. */
export function whyNotRunnable(
  result: Pick<RunResult, 'exitCode' | 'startError' | 'stdout' | 'stderr'>,
): string | undefined {
  if (result.startError !== undefined) return `It cannot be started: ${result.startError}.`
  if (result.exitCode === 0 || result.exitCode === null) return undefined
  const text = `${result.stderr}\n${result.stdout}`
  for (const { pattern, says } of SIGNS) {
    const match = pattern.exec(text)
    if (match) return says(match)
  }
  const lastLine = result.stderr.trim().split('\n').at(-1) ?? ''
  if (result.exitCode === 127) return `The program was not found: ${lastLine}`
  if (result.exitCode === 126) return `The program cannot be executed: ${lastLine}`
  return undefined
}
