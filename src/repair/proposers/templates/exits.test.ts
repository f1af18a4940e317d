import { expect, test } from 'vitest'
import { readWording } from '../../../diagnosers/javascript/wording.ts'
import { statementInList } from '../../syntax/code.ts'
import { parseSource } from '../../syntax/source.ts'
import { traceSites } from '../../syntax/trace.ts'
import { type Exit, exitsFor } from './exits.ts'

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'names')" }

test('what is missing is no success: the answer of a guard that found it says little', () => {
  const [best, next] = exitsIn(`function may(role, name) {
    if (role.§names.includes(name)) return true;
    if (role.parent === undefined) return false;
    return may(role.parent, name);
  }`).sort((a, b) => b.prior - a.prior)
  expect(best?.text).toBe('return false;')
  expect(next?.text).toBe('return true;')
  expect((best?.prior ?? 0) - (next?.prior ?? 0)).toBeGreaterThan(0.12)
})

test('words that were meant for another finding speak less for a missing value', () => {
  const exits = exitsIn(`function check(role) {
    if (role.§names.length > 9) return fail('too many');
    return null;
  }`)
  expect(exits.find(({ text }) => text.startsWith('return fail'))?.prior).toBeCloseTo(0.37)
})

test('a method beside it that misses the same says how to leave', () => {
  const [best] = exitsIn(`class Sessions {
    touch(id) {
      const session = this.open.get(id);
      session.§names = [];
      return session;
    }
    close(id) {
      const session = this.open.get(id);
      if (!session) throw new SessionError('There is no session ' + id);
      this.open.delete(id);
    }
  }`).sort((a, b) => b.prior - a.prior)
  expect(best).toMatchObject({ variant: 'as-sibling', text: "throw new SessionError('There is no session ' + id);" })
})

test('a guard and a declared type that say the same are two reasons', () => {
  const guarded = 'if (role === null) return false;\n    return role.§names.length > 0;\n  }'
  const [alone] = exitsIn(`function may(role) {\n    ${guarded}`)
  const [both] = exitsIn(`function may(role: Role): boolean {\n    ${guarded}`)
  expect(both?.prior).toBeGreaterThan(alone?.prior ?? 1)
  expect(both?.reasons).toHaveLength(2)
})

test('a function that promises an answer does not leave without one', () => {
  const body = 'const names = role.§names;\n    return names.join();\n  }'
  expect(exitsIn(`function all(role: Role) {\n    ${body}`).map(({ text }) => text)).toContain('return undefined;')
  expect(exitsIn(`function all(role: Role): string {\n    ${body}`)).toEqual([])
})

function exitsIn(marked: string): Exit[] {
  const lines = marked.split('\n')
  const line = lines.findIndex((text) => text.includes('§'))
  const place = { line: line + 1, column: (lines[line]?.indexOf('§') ?? 0) + 1 }
  const source = parseSource('example.ts', marked.replace('§', ''))
  if (!source) throw new Error('the example does not parse')
  const [site] = traceSites([{ source, place }], ERROR, readWording(ERROR))
  const statement = site && statementInList(site.use)
  if (!site || !statement) throw new Error('the example has no place')
  return exitsFor(site, statement)
}
