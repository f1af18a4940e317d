import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { hasNode, noDateTest, onlyStatement } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `if (page.changed) line += new Date(page.changed).toISOString()`: a date that is none is left out as one that is not there. */
export const optionalDate: Template = {
  id: 'optional-date',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'invalid-time') return []
    const given = givenTo(site)
    const choice = given && choiceAround(site, textOf(site, given))
    // Where something else is refused, such a date may be to be refused, too.
    if (!given || !choice || refuses(functionOf(site.use))) return []
    const name = textOf(site, given)
    const test = textOf(site, choice.test)
    return [
      {
        explanation: `Leave ${name} out where it is no date.`,
        edits: [replaced(choice.test, `${test} && !${noDateTest(site.source, `new Date(${name})`)}`)],
        prior: 0.64,
        reasons: [`Line ${choice.loc?.start.line ?? 0} leaves it out where there is none.`],
      },
    ]
  },
  examples: [
    {
      name: 'a part that may be left out',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        "function entry(page) {\n  let text = page.path;\n  if (page.changed) {\n    text += ' ' + new Date(page.changed).§toISOString();\n  }\n  return text;\n}\n",
      after:
        "function entry(page) {\n  let text = page.path;\n  if (page.changed && !Number.isNaN(new Date(page.changed).getTime())) {\n    text += ' ' + new Date(page.changed).toISOString();\n  }\n  return text;\n}\n",
    },
    {
      name: 'not where something is refused',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        "function entry(page) {\n  if (!page.path) throw new Error('no path');\n  let text = page.path;\n  if (page.changed) text += new Date(page.changed).§toISOString();\n  return text;\n}\n",
      after: null,
    },
    {
      name: 'not where more is done of it',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        'function entry(page) {\n  let text = page.path;\n  if (page.changed) {\n    save(page);\n    text += new Date(page.changed).§toISOString();\n  }\n  return text;\n}\n',
      after: null,
    },
    {
      name: 'not what is always there',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before: "const entry = (page) => page.path + ' ' + new Date(page.changed).§toISOString();\n",
      after: null,
    },
  ],
}

/** What the date was made of: `changed` of `new Date(changed).toISOString()`. */
function givenTo({ use }: Site): t.Expression | null {
  const callee = t.isCallExpression(use.node) ? use.node.callee : use.node
  const date = t.isMemberExpression(callee) ? callee.object : null
  if (!t.isNewExpression(date) || !t.isIdentifier(date.callee, { name: 'Date' })) return null
  const [given, more] = date.arguments
  return !more && (t.isIdentifier(given) || t.isMemberExpression(given)) ? given : null
}

/** The `if` around it that asks whether it is there, does nothing but this then, and nothing where it is not. */
function choiceAround(site: Site, name: string): t.IfStatement | null {
  const choice = site.use.findParent((path) => path.isIfStatement() || path.isFunction())
  if (!choice?.isIfStatement() || choice.node.alternate || t.isBlockStatement(onlyStatement(choice.node.consequent)))
    return null
  const isIn = site.use.findParent((path) => path.parentPath === choice)?.key === 'consequent'
  return isIn && asks(site, choice.node.test, name) ? choice.node : null
}

const asks = (site: Site, test: t.Expression, name: string): boolean =>
  textOf(site, test) === name ||
  (t.isLogicalExpression(test, { operator: '&&' }) && (asks(site, test.left, name) || asks(site, test.right, name)))

const refuses = ({ node }: NodePath): boolean => hasNode(node, (one) => t.isThrowStatement(one))
