import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { prepare, sandbox, signal } from '../../../test/helpers/reproduction.ts'
import { watchFailure } from './watch-failure.ts'

const WRITTEN = `const LEVELS: Record<string, { rank: number }> = { warn: { rank: 1 } }

export function rankOf(level: string): number {
  return LEVELS[level]!.rank
}

rankOf('WARN')
`
const message = "Cannot read properties of undefined (reading 'rank')"

test('values are seen in a program that was translated: its frames are named as people wrote them', async () => {
  const options = { loader: 'ts', sourcemap: 'inline', sourcefile: 'levels.ts', minifyWhitespace: true } as const
  const translated = transformSync(WRITTEN, options).code
  const files = { 'levels.ts': WRITTEN, 'levels.mjs': translated }
  const { workspace, reproduction } = await prepare(files, { command: 'node --enable-source-maps levels.mjs' })
  const frames = [{ file: 'levels.ts', line: 4, column: 24, expressions: ['level', 'LEVELS'] }]
  const facts = await watchFailure({ message, frames }, { reproduction, workspace, sandbox, signal })
  expect(facts).toMatchObject([
    { file: 'levels.ts', line: 4, values: { level: { type: 'string', text: 'WARN' }, LEVELS: { names: ['warn'] } } },
  ])
})

test('a property that hides a method of its class is told', async () => {
  const program = `class Command {
  describe() {}
}
const command = Object.assign(new Command(), { describe: 'none', name: 'add' })
command.describe()
`
  const { workspace, reproduction } = await prepare({ 'run.mjs': program }, { command: 'node run.mjs' })
  const frames = [{ file: 'run.mjs', line: 5, column: 9, expressions: ['command'] }]
  const message = 'command.describe is not a function'
  const facts = await watchFailure({ message, frames }, { reproduction, workspace, sandbox, signal })
  expect(facts).toMatchObject([{ values: { command: { className: 'Command', hidden: ['describe'] } } }])
})

test('a tool that stops at exceptions too, as the local variables of an SDK, hears that a debugger is at work and stays away', async () => {
  const program = `import { url } from 'node:inspector'
const other = url()
const missing = undefined
missing.rank
`
  const { workspace, reproduction } = await prepare({ 'run.mjs': program }, { command: 'node run.mjs' })
  const frames = [{ file: 'run.mjs', line: 4, column: 9, expressions: ['other'] }]
  const facts = await watchFailure({ message, frames }, { reproduction, workspace, sandbox, signal })
  expect(facts).toMatchObject([{ values: { other: { type: 'string' } } }])
})
