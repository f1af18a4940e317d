import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DIAGNOSERS } from './index.ts'

describe('the registry of diagnosers', () => {
  test('holds every folder, once', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(DIAGNOSERS.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort())
  })
})

describe.each(DIAGNOSERS)('$id keeps what its examples say', (diagnoser) => {
  test.each([...diagnoser.examples])('$name', async ({ event, source, expect: expected }) => {
    const diagnosis = await diagnoser.diagnose(event, { readSource: async (path) => source?.[path] })
    expect(diagnosis && { rule: diagnosis.rule }).toEqual(expected)
    if (!diagnosis) return
    expect(diagnosis.rootCause).toMatch(/^\S.*\.$/)
    expect(diagnosis.evidence.length).toBeGreaterThan(0)
    expect(diagnosis.confidence).toBeGreaterThan(0)
  })
})
