import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { writtenPart } from '../../../syntax/written-parts.ts'
import type { Suggestion, Template } from '../template.ts'

const TAG = 'Object.prototype.toString.call'
const TAG_PRIOR = 0.62
const OTHER_PRIOR = 0.64

/** What has no `toString` to be called cannot be written as text: its tag can, `[object Object]`, or what the code takes in its place anyway. */
export const textlessObject: Template = {
  id: 'textless-object',
  suggest(site) {
    if (site.kind !== 'throw') return []
    const missing = missingMethod(site)
    if (missing?.method === 'toString' && missing.fact.isTextless) return ofMethod(site, missing.name)
    if (site.wording.kind !== 'no-primitive-value') return []
    const { use } = site
    if (isCallOf(use.node, 'join')) return ofList(site, use as NodePath<t.CallExpression>)
    const part = writtenPart(site, ({ isTextless }) => isTextless === true)
    if (!part || !isRepeatable(part.node)) return []
    const name = textOf(site, part.node)
    const refused = inRefusal(site, name)
    if (refused) return [refused]
    return [asTag(part.node, name)]
  },
  examples: [
    {
      name: 'in a template',
      error: { type: 'TypeError', message: 'Cannot convert object to primitive value' },
      before: `const line = (part) => \`part \${§part}\`;\n`,
      values: { part: { type: 'object', className: 'null', isTextless: true, names: [] } },
      after: `const line = (part) => \`part \${(part != null && typeof part.toString !== 'function' ? Object.prototype.toString.call(part) : part)}\`;\n`,
    },
    {
      name: 'the elements of a list that is joined',
      error: { type: 'TypeError', message: 'Cannot convert object to primitive value' },
      before: 'var text = list.§join(",");\n',
      values: { list: { type: 'object', className: 'Array', length: 2, elements: ['null', 'string'] } },
      after:
        'var text = list.map(function (one) { return one != null && typeof one.toString !== \'function\' ? Object.prototype.toString.call(one) : one; }).join(",");\n',
    },
    {
      name: 'the method itself is called',
      error: { type: 'TypeError', message: 'value.toString is not a function' },
      before: 'var text = value.§toString();\n',
      values: { value: { type: 'object', className: 'null', isTextless: true, names: [] } },
      after:
        "var text = (typeof value.toString === 'function' ? value.toString() : Object.prototype.toString.call(value));\n",
    },
    {
      name: 'the other branch has a text',
      error: { type: 'TypeError', message: 'err.toString is not a function' },
      before: 'var text = isShort ? NAMES[status] : err.stack || err.§toString();\n',
      values: { err: { type: 'object', className: 'null', isTextless: true, names: [] } },
      after:
        "var text = isShort ? NAMES[status] : err.stack || (typeof err.toString === 'function' ? err.toString() : NAMES[status]);\n",
    },
    {
      name: 'the question around it is about the method',
      error: { type: 'TypeError', message: 'arg.toString is not a function' },
      before: 'if (arg.toString !== own) out.push(arg.§toString());\nelse walk(arg);\n',
      values: { arg: { type: 'object', className: 'null', isTextless: true, names: ['x'] } },
      after:
        "if (typeof arg.toString === 'function' && arg.toString !== own) out.push(arg.toString());\nelse walk(arg);\n",
    },
    {
      name: 'in a question that turns such values away',
      error: { type: 'TypeError', message: 'Cannot convert object to primitive value' },
      before: "function text(value) {\n  if (value === null || §isNaN(value)) value = '';\n  return value;\n}\n",
      values: { value: { type: 'object', className: 'null', isTextless: true, names: [] } },
      after:
        "function text(value) {\n  if (value === null || (typeof value === 'object' && typeof value.toString !== 'function') || isNaN(value)) value = '';\n  return value;\n}\n",
    },
    {
      name: 'not what can be written',
      error: { type: 'TypeError', message: 'Cannot convert object to primitive value' },
      before: 'var text = "a" §+ value + other;\n',
      values: { value: { type: 'string', text: 'a' } },
      after: null,
    },
  ],
}

function asTag(node: t.Node, name: string): Suggestion {
  const text = `(${name} != null && typeof ${name}.toString !== 'function' ? ${TAG}(${name}) : ${name})`
  return {
    variant: 'tag',
    explanation: `Write the tag of ${name} where it has no toString.`,
    edits: [replaced(node, text)],
    prior: TAG_PRIOR,
    reasons: [`${name} has no toString: its tag is all the text that there is of it.`],
  }
}

