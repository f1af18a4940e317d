// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of examples, no templates.

import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable, presentTest } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { wordOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const ONE_PRIOR = 0.6
const SEVERAL_PRIOR = 0.74

/** `value: (train) => train.name ?? UNKNOWN` beside `value: (train) => train.platform.number`: what is shown where there is nothing to show. */
export const placeholder: Template = {
  id: 'placeholder',
  suggest(site) {
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(site.culprit.node)) return []
    const value = shownValue(site.use)
    const shown = value ? placeholdersBeside(site, value) : []
    const [first, ...more] = shown
    if (!value || first === undefined || shown.some((text) => text !== first)) return []
    const name = textOf(site, site.culprit.node)
    const text = `${presentTest(site, name)} ? ${textOf(site, value.node)} : ${first}`
    const isBare = value.parentPath?.isObjectProperty() === true
    return [
      {
        explanation: `Show ${first} where there is no ${name}.`,
        edits: [replaced(value.node, isBare ? text : `(${text})`)],
        prior: more.length > 0 ? SEVERAL_PRIOR : ONE_PRIOR,
        reasons: [`What is shown beside it is ${first} where there is nothing.`],
      },
    ]
  },
  examples: [
    {
      name: 'a column beside others',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'number')" },
      before:
        "const UNKNOWN = '-';\nconst COLUMNS = [\n  { value: (train) => train.name ?? UNKNOWN },\n  { value: (train) => `${train.platform.§number}` },\n  { value: (train) => via(train) || UNKNOWN },\n];\n",
      after:
        "const UNKNOWN = '-';\nconst COLUMNS = [\n  { value: (train) => train.name ?? UNKNOWN },\n  { value: (train) => (train.platform ? `${train.platform.number}` : UNKNOWN) },\n  { value: (train) => via(train) || UNKNOWN },\n];\n",
    },
    {
      name: 'a field beside others',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'city')" },
      before:
        "function card(user) {\n  return {\n    name: user.name || 'n/a',\n    phone: user.phone || 'n/a',\n    city: user.address.§city,\n  };\n}\n",
      after:
        "function card(user) {\n  return {\n    name: user.name || 'n/a',\n    phone: user.phone || 'n/a',\n    city: user.address ? user.address.city : 'n/a',\n  };\n}\n",
    },
    {
      name: 'not where they differ',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'city')" },
      before:
        "function card(user) {\n  return { name: user.name || 'nobody', phone: user.phone || 'none', city: user.address.§city };\n}\n",
      after: null,
    },
    {
      name: 'not what is a default of a setting',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'city')" },
      before:
        "function card(user, options) {\n  return { style: options.style || 'plain', city: user.address.§city };\n}\n",
      after: null,
    },
  ],
}

/** All that is shown, where the failing expression is of one: the value of a property, of an arrow function in one, or what is put into a list. */
function shownValue(use: NodePath): NodePath | null {
  let at: NodePath = use
  while (at.parentPath && isOfOneValue(at.parentPath)) at = at.parentPath
  const { parentPath: parent } = at
  // What takes nothing is done rather than shown.
  const isBody = parent?.isArrowFunctionExpression() && at.key === 'body' && parent.node.params.length > 0
  const entry = isBody ? parent.parentPath : parent
  const isValue = entry?.isObjectProperty() && (isBody ? parent.key : at.key) === 'value'
  return isValue && !/^on[A-Z]/.test(wordOf(entry.node.key) ?? '') ? at : null
}

const isOfOneValue = (path: NodePath): boolean =>
  path.isMemberExpression() ||
  path.isTemplateLiteral() ||
  path.isBinaryExpression({ operator: '+' }) ||
  (path.isCallExpression() && path.get('callee').isMemberExpression())

/** What the values beside it fall back on: in the same object, or in the objects of the same list. */
function placeholdersBeside(site: Site, value: NodePath): string[] {
  const object = value.findParent((path) => path.isObjectExpression())
  const list = object?.parentPath?.isArrayExpression() ? object.parentPath : null
  const shown: string[] = []
  ;(list ?? object)?.traverse({
    LogicalExpression(path) {
      const { operator, right } = path.node
      const home = path.findParent((one) => one.isObjectExpression())
      const isBeside = home === object || (list !== null && home?.parentPath === list)
      if (operator === '&&' || !isBeside || shownValue(path)?.node !== path.node) return
      if (saysNothing(path, right)) shown.push(textOf(site, right))
    },
  })
  return shown
}

/** `'-'`, `'n/a'`, `UNKNOWN` of `const UNKNOWN = '-'`: another text may be a setting of its own. */
function saysNothing({ scope }: NodePath, node: t.Node): boolean {
  if (t.isStringLiteral(node)) return NO_WORD.test(node.value)
  const made = t.isIdentifier(node) && NO_NAME.test(node.name) ? scope.getBinding(node.name)?.path.node : null
  return t.isVariableDeclarator(made) && t.isStringLiteral(made.init)
}

const NO_WORD = /^(?:[-–—?.…*\s]*|n\/?a|none|unknown|unnamed|untitled|missing|nobody|nothing)$/i
const NO_NAME = /UNKNOWN|NONE|^NA$|EMPTY|PLACEHOLDER|DASH|MISSING|NOTHING|BLANK|unknown|placeholder/
