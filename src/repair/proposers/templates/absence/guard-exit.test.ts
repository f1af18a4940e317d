import { expect, test } from 'vitest'
import { markedSite } from '../../../../../test/helpers/marked-site.ts'
import { readWording } from '../../../../diagnosers/javascript/wording.ts'
import { applyEdits } from '../../../syntax/edits.ts'
import type { Site } from '../../../syntax/site.ts'
import { parseSource } from '../../../syntax/source.ts'
import { traceSites } from '../../../syntax/trace.ts'
import { guardExit } from './guard-exit.ts'

const variantsOf = (marked: string, property: string) =>
  guardExit.suggest(markedSite(marked, property)).map(({ variant }) => variant)

const sumOf = (loop: string) =>
  `function score(balls, own) {\n  if (own.length < 2) return null\n  let sum = 0\n  ${loop}\n  return sum\n}\n`

test('a guard in a loop without braces stays out of the comment before it', () => {
  const marked = sumOf('for (const at of own) // all\n    sum += balls[at].§pins')
  const [first] = guardExit.suggest(markedSite(marked, 'pins'))
  expect(applyEdits(marked.replace('§', ''), first?.edits ?? [])).toBe(
    sumOf('for (const at of own) // all\n    {\n    if (!balls[at]) return null\n    sum += balls[at].pins\n  }'),
  )
})

test('what the statement itself sets is not asked for before it', () => {
  expect(variantsOf(sumOf('let one\n  for (const at of own) one = balls[at], sum += one.§pins'), 'pins')).toEqual([])
})

test('there is no sum where a part is missing, only in what answers the sum', () => {
  expect(variantsOf(sumOf('for (const at of own) sum += balls[at].§pins'), 'pins')).toContain('as-whole')
  const told = sumOf('for (const at of own) sum += balls[at].§pins').replace('return sum', 'show(sum)')
  expect(variantsOf(told, 'pins')).not.toContain('as-whole')
  const each = sumOf('own.forEach((at) => {\n    if (at < 0) return null\n    sum += balls[at].§pins\n  })')
  expect(variantsOf(each, 'pins')).not.toContain('as-whole')
})

test('a copy is what it is made of only where nothing else is changed', () => {
  const copyOf = (changed: string) =>
    `function scaled(dish, by) {\n  const value = dish.amount.§value * by\n  return { ...dish, ${changed} }\n}\n`
  expect(variantsOf(copyOf('amount: { value }'), 'value')).toContain('as-copy')
  expect(variantsOf(copyOf('price: value'), 'value')).not.toContain('as-copy')
  expect(variantsOf(copyOf('amount: { value }, by'), 'value')).not.toContain('as-copy')
})

test('words for nothing are taken through another function only where that has one reason', () => {
  const gate = (more: string) =>
    `class Gate {\n  due(id) {\n    const one = this.tickets[id]\n    if (!one) return null\n${more}    return price(one.since)\n  }\n  pay(id, sum) {\n    const due = this.due(id)\n    if (due === null) return refuse('nothing to pay')\n    return book(sum - due)\n  }\n  leave(id) {\n    const ticket = this.tickets[id]\n    if (ticket.§paid === null) return refuse('not paid')\n    return open(ticket.plate)\n  }\n}\n`
  expect(variantsOf(gate(''), 'paid')).toContain('as-lookup')
  expect(variantsOf(gate('    if (one.isFree) return null\n'), 'paid')).not.toContain('as-lookup')
})

test('to go on with the next one says no more than to leave out all that the loop does', () => {
  const down = (test: string) =>
    variantsOf(`function end(at) {\n  while (${test}) at = at.left.§next\n  return at\n}\n`, 'next')
  expect(down('at')).not.toContain('continue')
  expect(down('tries-- > 0')).toEqual(['empty'])
})

test('what is handed on is not asked for before what comes first', () => {
  const variantsAt = (given: string, kind = '') => {
    const text = `${kind}function parse(text) {\n  if (!text) return\n  return { rows: text }\n}\nfunction show(first, table) {\n  return table.§rows\n}\nfunction tidy(text) {\n  return §show(${given}, parse(text))\n}\n`
    return sitesOf(text).flatMap((site) => guardExit.suggest(site).map(({ variant }) => variant))
  }
  expect(variantsAt('text')).toContain('as-answered')
  expect(variantsAt('start()')).not.toContain('as-answered')
  expect(variantsAt('text', 'async ')).not.toContain('as-answered')
})

/** Those of a call that fails in the function that it calls, which stands above it. */
function sitesOf(marked: string): Site[] {
  const lines = marked.split('\n')
  const frames = lines.flatMap((line, at) =>
    line.includes('§') ? [{ line: at + 1, column: line.indexOf('§') + 1 }] : [],
  )
  const source = parseSource('example.js', marked.replaceAll('§', ''))
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rows')" }
  return source
    ? traceSites(
        frames.map((place) => ({ source, place })),
        error,
        readWording(error),
      )
    : []
}