function ofMethod(site: Site, name: string): Suggestion[] {
  const { use, culprit } = site
  const own = textOf(site, use.node)
  if (!use.isCallExpression() || !t.isMemberExpression(culprit.node) || !isRepeatable(culprit.node)) return []
  const question = questionOf(site, textOf(site, culprit.node))
  if (question) return [askedFirst(site, question, textOf(site, culprit.node))]
  const other = otherBranch(site)
  const fallbacks = [
    ...(other === null ? [] : [{ variant: 'as-branch', text: other, prior: OTHER_PRIOR }]),
    { variant: 'tag', text: `${TAG}(${name})`, prior: other === null ? TAG_PRIOR : TAG_PRIOR - 0.2 },
  ]
  return fallbacks.map(({ variant, text, prior }) => ({
    variant,
    explanation: `Take ${text} where ${name} has no toString.`,
    edits: [replaced(use.node, `(typeof ${textOf(site, culprit.node)} === 'function' ? ${own} : ${text})`)],
    prior,
    reasons: [
      variant === 'tag'
        ? `${name} has no toString: its tag is all the text that there is of it.`
        : `The other branch takes ${text}.`,
    ],
  }))
}

/** The test around the call that asks something of the very method, as `x.toString !== own`. */
function questionOf(site: Site, method: string): t.Node | null {
  const branch = site.use.findParent((path) => {
    const isBranch = path.isIfStatement() || path.isConditionalExpression()
    return path.isFunction() || (isBranch && textOf(site, path.node.test).includes(method))
  })
  if (!branch?.isIfStatement() && !branch?.isConditionalExpression()) return null
  return (site.use.node.start ?? 0) < (branch.node.consequent.end ?? 0) ? branch.node.test : null
}

function askedFirst(site: Site, { start, end }: t.Node, method: string): Suggestion {
  const own = site.source.text.slice(start ?? 0, end ?? 0)
  return {
    variant: 'asked-first',
    explanation: `Go that way only with a ${method} that can be called.`,
    edits: [
      {
        start: start ?? 0,
        end: end ?? 0,
        text: `typeof ${method} === 'function' && ${own.includes('||') ? `(${own})` : own}`,
      },
    ],
    prior: OTHER_PRIOR + 0.06,
    reasons: [`The test \`${own}\` is about ${method}, and there was none.`],
  }
}

/** What the other branch of the conditional around the call gives, where it is no plain text and no call. */
function otherBranch(site: Site): string | null {
  const conditional = site.use.findParent((path) => path.isConditionalExpression() || path.isStatement())
  if (!conditional?.isConditionalExpression()) return null
  const { consequent, alternate } = conditional.node
  const isFirst = (site.use.node.start ?? 0) < (consequent.end ?? 0)
  const other = isFirst ? alternate : consequent
  const isPlain = t.isStringLiteral(other) || t.isMemberExpression(other) || t.isIdentifier(other)
  return isPlain && isRepeatable(other) ? textOf(site, other) : null
}

/** `a.join(',')`, of a list that holds such an object. */
function ofList(site: Site, use: NodePath<t.CallExpression>): Suggestion[] {
  if (!t.isMemberExpression(use.node.callee)) return []
  const list = use.node.callee.object
  const name = textOf(site, list)
  const fact: ValueFact | undefined = site.values[name]
  if (fact && fact.className !== 'Array') return []
  const isModern = /=>/.test(site.source.text)
  const text = `one != null && typeof one.toString !== 'function' ? ${TAG}(one) : one`
  const mapper = isModern ? `(one) => (${text})` : `function (one) { return ${text}; }`
  return [
    {
      variant: 'elements',
      explanation: `Write the tag of each element of ${name} that has no toString.`,
      edits: [{ start: list.end ?? 0, end: list.end ?? 0, text: `.map(${mapper})` }],
      prior: TAG_PRIOR,
      reasons: ['An element has no toString: its tag is all the text that there is of it.'],
    },
  ]
}

/** One of several questions of an `if` that puts another value in its place: it holds for such an object, too. */
function inRefusal({ use, source }: Site, name: string): Suggestion | null {
  const operand = use.find((path) => Boolean(path.parentPath?.isLogicalExpression({ operator: '||' })))
  const statement = use.findParent((path) => path.isStatement())
  if (!statement?.isIfStatement() || !use.findParent((path) => path.key === 'test') || !fills(statement.node, name))
    return null
  const place = operand?.node ?? statement.node.test
  const start = place.start ?? 0
  const question = `(typeof ${name} === 'object' && typeof ${name}.toString !== 'function') || `
  return {
    variant: 'refused',
    explanation: `Treat a ${name} without toString as the other values that cannot be used.`,
    edits: [{ start, end: start, text: question }],
    prior: OTHER_PRIOR + 0.04,
    reasons: [
      `The \`if\` at line ${statement.node.loc?.start.line ?? 0} puts another value in the place of such a ${name}: ${source.text.slice(place.start ?? 0, place.end ?? 0)}.`,
    ],
  }
}

function fills({ consequent }: t.IfStatement, name: string): boolean {
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  return body.some(
    (one) =>
      t.isExpressionStatement(one) &&
      t.isAssignmentExpression(one.expression, { operator: '=' }) &&
      t.isIdentifier(one.expression.left, { name }),
  )
}

function isCallOf(node: t.Node, name: string): boolean {
  if (!t.isCallExpression(node)) return false
  if (t.isIdentifier(node.callee, { name })) return true
  return t.isMemberExpression(node.callee) && propertyOf(node.callee) === name
}
