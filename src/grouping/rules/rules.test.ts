import { describe, expect, test } from 'vitest'
import { UserError } from '../../domain/errors.ts'
import type { StackFrame } from '../../domain/event.ts'
import { compileGlob, normalPath } from '../../lib/glob.ts'
import type { GroupingInput } from '../grouping.ts'
import { explain, fingerprintOf } from '../index.ts'
import { compileRules } from './rules.ts'

const frame = (name: string, rest: Partial<StackFrame> = {}): StackFrame => ({
  file: `${name}.py`,
  module: `shop.${name}`,
  function: name,
  inApp: true,
  ...rest,
})
const crash = (frames: StackFrame[], rest: Partial<GroupingInput> = {}): GroupingInput => ({
  type: 'error',
  platform: 'python',
  exceptions: [{ type: 'DbError', value: 'lost 3', frames }],
  ...rest,
})
const print = (event: GroupingInput, rules = {}) => fingerprintOf(event, compileRules(rules)).fingerprint

describe('glob', () => {
  test.each([
    ['std::*', 'std::rt::start', true],
    ['std::*', 'mystd::x', false],
    ['*', '', true],
    ['a?c', 'abc', true],
    ['[a]*', '[a]b', true],
    ['plain', 'plain', true],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['a*b*c', 'axxbyyc', true],
    ['a*b*c', 'axxcyyb', false],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(compileGlob(pattern)(text)).toBe(expected)
  })

  test.each([
    ['**/node_modules/**', '/srv/node_modules/a/b.js', true],
    ['/lib/*.so', '/lib/libc.so', true],
    ['/lib/*.so', '/lib/a/libc.so', false],
    ['C:/Windows/**', 'c:\\windows\\system32\\ntdll.dll', true],
  ])('path %s on %s: %s', (pattern, text, expected) => {
    expect(compileGlob(pattern, { isPath: true })(normalPath(text))).toBe(expected)
  })

  test('many wildcards on a long text take no longer than both are long', () => {
    expect(compileGlob('*a*a*a*a*a*a*a*a*a*a*b')('a'.repeat(1_000))).toBe(false)
  })
})

describe('rules on stacks', () => {
  const base = crash([frame('main'), frame('retry'), frame('query')])

  test.each([
    ['a frame does not count', 'function:retry -group', [frame('main'), frame('query')]],
    ['older frames do not count', 'function:query v-group', [frame('query')]],
    ['newer frames do not count', 'function:main ^-group', [frame('main')]],
    ['the newest frames alone count', 'family:python max-frames=1', [frame('query')]],
    ['only where it is called so', '[ function:main ] | function:* -group', [frame('main'), frame('query')]],
    ['only where it calls so', 'function:* | [ function:query ] -group', [frame('main'), frame('query')]],
    ['not what is negated', '!function:query -group', [frame('query')]],
    ['by category', 'function:retry category=noise\ncategory:noise -group', [frame('main'), frame('query')]],
    ['by module and type', 'module:shop.r* type:Db* -app', [frame('main'), frame('query')]],
    ['the last rule wins', 'function:retry +group\nfunction:retry -group', [frame('main'), frame('query')]],
  ])('%s', (_, rule, frames) => {
    const { fingerprint } = fingerprintOf(base, compileRules({ stackRules: [rule] }))
    expect(fingerprint).toBe(print(crash(frames)))
    expect(fingerprint).not.toBe(print(base))
  })

  test('a stack with too few frames does not count', () => {
    expect(print(base, { stackRules: ['function:* min-frames=4'] })).toBe(print(crash([])))
  })

  test('frames of libraries can be made the own ones', () => {
    const inLibrary = crash([frame('main'), frame('pool', { file: '/usr/lib/python3/dist-packages/pool.py' })])
    expect(print(inLibrary)).toBe(print(crash([frame('main')])))
    expect(print(inLibrary, { stackRules: ['module:shop.pool +app'] })).toBe(
      print(crash([frame('main'), frame('pool')])),
    )
  })

  test('an explanation names the rule', () => {
    const text = JSON.stringify(explain(base, compileRules({ stackRules: ['function:retry -group'] })))
    expect(text).toContain('by the rule function:retry -group')
  })

  test.each([
    'function:retry',
    'retry -group',
    'colour:red -group',
    'function:a -group nonsense',
    '[ function:a ] | -group',
  ])('%s is no rule, and the sentence says why', (rule) => {
    expect(() => compileRules({ stackRules: [rule] })).toThrow(UserError)
    expect(() => compileRules({ stackRules: [rule] })).toThrow(rule.split(' ')[0])
  })
})

describe('rules for fingerprints', () => {
  const here = crash([frame('main')], { level: 'error', logger: 'app', tags: { region: 'eu-1' }, transaction: 'pay' })
  const custom = (...fingerprint: string[]) => print({ ...here, fingerprint })

  test.each([
    ['type:DbError -> down', ['down']],
    ['error.value:lost* level:error -> down, {{ tags.region }}', ['down', '{{ tags.region }}']],
    ['message:"lost ?" -> "a, b"', ['a, b']],
    ['function:main module:shop.* -> {{ default }}, x', ['{{ default }}', 'x']],
    ['tags.region:eu* transaction:p* logger:app -> {{ transaction }}', ['pay']],
    ['!type:Other path:*.py -> {{ type }} title="a title"', ['DbError']],
    ['family:python -> {{ function }}', ['main']],
  ])('%s', (rule, fingerprint) => {
    const parts = (event: GroupingInput, rules = {}) =>
      explain(event, compileRules(rules)).variants[0]!.parts.map(({ value }) => value)
    expect(print(here, { fingerprintRules: [rule] })).not.toBe(print(here))
    const filled = parts({ ...here, fingerprint })
    expect(parts(here, { fingerprintRules: [rule] })).toEqual(filled)
  })

  test('the first rule that matches wins, before what the sender asks for', () => {
    const rules = { fingerprintRules: ['type:Other -> a', 'type:DbError -> b', 'type:* -> c'] }
    expect(print({ ...here, fingerprint: ['mine'] }, rules)).toBe(custom('b'))
    expect(print(here, { fingerprintRules: ['type:Other -> a'] })).toBe(print(here))
  })

  test('chunks that do not load after a release are one problem, wherever they are asked for', () => {
    const chunk = (value: string, file: string): GroupingInput => ({
      type: 'error',
      platform: 'javascript',
      exceptions: [{ type: 'ChunkLoadError', value, frames: [{ file, function: 'f', inApp: true }] }],
    })
    expect(print(chunk('Loading chunk 3 failed', 'a.js'))).toBe(print(chunk('Loading chunk 12 failed', 'b.js')))
  })

  test.each(['type:DbError', '-> down', 'type:DbError ->', 'colour:red -> down', 'DbError -> down'])(
    '%s is no rule, and the sentence says why',
    (rule) => {
      expect(() => compileRules({ fingerprintRules: [rule] })).toThrow(UserError)
    },
  )
})
