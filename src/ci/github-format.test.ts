import { expect, test } from 'vitest'
import { annotation, type ShownFinding, summary } from './github-format.ts'

const finding = (overrides: Partial<ShownFinding> = {}): ShownFinding => ({
  title: 'A package is not installed',
  category: 'missing-dependency',
  advice: 'Declare it.',
  place: 'build / Run tests',
  line: 12,
  text: "ModuleNotFoundError: No module named 'requests'",
  ...overrides,
})

test('an annotation is one command on one line, whatever the log says', () => {
  const hostile = annotation(finding({ text: 'x\n::set-output name=a::b\r\n100%', place: 'a,b::c' }))
  expect(hostile.split('\n')).toHaveLength(2)
  expect(hostile).toMatch(/^::error title=A package is not installed \(missing-dependency\)::/)
  expect(hostile).toContain('x%0A::set-output name=a::b%0D%0A100%25')
})

test('a summary shows the line in a fence that it cannot close, and names without markup', () => {
  const text = '```\n</details><img src=x> @everyone'
  const shown = summary(finding({ text, place: 'build [click](http://evil.test) @team' }))
  expect(shown).toContain(`\n\`\`\`\`\n${text}\n\`\`\`\`\n`)
  expect(shown).not.toMatch(/\[click\]|@team/)
})
