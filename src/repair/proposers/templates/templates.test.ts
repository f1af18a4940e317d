import { describe, expect, test } from 'vitest'
import { readWording } from '../../../diagnosers/javascript/wording.ts'
import { applyEdits } from '../../syntax/edits.ts'
import { parseSource, syntaxErrorOf } from '../../syntax/source.ts'
import { traceSites } from '../../syntax/trace.ts'
import { TEMPLATES } from './index.ts'
import type { TemplateExample } from './template.ts'

const PATH = 'example.js'

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_id, template) => {
  test('shows what it does and what it leaves alone', () => {
    expect(template.examples.some((example) => example.after !== null)).toBe(true)
  })

  test.each(template.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const patched = patchesOf(example)
    if (example.after === null) expect(patched).toEqual([])
    else expect(patched).toContain(example.after)
    for (const text of patched) expect(syntaxErrorOf(PATH, text)).toBeNull()
  })

  function patchesOf(example: TemplateExample): string[] {
    const { text, places } = unmark(example.before)
    const source = parseSource(PATH, text)
    if (!source) throw new Error('the example does not parse')
    const frames = places.map((place) => ({ source, place }))
    const sites = traceSites(frames, example.error, readWording(example.error))
    expect(sites.length).toBeGreaterThan(0)
    return sites.flatMap((site) =>
      template
        .suggest({ ...site, values: example.values ?? {} })
        .map((suggestion) => applyEdits(text, suggestion.edits)),
    )
  }
})

test('ids are unique', () => {
  expect(new Set(TEMPLATES.map((template) => template.id)).size).toBe(TEMPLATES.length)
})

/** Takes the marks out and gives their places, 1-based. */
function unmark(marked: string): { text: string; places: { line: number; column: number }[] } {
  const places: { line: number; column: number }[] = []
  const lines = marked.split('\n').map((line, index) => {
    let plain = line
    for (let at = plain.indexOf('§'); at >= 0; at = plain.indexOf('§')) {
      places.push({ line: index + 1, column: at + 1 })
      plain = plain.slice(0, at) + plain.slice(at + 1)
    }
    return plain
  })
  return { text: lines.join('\n'), places }
}
