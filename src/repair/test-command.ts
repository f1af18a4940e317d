import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Workspace } from './workspace.ts'

/** The command, or one sentence that says why there is none. */
export type TestCommand = { command: string } | { because: string }

const SCRIPTS_DEPTH_MAX = 3
const PLACEHOLDER = /no test specified/i
/** Programs that every machine with Node has. */
const ALWAYS_THERE = new Set(['node', 'npm', 'npx', 'true', 'echo', 'sh', 'cd', 'test', '[', 'env'])

/** The project's `npm test`, when what it starts is installed. */
export async function findTestCommand(workspace: Workspace): Promise<TestCommand> {
  const text = await workspace.read(join(workspace.prefix, 'package.json'))
  const scripts = text === undefined ? {} : scriptsOf(text)
  const script = scripts.test
  if (script === undefined || PLACEHOLDER.test(script)) return { because: 'The project names no tests: none were run.' }
  const missing = programsOf(script, scripts).find((name) => !isThere(name, workspace))
  if (missing !== undefined) return { because: `The project's tests were not run: ${missing} is not installed.` }
  return { command: 'npm test' }
}

function scriptsOf(text: string): Record<string, string> {
  try {
    const { scripts } = JSON.parse(text) as { scripts?: Record<string, unknown> }
    return Object.fromEntries(
      Object.entries(scripts ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    // No package.json that npm could read either.
    return {}
  }
}

/** First words of the parts of a shell line, without variables that are set before them; scripts of the project are followed. */
function programsOf(script: string, scripts: Record<string, string>, depth = 0): string[] {
  return script.split(/&&|\|\||[;|]/).flatMap((part) => {
    const words = part
      .trim()
      .split(/\s+/)
      .filter((word) => !/^\w+=/.test(word))
    const called =
      /^npm$/.test(words[0] ?? '') && words[1] === 'run'
        ? scripts[words.find((word, at) => at > 1 && !word.startsWith('-')) ?? '']
        : undefined
    if (called !== undefined && depth < SCRIPTS_DEPTH_MAX) return programsOf(called, scripts, depth + 1)
    return words[0] ? [words[0]] : []
  })
}

function isThere(name: string, { mount, prefix }: Workspace): boolean {
  if (ALWAYS_THERE.has(name)) return true
  if (name.includes('/')) return existsSync(join(mount.as, prefix, name)) || existsSync(join(mount.dir, prefix, name))
  for (let dir = join(mount.as, prefix); ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'node_modules', '.bin', name))) return true
    if (dir === dirname(dir)) return false
  }
}
