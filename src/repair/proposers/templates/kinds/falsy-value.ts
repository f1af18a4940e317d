import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { refusalAround } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const EMPTINESS = /\b(?:empty|blank|required|non-?empty|at least one)\b/i

/** `if (!x) throw` refuses zero and the empty text as well: a value that was there is not one that is missing. */
export const falsyValue: Template = {
  id: 'falsy-value',
  suggest(site) {
    if (site.kind !== 'throw') return []
    const refusal = refusalAround(site.use)
    if (!refusal) return []
    return negations(refusal.node.test).flatMap((negation) => {
      const said = saidOf(site, negation.argument)
      if (said === null) return []
      const name = textOf(site, negation.argument)
      return [
        {
          explanation: `Refuse ${name} when it is missing, not when it is ${said}.`,
          edits: [replaced(negation, `${name} == null`)],
          prior: 0.7,
          reasons: [`${name} was ${said} when it was refused: a value, and not a missing one.`],
        },
      ]
    })
  },
  examples: [
    {
      name: 'zero is a value',
      error: { type: 'Error', message: 'unknown day sun' },
      before:
        "function day(name) {\n  const found = DAYS[name]\n  if (!found) throw §new Error('unknown day ' + name)\n  return found\n}\n",
      values: { found: { type: 'number', text: '0' } },
      after:
        "function day(name) {\n  const found = DAYS[name]\n  if (found == null) throw new Error('unknown day ' + name)\n  return found\n}\n",
    },
    {
      name: 'not where the refusal is of empty text',
      error: { type: 'Error', message: 'name must not be empty' },
      before: "function add(name) {\n  if (!name) throw §new Error('name must not be empty')\n  return name\n}\n",
      values: { name: { type: 'string', text: '', length: 0 } },
      after: null,
    },
    {
      name: 'not what is missing indeed',
      error: { type: 'Error', message: 'unknown day x' },
      before:
        "function day(name) {\n  const found = DAYS[name]\n  if (!found) throw §new Error('unknown day ' + name)\n  return found\n}\n",
      values: { found: { type: 'undefined' } },
      after: null,
    },
  ],
}

/** The `!x` that the test holds by itself, or as a part of `||`. */
function negations(test: t.Expression): t.UnaryExpression[] {
  if (t.isLogicalExpression(test, { operator: '||' })) return [...negations(test.left), ...negations(test.right)]
  return t.isUnaryExpression(test, { operator: '!' }) && isRepeatable(test.argument) ? [test] : []
}

function saidOf(site: Site, node: t.Node): string | null {
  const fact = site.values[textOf(site, node)]
  if (fact?.type === 'number' && Number(fact.text) === 0) return '0'
  // The refusal says that it means empty text.
  if (fact?.type !== 'string' || fact.length !== 0 || EMPTINESS.test(site.error.message)) return null
  return 'empty text'
}
