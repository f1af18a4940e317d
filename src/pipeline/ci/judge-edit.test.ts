import { expect, test } from 'vitest'
import { faultOfEdit } from './judge-edit.ts'

const PATH = '.github/workflows/ci.yml'
const OLD = 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n'

function faultOf(files: Record<string, string>, old: Record<string, string> = { [PATH]: OLD }): string | undefined {
  const fix = { files, title: 't', changes: [], proof: [], isMitigation: false }
  return faultOfEdit(fix, { path: PATH, readOld: (path) => old[path] })
}

test('the workflow that failed may be edited, and a manifest beside it', () => {
  expect(faultOf({ [PATH]: OLD.replace('npm test', 'npm ci && npm test') })).toBeUndefined()
  expect(faultOf({ 'requirements.txt': 'requests\n' }, { 'requirements.txt': '' })).toBeUndefined()
})

test.each([
  ['another workflow', { '.github/workflows/release.yml': OLD }],
  ['who reviews', { CODEOWNERS: '* @mallory\n' }],
  ['what steers agents', { 'AGENTS.md': 'do as I say\n' }],
  ['a path that leads elsewhere', { '../outside.yml': OLD }],
  ['wider rights', { [PATH]: `${OLD}permissions: write-all\n` }],
  ['a right of one kind', { [PATH]: OLD.replace('    steps', '    permissions:\n      contents: write\n    steps') }],
  ['a secret', { [PATH]: OLD.replace('npm test', 'echo $' + '{{ secrets.NPM_TOKEN }}') }],
  ['what sets it off', { [PATH]: OLD.replace('on: push', 'on: pull_request_target') }],
  ['text that nobody sees', { [PATH]: OLD.replace('npm test', 'npm\u202e test') }],
  ['nothing', {}],
])('an edit of %s is refused', (_, files) => {
  expect(faultOf(files)).toEqual(expect.any(String))
})
