import * as t from '@babel/types'
import { rootName } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `typeof less === 'number' ? less : toCents(less)` elsewhere in the file: what is a number already is taken as it is here, too. */
export const askedBeside: Template = {
  id: 'asked-beside',
  suggest(site) {
    const call = site.use.node
    if (site.kind !== 'caller' || !t.isCallExpression(call) || isAsked(site)) return []
    const [given, ...others] = call.arguments
    if (!given || others.length > 0 || !(t.isIdentifier(given) || t.isMemberExpression(given))) return []
    const beside = questionBeside(site, call.callee)
    if (!beside || isStartOfStatement(site)) return []
    const name = textOf(site, given)
    const choice = `typeof ${name} === '${beside.kind}' ? ${name} : ${textOf(site, call)}`
    const isWhole = site.use.parentPath?.isVariableDeclarator()
    return [
      {
        explanation: `Take ${name} as it is where it is a ${beside.kind} already.`,
        edits: [replaced(call, isWhole ? choice : `(${choice})`)],
        prior: 0.9,
        reasons: [`Line ${beside.line} takes a ${beside.kind} as it is before it calls ${textOf(site, call.callee)}.`],
      },
    ]
  },
  examples: [
    {
      name: 'a number among texts',
      error: { type: 'TypeError', message: 'text.replace is not a function' },
      before:
        "function toCents(text) {\n  return Number(text.§replace(',', '.')) * 100;\n}\nfunction set(price, less) {\n  const cents = §toCents(price);\n  const off = typeof less === 'number' ? less : toCents(less);\n  return cents - off;\n}\n",
      after:
        "function toCents(text) {\n  return Number(text.replace(',', '.')) * 100;\n}\nfunction set(price, less) {\n  const cents = typeof price === 'number' ? price : toCents(price);\n  const off = typeof less === 'number' ? less : toCents(less);\n  return cents - off;\n}\n",
    },
    {
      name: 'not where nobody takes the answer',
      error: { type: 'TypeError', message: 'text.replace is not a function' },
      before:
        "function toCents(text) {\n  return Number(text.§replace(',', '.')) * 100\n}\nfunction set(price, less) {\n  log(price)\n  §toCents(price)\n  return typeof less === 'number' ? less : toCents(less)\n}\n",
      after: null,
    },
    {
      name: 'not an object, which null is as well',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'code')" },
      before:
        "function find(key) {\n  return all[key.§code];\n}\nfunction both(one, other) {\n  const first = §find(one);\n  return [first, typeof other === 'object' ? other : find(other)];\n}\n",
      after: null,
    },
    {
      name: 'not where nobody asks',
      error: { type: 'TypeError', message: 'text.replace is not a function' },
      before:
        "function toCents(text) {\n  return Number(text.§replace(',', '.')) * 100;\n}\nfunction set(price) {\n  return §toCents(price);\n}\n",
      after: null,
    },
  ],
}

const isAsked = ({ use }: Site): boolean => use.parentPath?.isConditionalExpression() === true && use.key !== 'test'

/** A bracket there would go on with the line above, and nobody takes the answer. */
const isStartOfStatement = ({ use }: Site): boolean =>
  use.findParent((path) => path.isStatement())?.node.start === use.node.start

/** The kind that another place takes as it is, where it calls the same with one of another kind. */
function questionBeside(site: Site, ours: t.CallExpression['callee']): { kind: string; line: number } | null {
  const callee = textOf(site, ours)
  const root = rootName(ours) ?? ''
  let found: { kind: string; line: number } | null = null
  site.source.root.traverse({
    ConditionalExpression({ node: { test, consequent, alternate, loc }, scope }) {
      const isTypeof =
        t.isBinaryExpression(test, { operator: '===' }) && t.isUnaryExpression(test.left, { operator: 'typeof' })
      if (!isTypeof || !t.isUnaryExpression(test.left) || !t.isStringLiteral(test.right)) return
      // Null is an object as well, and what is called so here may be another function.
      if (test.right.value === 'object' || scope.getBinding(root) !== site.use.scope.getBinding(root)) return
      const name = textOf(site, test.left.argument)
      const [given, more] = t.isCallExpression(alternate) ? alternate.arguments : []
      const isSame = t.isCallExpression(alternate) && textOf(site, alternate.callee) === callee && given && !more
      if (isSame && textOf(site, consequent) === name && textOf(site, given) === name)
        found ??= { kind: test.right.value, line: loc?.start.line ?? 0 }
    },
  })
  return found
}
