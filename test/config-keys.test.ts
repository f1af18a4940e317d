import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configSections } from '../scripts/reference/config-keys.ts'
import { packageRoot } from '../src/lib/package-root.ts'

/** Tests of the schema itself set every key, and show nothing of what it does. */
const SCHEMA_TESTS = /config[^/]*\.test\.ts$/

test('C31 no dead knobs: every key of the configuration is set by a test of what it does', () => {
  const tests = ['src', 'test'].map(testsIn).join('\n')
  const untested = configSections().flatMap(({ path, kind = '', keys }) =>
    keys.filter(({ name }) => !isSet(name, tests)).map(({ name }) => `${path} ${kind} ${name}`.trim()),
  )
  expect(untested).toEqual([])
})

function testsIn(folder: string): string {
  const isTest = (file: string): boolean =>
    (folder === 'test' ? file.endsWith('.ts') : file.endsWith('.test.ts')) && !SCHEMA_TESTS.test(file)
  return readdirSync(join(packageRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter(isTest)
    .map((file) => readFileSync(join(packageRoot(), folder, file), 'utf8'))
    .join('\n')
}

/** As a key of YAML or JSON, with hyphens too, or as the field that it becomes. */
function isSet(name: string, tests: string): boolean {
  const key = name.split('.').at(-1)!
  const field = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const hyphened = key.replaceAll('_', '-')
  return new RegExp(`\\b(?:${key}|${hyphened}|${field})\\b['"]?\\s*[:,}]`).test(tests)
}
