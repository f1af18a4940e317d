// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are GitHub's templates.
import { expect, test } from 'vitest'
import { EditRefused } from '../workflow/edit-refused.ts'
import { assertHarmless } from './gate.ts'

const BEFORE =
  'on: push\npermissions:\n  contents: read\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n      - run: b\n        env:\n          T: ${{ secrets.T }}\n'

function passes(after: string, hidesFailure = false): boolean {
  try {
    assertHarmless({ what: '', changes: [{ path: 'ci.yml', before: BEFORE, after }], hidesFailure })
    return true
  } catch (error) {
    if (error instanceof EditRefused) return false
    throw error
  }
}

test('D34 no fix widens rights, touches secrets or triggers, or hides a failure without saying so', () => {
  const harmful = [
    BEFORE.replace('contents: read', 'contents: write'),
    BEFORE.replace('    runs-on: x\n', '    runs-on: x\n    permissions: write-all\n'),
    BEFORE.replace('secrets.T', 'secrets.OTHER || secrets.T'),
    BEFORE.replace('secrets.T', 'secrets.OTHER'),
    BEFORE.replace('on: push', 'on: pull_request_target'),
    BEFORE.replace('- run: make\n', '- run: make\n        continue-on-error: true\n'),
    BEFORE.replace('- run: make\n', '- run: make\n        if: false\n'),
    `${BEFORE}  : :`,
  ]
  expect(harmful.filter((after) => passes(after))).toEqual([])
  expect(passes(BEFORE.replace('run: make', 'run: make all'))).toBe(true)
})

test('what says that it hides a failure may, and still widens nothing', () => {
  const hidden = BEFORE.replace('    runs-on: x\n', '    runs-on: x\n    continue-on-error: true\n')
  expect(passes(hidden, true)).toBe(true)
  expect(passes(hidden.replace('contents: read', 'contents: write'), true)).toBe(false)
})
