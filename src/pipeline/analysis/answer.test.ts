import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnswerError, readAnswer } from './answer.ts'

const one = {
  root_cause: 'the price is read before it is there',
  severity: 'high',
  affected_exceptions: [0],
  suggested_fix: 'Check it.',
  files_likely_involved: ['src/a.js'],
  confidence: 0.7,
}
const read = (...issues: object[]) => readAnswer(JSON.stringify(issues), 3)

describe('readAnswer', () => {
  test('gives a cause as a sentence, with all that was said of it', () => {
    expect(read(one)).toEqual([
      {
        rootCause: 'the price is read before it is there.',
        severity: 'high',
        affected: [0],
        suggestedFix: 'Check it.',
        files: ['src/a.js'],
        confidence: 0.7,
        flags: [],
      },
    ])
  })

  test.each([
    ['alone', (json: string) => json],
    ['as `issues`', (json: string) => `{"issues":${json}}`],
    ['in a fence', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    [
      'in a fence among prose with brackets',
      (json: string) => `I saw [1] and {2}.\n\`\`\`\n${json}\n\`\`\`\nAs in [3].`,
    ],
    ['among prose', (json: string) => `The issues are ${json}, I think.`],
    ['as `issues` among prose', (json: string) => `Here: {"issues": ${json}} Bye.`],
  ])('B15 finds the array %s', (_, wrap) => {
    expect(readAnswer(wrap(JSON.stringify([one])), 3)).toHaveLength(1)
  })

  test.each(['', '{oops', 'null', '[1, 2]', '{"issues": "none"}', '[{"cause": "x"}]', '[{"root_cause": "  "}]'])(
    'B22 %j is none',
    (text) => expect(() => readAnswer(text, 3)).toThrow(AnswerError),
  )

  test('B15 an empty array is an answer', () => expect(readAnswer('[]', 3)).toEqual([]))

  test.each([
    ['urgent', 'low'],
    ['CRITICAL', 'critical'],
    ['P0', 'low'],
    [1, 'low'],
    [null, 'low'],
    [['critical', 'low'], 'low'],
  ])('B17 severity %j is taken for %s', (severity, expected) => {
    expect(read({ ...one, severity })[0]!.severity).toBe(expected)
  })

  test('B18 indices are those that were asked about, in their order, each in the first cause that has it', () => {
    const causes = read(
      { ...one, affected_exceptions: [2, 0, 2, 3, -1, 0.5, '1', true, null, {}] },
      { ...one, affected_exceptions: [1] },
    )
    expect(causes.map(({ affected }) => affected)).toEqual([[0, 1, 2]])
    expect(causes[0]!.flags).toEqual(['It named failures that it was not asked about.'])
  })

  test('what is missing or of another kind is left out, and the rest is kept', () => {
    const { root_cause, affected_exceptions } = one
    expect(read({ root_cause, affected_exceptions }, { nonsense: true })).toMatchObject([
      { severity: 'low', suggestedFix: '', files: [], confidence: 0 },
    ])
    expect(read({ ...one, confidence: '0.4', files_likely_involved: [1, 'a'] })).toMatchObject([
      { confidence: 0.4, files: ['a'] },
    ])
    expect(read({ ...one, confidence: 40 })[0]!.confidence).toBe(1)
    const textless = { toString: 0 }
    expect(read({ ...one, severity: textless, affected_exceptions: [textless, 0] })).toMatchObject([
      { severity: 'low', affected: [0] },
    ])
  })

  test('long and hidden text is bounded and made visible', () => {
    const [cause] = read({ ...one, root_cause: `a\n\u202Eb ${'x'.repeat(5_000)}`, suggested_fix: 'y'.repeat(50_000) })
    expect(cause!.rootCause).toMatch(/^a \\u\{202e\}b x+…$/)
    expect(cause!.rootCause.length).toBeLessThanOrEqual(300)
    expect(cause!.suggestedFix.length).toBeLessThanOrEqual(2_000)
  })

  test('any answer is causes within bounds, or an AnswerError', () => {
    const issue = fc.record(
      {
        root_cause: fc.oneof(fc.string(), fc.constant('a cause')),
        severity: fc.anything(),
        affected_exceptions: fc.oneof(fc.array(fc.integer({ min: -2, max: 9 })), fc.anything()),
        suggested_fix: fc.anything(),
        files_likely_involved: fc.anything(),
        confidence: fc.anything(),
      },
      { requiredKeys: ['root_cause'] },
    )
    const answer = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(issue).map((issues) => JSON.stringify(issues) ?? ''),
    )
    fc.assert(
      fc.property(answer, fc.integer({ min: 1, max: 8 }), (text, failures) => {
        let causes: ReturnType<typeof readAnswer>
        try {
          causes = readAnswer(text, failures)
        } catch (error) {
          expect(error).toBeInstanceOf(AnswerError)
          return
        }
        const affected = causes.flatMap((cause) => cause.affected)
        expect(new Set(affected).size).toBe(affected.length)
        expect(affected.every((index) => Number.isInteger(index) && index >= 0 && index < failures)).toBe(true)
        for (const { confidence } of causes) expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
    )
  })
})
