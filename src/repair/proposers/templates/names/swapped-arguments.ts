import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { calledFunction } from '../../../syntax/called-function.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const NAME_CHARS_MIN = 3

/** `write(currency, amount)` for `write(amount, currency)`: the names at the call are those of the function's parameters, crosswise. */
export const swappedArguments: Template = {
  id: 'swapped-arguments',
  suggest(site) {
    if (site.kind === 'origin') return []
    const call = callAround(site.use)
    const parameters = call && parametersOf(site, call.node.callee)
    if (!call || !parameters) return []
    const given = call.node.arguments.map(nameOf)
    const suggestions: Suggestion[] = []
    for (let i = 0; i < given.length; i++)
      for (let j = i + 1; j < given.length; j++) {
        const crossed = crossings([given[i], given[j]], [parameters[i], parameters[j]])
        if (crossed > 0) suggestions.push(swapped(site, call.node, [i, j], crossed))
      }
    return suggestions.slice(0, 2)
  },
  examples: [
    {
      name: 'crosswise',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rate')" },
      before:
        'function convert(amount, currency) { return amount * RATES[currency].§rate }\nexports.show = ({ amount, currency }) => §convert(currency, amount)\n',
      after:
        'function convert(amount, currency) { return amount * RATES[currency].rate }\nexports.show = ({ amount, currency }) => convert(amount, currency)\n',
    },
    {
      name: 'one of them is named as the other parameter',
      error: { type: 'TypeError', message: 'list.map is not a function' },
      before:
        'function pluck(list, key) {\n  return list.§map((x) => x[key])\n}\nfunction names(users, key) {\n  return §pluck(key, users)\n}\n',
      after:
        'function pluck(list, key) {\n  return list.map((x) => x[key])\n}\nfunction names(users, key) {\n  return pluck(users, key)\n}\n',
    },
    {
      name: 'not where each is in its place',
      error: { type: 'TypeError', message: 'list.map is not a function' },
      before:
        'function pluck(list, key) {\n  return list.§map((x) => x[key])\n}\nfunction names(list, key) {\n  return §pluck(list, key)\n}\n',
      after: null,
    },
  ],
}

function swapped(site: Site, call: t.CallExpression, [i, j]: [number, number], crossed: number): Suggestion {
  const [first, second] = [call.arguments[i], call.arguments[j]] as [t.Node, t.Node]
  const [firstText, secondText] = [textOf(site, first), textOf(site, second)]
  return {
    explanation: `Give ${secondText} and ${firstText} in the order in which they are taken.`,
    edits: [replaced(first, secondText), replaced(second, firstText)],
    prior: crossed > 1 ? 0.9 : 0.66,
    reasons: ['The names of the arguments are those of the parameters, in another order.'],
  }
}

function callAround(use: NodePath): NodePath<t.CallExpression> | null {
  return use.isCallExpression() ? use : null
}

/** How many of two arguments bear the name of the other's parameter; none where one bears the name of its own. */
function crossings(given: (string | null | undefined)[], taken: (string | null | undefined)[]): number {
  const [a, b] = given
  const [p, q] = taken
  if (!a || !b || !p || !q || isLike(a, p) || isLike(b, q)) return 0
  return Number(isLike(a, q)) + Number(isLike(b, p))
}

function isLike(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length) as [string, string]
  return short === long ? true : short.length >= NAME_CHARS_MIN && (long.startsWith(short) || long.endsWith(short))
}

/** `amount`, `item.amount`, `this.amount`; single letters say nothing. */
function nameOf(node: t.Node): string | null {
  const name = t.isMemberExpression(node) && !node.computed ? node.property : node
  return t.isIdentifier(name) && name.name.length >= NAME_CHARS_MIN ? name.name : null
}

/** The parameters of the one function of this file, or of the others on the stack, that bears the called name. */
function parametersOf({ source, neighbours = [] }: Site, callee: t.Node): (string | null)[] | null {
  const others = () => neighbours.flatMap((one) => (one === source ? [] : (calledFunction(one, callee) ?? [])))
  const found = calledFunction(source, callee) ?? onlyOf(others())
  return found?.node.params.map(nameOf) ?? null
}

const onlyOf = <T>(list: T[]): T | null => (list.length === 1 ? (list[0] as T) : null)
