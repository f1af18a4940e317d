import { describe, expect, test } from 'vitest'
import { note, openTrial, type Trial } from './candidate.ts'
import { choose } from './choose.ts'

/** A survivor whose reproduction printed `output`. */
function survivor(pattern: string, prior: number, output: string, analogy?: Trial['analogy']): Trial {
  const trial = openTrial({ proposer: 'templates', pattern, explanation: '', files: {}, prior })
  note(trial, 'reproduction', true, '')
  trial.observation = {
    ...{ outcome: 'passed', exitCode: 0, error: null, fingerprint: null, output, stderr: '', durationMs: 1 },
  }
  return analogy ? { ...trial, analogy } : trial
}

const agrees = { agrees: true, nearness: 'same', said: 'It already answers the same.' } as const
const contrary = { agrees: false, nearness: 'same', said: 'It answers something else.' } as const

const chosen = (trials: Trial[]) => choose(trials).ranked[0]?.candidate.pattern ?? null

describe('choose', () => {
  test('abstains where candidates disagree and none has clearly better reasons', () => {
    expect(chosen([survivor('guard-exit/as-guard', 0.57, '1'), survivor('default-value/empty', 0.5, '2')])).toBeNull()
  })

  test('takes one that is clearly better', () => {
    expect(chosen([survivor('own-property', 0.9, '1'), survivor('default-value/empty', 0.5, '2')])).toBe('own-property')
  })

  test('abstains from a general repair that stands alone', () => {
    expect(chosen([survivor('optional-chain', 0.4, '1')])).toBeNull()
  })

  test('takes one that leaves the function as its guards do, where every other loses a value on the way', () => {
    const guard = survivor('guard-exit/as-guard', 0.5, '{"discount":"0.00"}')
    expect(chosen([guard])).toBeNull()
    expect(chosen([guard, survivor('default-value/empty', 0.32, '{"discount":"NaN"}')])).toBe('guard-exit/as-guard')
  })

  test('leaves a lost value to people, though every general repair shows it', () => {
    const shown = (output: string) =>
      chosen(['guard-exit/as-guard', 'skip-statement', 'default-value/empty'].map((one) => survivor(one, 0.5, output)))
    expect(shown('12:00')).toBe('guard-exit/as-guard')
    expect(shown('NaN:NaN')).toBeNull()
    expect(chosen([survivor('call-if-function/value', 0.6, 'undefined 0')])).not.toBeNull()
  })

  test('different ways that end alike support each other', () => {
    const ways = [survivor('guard-exit/plain', 0.4, '1'), survivor('default-value/empty', 0.38, '1')]
    expect(chosen([...ways, survivor('and-guard/value', 0.38, '2')])).toBeNull()
    expect(chosen([...ways, survivor('skip-statement', 0.36, '1'), survivor('and-guard/value', 0.38, '2')])).toBe(
      'guard-exit/plain',
    )
  })

  test('how the function leaves for other things is no rival where all ways come to the same, or one has evidence of its own', () => {
    const exit = survivor('guard-exit/as-guard', 0.46, '1')
    const ways = [survivor('skip-statement', 0.41, '2'), survivor('default-value/empty', 0.32, '2')]
    expect(chosen([exit, ...ways])).toBeNull()
    expect(chosen([exit, ...ways, survivor('guard-exit/plain', 0.3, '2')])).toBe('skip-statement')
    const lost = ['skip-statement', 'default-value/empty', 'guard-exit/plain'].map((one) => survivor(one, 0.4, 'NaN'))
    expect(chosen([survivor('guard-exit/as-guard', 0.62, 'a null'), ...lost])).toBe('guard-exit/as-guard')
    const better = survivor('guard-exit/as-guard', 0.56, '1')
    expect(chosen([better, survivor('coerce-string/at-uses', 0.6, '2')])).toBe('coerce-string/at-uses')
    expect(chosen([better, survivor('coerce-string/at-uses', 0.57, '2')])).toBeNull()
  })

  test('leaves what is as likely wrong as right to people', () => {
    expect(chosen([survivor('forward-exception/as-guard', 0.49, '1')])).toBeNull()
    expect(chosen([survivor('forward-exception/as-guard', 0.5, '1')])).toBe('forward-exception/as-guard')
  })

  test('a callback that can be told has no rival in leaving without a word', () => {
    const told = survivor('forward-exception/to-callback', 0.53, '1')
    expect(chosen([told, survivor('forward-exception/as-guard', 0.44, '2')])).toBe('forward-exception/to-callback')
    expect(chosen([told, survivor('default-value/empty', 0.44, '2')])).toBeNull()
  })

  test('takes a chain of steps of which one has evidence of its own, and no chain of ways that fit anywhere', () => {
    expect(chosen([survivor('default-value/empty-throw + coerce-string/at-use', 0.55, '1')])).not.toBeNull()
    expect(chosen([survivor('default-value/empty-throw + and-guard/value', 0.55, '1')])).toBeNull()
  })

  test('counts what a patch changes, not the lines that the form of a try asks for', () => {
    const tried = survivor('forward-exception/as-guard', 0.51, '1')
    tried.evidence.diff = '+  try {\n+    value = read()\n+  } catch (error) {\n+    return null\n+  }\n'
    expect(choose([tried]).confidence).toBe(0.51)
    tried.evidence.diff = tried.evidence.diff.replace('return null', 'log()\n+    count()\n+    return null')
    expect(choose([tried]).confidence).toBe(0)
  })

  test('what the program answers to a like value decides between equals', () => {
    const choice = choose([
      survivor('guard-exit/as-guard', 0.5, '1', contrary),
      survivor('default-value/empty', 0.4, '2', agrees),
    ])
    expect(choice.ranked[0]?.candidate.pattern).toBe('default-value/empty')
    expect(choice.reasons).toContain('It already answers the same.')
  })

  test('a like value that the program answers in one way only settles it, close as they are', () => {
    const guards = ['guard-exit/as-guard', 'skip-statement'].map((one) => survivor(one, 0.56, '1', contrary))
    expect(chosen([...guards, survivor('default-value/empty', 0.32, '2', agrees)])).toBe('default-value/empty')
    expect(
      chosen([survivor('guard-exit/as-guard', 0.56, '1'), survivor('default-value/empty', 0.32, '2', agrees)]),
    ).toBeNull()
  })

  test('an exit that is borrowed from other guards is taken where every way ends alike', () => {
    for (const exit of ['guard-exit/as-guard', 'guard-exit/as-none']) {
      const two = [survivor(exit, 0.66, '1'), survivor('and-guard/value', 0.38, '1')]
      expect(chosen(two)).toBeNull()
      expect(chosen([...two, survivor('default-value/empty', 0.42, '2')])).toBeNull()
      expect(chosen([...two, survivor('default-value/empty', 0.42, '1')])).toBe(exit)
    }
  })

  test('the word for nothing on which several guards agree is taken where nothing else is left', () => {
    const word = survivor('guard-exit/as-none', 0.68, '1')
    expect(chosen([word])).toBe('guard-exit/as-none')
    expect(chosen([word, survivor('skip-statement', 0.3, '2')])).toBeNull()
    expect(chosen([survivor('guard-exit/as-none', 0.64, '1')])).toBeNull()
  })

  test('what fits everywhere is no better against evidence for being many', () => {
    const ways = ['guard-exit/recursion', 'and-guard/condition', 'default-value/object'].map((one) =>
      survivor(one, 0.6, '2'),
    )
    expect(chosen([survivor('widen-nothing', 0.76, '1'), ...ways])).toBe('widen-nothing')
    expect(chosen([survivor('widen-nothing', 0.57, '1'), ...ways])).toBe('guard-exit/recursion')
  })

  test('an empty value that nothing speaks for is not taken alone', () => {
    const empty = survivor('default-value/empty-throw', 0.58, '1')
    expect(chosen([empty])).toBeNull()
    expect(chosen([empty, survivor('guard-exit/as-guard', 0.56, '1')])).toBeNull()
    expect(chosen([empty, survivor('guard-exit/plain', 0.3, '1')])).toBe('default-value/empty-throw')
    const said = { ...empty, candidate: { ...empty.candidate, reasons: ['It gets null for none.'] } }
    expect(chosen([said])).toBe('default-value/empty-throw')
  })

  test('how the function leaves for other things is no rival to an empty value that something speaks for', () => {
    const empty = survivor('default-value/empty-throw', 0.62, '1')
    const said = { ...empty, candidate: { ...empty.candidate, reasons: ['It gets null for none.'] } }
    const borrowed = survivor('guard-exit/as-guard', 0.56, '2')
    expect(chosen([said, borrowed])).toBe('default-value/empty-throw')
    expect(chosen([empty, borrowed])).toBeNull()
  })

  test('what makes up no answer is taken where nothing else is left', () => {
    for (const pattern of ['and-guard/filled', 'and-guard/value', 'and-guard/condition']) {
      const modest = survivor(pattern, 0.3, '1')
      expect(chosen([modest])).toBe(pattern)
      expect(chosen([modest, survivor('default-value/empty', 0.3, '2')])).toBeNull()
      expect(chosen([modest, survivor('guard-exit/empty', 0.1, '2')])).toBe(pattern)
      expect(chosen([survivor(pattern, 0.3, 'NaN')])).toBeNull()
    }
    // To leave, or to call nobody, hides what was to be done, and an empty object is made up.
    expect(chosen([survivor('guard-exit/plain', 0.4, '1')])).toBeNull()
    expect(chosen([survivor('call-if-function/statement', 0.4, '1')])).toBeNull()
    expect(chosen([survivor('default-value/object-throw', 0.42, '1')])).toBeNull()
    expect(chosen([survivor('guard-exit/empty', 0.3, '1')])).toBeNull()
    expect(chosen([survivor('and-guard/condition + and-guard/value', 0.4, '1')])).toBeNull()
  })

  test('how the function leaves for what it looked up is taken where an empty one would end alike, and nothing else is left', () => {
    const leave = survivor('guard-exit/as-none', 0.62, '1')
    expect(chosen([leave])).toBeNull()
    expect(chosen([leave, survivor('guard-exit/empty', 0.22, '1'), survivor('skip-statement', 0.22, '1')])).toBeNull()
    const empty = survivor('default-value/empty-throw', 0.46, '1')
    expect(chosen([leave, empty])).toBe('guard-exit/as-none')
    expect(chosen([leave, empty, survivor('and-guard/condition', 0.36, '2')])).toBeNull()
  })

  test('what takes three kinds of repair comes from something else', () => {
    const steps = (count: number) => ['or-missing/a', 'other-key', 'other-end'].slice(0, count).join(' + ')
    expect(chosen([survivor(steps(2), 0.6, '1')])).toBe('or-missing/a + other-key')
    expect(chosen([survivor(steps(3), 0.6, '1')])).toBeNull()
    expect(chosen([survivor(steps(3), 0.8, '1')])).toBe(steps(3))
  })

  test('one step is shown before several ways around it that end alike', () => {
    const chain = survivor('default-value/object-throw + skip-statement', 0.4, '1')
    expect(chosen([chain])).toBeNull()
    expect(chosen([chain, survivor('unpack-guard/plain', 0.29, '1')])).toBe('unpack-guard/plain')
  })

  test('what the code speaks against is not chosen, however many of its kind end alike', () => {
    const opposed = (pattern: string, output: string) => {
      const trial = survivor(pattern, 0.6, output)
      return { ...trial, candidate: { ...trial.candidate, objections: ['total is a sum.'] } }
    }
    const skipping = [opposed('skip-statement', '900'), opposed('guard-exit/continue', '900')]
    expect(choose(skipping)).toMatchObject({
      ranked: [],
      reason: 'It can be made harmless, but there is more to it: total is a sum.',
    })
    expect(chosen([...skipping, survivor('guard-exit/as-sibling', 0.62, 'refused')])).toBe('guard-exit/as-sibling')
  })

  test('that many ways end alike is no reason where the program itself would go another', () => {
    const trials = ['guard-exit/plain', 'default-value/empty', 'skip-statement'].map((pattern) =>
      survivor(pattern, 0.42, '1', contrary),
    )
    expect(chosen(trials)).toBeNull()
  })
})
