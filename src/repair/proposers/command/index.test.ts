import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../../../test/helpers/git-repository.ts'
import type { ProposalContext } from '../../repair.ts'
import { commandProposer } from './index.ts'
import { commandProposerConfig } from './schema.ts'

const CONTEXT: ProposalContext = {
  workspace: '/',
  error: { type: 'TypeError', message: 'boom', frames: [{ file: 'lib/a.js', line: 1, inApp: true }] },
  diagnosis: null,
  suggestion: { rootCause: 'No price.', suggestedFix: 'Check the price first.', files: ['lib/a.js'] },
  read: async (path) => (path === 'lib/a.js' ? 'the source' : undefined),
}

/** The program reads the question and prints what the expression makes of it. */
async function answered(expression: string): Promise<unknown> {
  const file = join(tempDir(), 'propose.cjs')
  writeFileSync(
    file,
    `const question = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))\nprocess.stdout.write(${expression})\n`,
  )
  const config = commandProposerConfig.parse({ kind: 'command', id: 'script', command: `${process.execPath} ${file}` })
  return await commandProposer(config).propose(CONTEXT, new AbortController().signal)
}

const candidate = (more: object) =>
  `JSON.stringify({ candidates: [${JSON.stringify({ files: { 'lib/a.js': 'x' }, explanation: 'e', ...more })}] })`

test("an operator's program gets the failure with its sources and answers with candidates", async () => {
  const echo =
    "JSON.stringify({ candidates: [{ files: { 'lib/a.js': question.sources['lib/a.js'] + '!' }, explanation: question.error.message }] })"
  expect(await answered(echo)).toEqual([
    { proposer: 'script', pattern: 'patch', explanation: 'boom', prior: 0.5, files: { 'lib/a.js': 'the source!' } },
  ])
})

test('B19 what a model suggested is in the question', async () => {
  const echo =
    "JSON.stringify({ candidates: [{ files: { 'lib/a.js': 'x' }, explanation: JSON.stringify(question.suggestion) }] })"
  expect(await answered(echo)).toMatchObject([{ explanation: JSON.stringify(CONTEXT.suggestion) }])
})

test.each([
  ['a path out of the repository', candidate({ files: { '../a.js': 'x' } })],
  ['an absolute path', candidate({ files: { '/etc/passwd': 'x' } })],
  ['a path into git', candidate({ files: { '.git/hooks/post-commit': 'x' } })],
  ['B30 no explanation', candidate({ explanation: '' })],
  ['B30 no files with their full text', candidate({ files: { 'lib/a.js': 7 } })],
  ['no JSON', '"not json"'],
])('%s is refused', async (_name, expression) => {
  await expect(answered(expression)).rejects.toThrow(/^The proposer script /)
})
