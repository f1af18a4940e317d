import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { calledFunction } from '../../../syntax/called-function.ts'
import { freeName, indentAt, semicolon } from '../../../syntax/code.ts'
import { returnsOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** A function that goes through what a value holds, and never ends where the value holds itself: it remembers where it has been. */
export const circleOfValues: Template = {
  id: 'circle-of-values',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'call-stack') return []
    const owner = recursiveAround(site)
    const value = owner && firstThatChanges(owner)
    if (!owner || !t.isIdentifier(value) || !owner.path.node.params.every((node) => t.isIdentifier(node))) return []
    const recursion = { ...owner, value: value.name }
    return [...frozen(site, recursion), ...copied(site, recursion), ...walked(site, recursion)].slice(0, 1)
  },
  examples: [
    {
      name: 'what is frozen already',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'function freeze(o) {\n  Object.freeze(o)\n  for (const key of Object.keys(o)) §freeze(o[key])\n  return o\n}\n',
      after:
        'function freeze(o) {\n  if (Object.isFrozen(o)) return o\n  Object.freeze(o)\n  for (const key of Object.keys(o)) freeze(o[key])\n  return o\n}\n',
    },
    {
      name: 'at the head of the function',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'module.exports = function freeze §(o) {\n  Object.freeze(o);\n  for (var key in o) freeze(o[key]);\n};\n',
      after:
        'module.exports = function freeze (o) {\n  if (Object.isFrozen(o)) return;\n  Object.freeze(o);\n  for (var key in o) freeze(o[key]);\n};\n',
    },
    {
      name: 'a copy',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        "const copy = v => {\n  if (typeof v !== 'object') return v\n  if (Array.isArray(v)) return v.map(copy)\n  const out = {}\n  for (const key of Object.keys(v)) out[key] = §copy(v[key])\n  return out\n}\n",
      after:
        "const copy = (v, seen) => {\n  if (!(seen instanceof Map)) seen = new Map()\n  if (typeof v !== 'object') return v\n  if (Array.isArray(v)) return v.map((one) => copy(one, seen))\n  if (seen.has(v)) return seen.get(v)\n  const out = {}\n  seen.set(v, out)\n  for (const key of Object.keys(v)) out[key] = copy(v[key], seen)\n  return out\n}\n",
    },
    {
      name: 'a walk',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function walk(node, fn) {\n  fn(node);\n  node.list.forEach(function (one) { §walk(one, fn); });\n}\n',
      after:
        'function walk(node, fn, parents) {\n  if (!Array.isArray(parents)) parents = [];\n  if (parents.indexOf(node) !== -1) return;\n  parents = parents.concat([node]);\n  fn(node);\n  node.list.forEach(function (one) { walk(one, fn, parents); });\n}\n',
    },
    {
      name: 'a walk through a table that is handed on',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function walk(table, key) {\n  table[key].forEach(function (one) { §walk(table, one); });\n}\n',
      after:
        'function walk(table, key, parents) {\n  if (!Array.isArray(parents)) parents = [];\n  if (parents.indexOf(key) !== -1) return;\n  parents = parents.concat([key]);\n  table[key].forEach(function (one) { walk(table, one, parents); });\n}\n',
    },
    {
      name: 'a walk whose own value changes, beside a path that is made anew',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function walk(node, fn) {\n  fn(node);\n  node.list.forEach(function (node) { §walk(node, fn); });\n}\n',
      after:
        'function walk(node, fn, parents) {\n  if (!Array.isArray(parents)) parents = [];\n  if (parents.indexOf(node) !== -1) return;\n  parents = parents.concat([node]);\n  fn(node);\n  node.list.forEach(function (node) { walk(node, fn, parents); });\n}\n',
    },
    {
      name: 'a text, in the words that the file has for it',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        "// '[Circular]' where it is met again\nfunction show(v) {\n  if (!v) return '';\n  return Object.keys(v).map((key) => key + §show(v[key])).join();\n}\n",
      after:
        "// '[Circular]' where it is met again\nfunction show(v, parents) {\n  if (!Array.isArray(parents)) parents = [];\n  if (parents.indexOf(v) !== -1) return '[Circular]';\n  parents = parents.concat([v]);\n  if (!v) return '';\n  return Object.keys(v).map((key) => key + show(v[key], parents)).join();\n}\n",
    },
    {
      name: 'not one that says what it found',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function size(v) {\n  let n = 1\n  for (const one of v.list) n += §size(one)\n  return n\n}\n',
      after: null,
    },
    {
      name: 'not where the call is of another',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function walk(node) {\n  §step(node)\n}\nfunction step(node) {\n  walk(node.next)\n}\n',
      after: null,
    },
  ],
}

interface Recursion {
  path: NodePath<t.Function>
  name: string
  body: t.BlockStatement
  value: string
}

/** The function around the place that calls itself by its name. */
function recursiveAround({ use, source }: Site): Omit<Recursion, 'value'> | null {
  for (let at = use.getFunctionParent(); at; at = at.getFunctionParent()) {
    const { node, parent } = at
    const id = 'id' in node && node.id ? node.id : t.isVariableDeclarator(parent) ? parent.id : null
    if (!t.isIdentifier(id) || !t.isBlockStatement(node.body)) continue
    const isOwn = calledFunction(source, id)?.node === node
    if (isOwn && namesIn(at, id.name).length > 0) return { path: at, name: id.name, body: node.body }
  }
  return null
}

/** The first parameter that it does not hand on to itself as it is, nor counted on: `node` of `walk(table, depth + 1, node.next)`. */
function firstThatChanges({ path, name }: Omit<Recursion, 'value'>): t.Node | undefined {
  const calls = namesIn(path, name)
  const { params } = path.node
  const isOfValue = (param: t.Node, index: number): boolean =>
    !calls.every(({ parent, scope }) => {
      const given = t.isCallExpression(parent) ? parent.arguments[index] : undefined
      const binding = t.isIdentifier(param) ? path.scope.getOwnBinding(param.name) : undefined
      const isItself = t.isIdentifier(given) && binding?.constant && scope.getBinding(given.name) === binding
      return isItself || t.isBinaryExpression(given) || t.isUpdateExpression(given) || t.isNumericLiteral(given)
    })
  return params.find(isOfValue) ?? params[0]
}

/** Where the function is named inside of itself. */
function namesIn(path: NodePath<t.Function>, name: string): NodePath<t.Identifier>[] {
  const found: NodePath<t.Identifier>[] = []
  path.traverse({
    Identifier(inner) {
      if (inner.node.name === name && inner.isReferencedIdentifier()) found.push(inner as NodePath<t.Identifier>)
    },
  })
  return found
}

/** `Object.freeze(o)` before what it holds is gone through. */
function frozen(site: Site, { path, name, body, value }: Recursion): Suggestion[] {
  const [first] = body.body
  let at: number | null = null
  t.traverseFast(body, (node) => {
    if (!t.isCallExpression(node) || textOf(site, node.callee) !== 'Object.freeze') return
    if (t.isIdentifier(node.arguments[0], { name: value })) at ??= node.start ?? 0
  })
  const [call] = namesIn(path, name)
  if (at === null || !first || !call || at > (call.node.start ?? 0)) return []
  const answer = returnsOf(path).some(({ node }) => node.argument) ? ` ${value}` : ''
  return [
    {
      variant: 'frozen',
      explanation: `Leave ${value} when it is frozen already.`,
      edits: [inserted(site, first, [`if (Object.isFrozen(${value})) return${answer}`])],
      prior: 0.84,
      reasons: ['What is frozen was gone through.'],
    },
  ]
}

/** Each value is copied once: who meets it again gets the same copy. */
function copied(site: Site, recursion: Recursion): Suggestion[] {
  const { path, body, value } = recursion
  const [first] = body.body
  const seen = freeName(path, 'seen')
  const made = freshReturned(site, path)
  const calls = handingOn(site, recursion, seen)
  const [before] = made
  if (!first || !before || !calls) return []
  const known = inserted(site, before, [`if (${seen}.has(${value})) return ${seen}.get(${value})`])
  const kept = made.map((statement): Edit => {
    const end = statement.end ?? 0
    const [{ id }] = statement.declarations as [t.VariableDeclarator]
    const line = `${seen}.set(${value}, ${textOf(site, id)})${semicolon(site.source)}`
    return { start: end, end, text: `\n${indentAt(site.source.text, statement.start ?? 0)}${line}` }
  })
  const start = inserted(site, first, [`if (!(${seen} instanceof Map)) ${seen} = new Map()`])
  const isSame = first === before
  const edits = isSame ? [{ ...start, text: start.text + known.text }] : [start, known]
  return [
    {
      variant: 'copy',
      explanation: `Give the copy that was made of ${value} when it is met again.`,
      edits: [...withParameter(site, recursion, seen), ...edits, ...kept, ...calls],
      isWhole: true,
      prior: 0.74,
      reasons: [`${recursion.name} copies all that ${value} holds, and ${value} may hold itself.`],
    },
  ]
}

const FRESH =
  /^(?:\{\}|\[\]|Array\.isArray\(.*\) \? \[\] : \{\}|Object\.create\(.*|new [\w.]+\.constructor\(.*|new (?:Map|Set)\(\))$/s

/** `const out = {}`, which the function answers. */
function freshReturned(site: Site, path: NodePath<t.Function>): t.VariableDeclaration[] {
  const returned = returnsOf(path).flatMap(({ node }) => (t.isIdentifier(node.argument) ? [node.argument.name] : []))
  const found: t.VariableDeclaration[] = []
  path.traverse({
    Function: (inner) => inner.skip(),
    VariableDeclaration({ node }) {
      const [only, ...more] = node.declarations
      if (!only?.init || more.length > 0 || !t.isIdentifier(only.id) || !returned.includes(only.id.name)) return
      if (FRESH.test(textOf(site, only.init))) found.push(node)
    },
  })
  return found
}

/** What only goes through a value, or writes it in words that the file has for a value within itself. */
function walked(site: Site, recursion: Recursion): Suggestion[] {
  const { path, body, value } = recursion
  const [first] = body.body
  const answers = returnsOf(path).filter(({ node }) => node.argument)
  const word = /(['"`])[[<(]?[Cc]ircular[^'"`\n]*\1/.exec(site.source.text)?.[0]
  const isWalk = answers.length === 0
  const parents = freeName(path, 'parents')
  const calls = handingOn(site, recursion, parents)
  if (!first || !calls || !(isWalk || word)) return []
  const lines = [
    `if (!Array.isArray(${parents})) ${parents} = []`,
    `if (${parents}.indexOf(${value}) !== -1) return${isWalk ? '' : ` ${word}`}`,
    `${parents} = ${parents}.concat([${value}])`,
  ]
  return [
    {
      variant: isWalk ? 'walk' : 'word',
      explanation: `Do not go into ${value} again while it is gone through.`,
      edits: [...withParameter(site, recursion, parents), inserted(site, first, lines), ...calls],
      isWhole: true,
      prior: isWalk ? 0.7 : 0.72,
      reasons: [
        isWalk
          ? `${recursion.name} goes through all that ${value} holds, and ${value} may hold itself.`
          : `The file has the word ${word} for it.`,
      ],
    },
  ]
}

/** One more parameter, with brackets around them where there are none, as in `v => ...`. */
function withParameter({ source }: Site, { path }: Recursion, name: string): Edit[] {
  const [first, last] = [path.node.params[0], path.node.params.at(-1)]
  const [start, end] = [first?.start ?? 0, last?.end ?? 0]
  const isBare = path.isArrowFunctionExpression() && source.text[path.node.start ?? 0] !== '(' && !path.node.async
  if (!isBare) return [{ start: end, end, text: `, ${name}` }]
  return [{ start, end, text: `(${source.text.slice(start, end)}, ${name})` }]
}

/** All calls of the function within itself with one more argument; null where one of them leaves arguments out, or it is named otherwise. */
function handingOn(site: Site, { path, name }: Recursion, extra: string): Edit[] | null {
  const count = path.node.params.length
  const edits: Edit[] = []
  for (const { node, parent, key, listKey } of namesIn(path, name)) {
    if (t.isCallExpression(parent) && key === 'callee') {
      const last = parent.arguments.at(-1)
      if (!last || parent.arguments.length !== count) return null
      edits.push({ start: last.end ?? 0, end: last.end ?? 0, text: `, ${extra}` })
    } else if (listKey === 'arguments' && count === 1 && isOfList(parent)) {
      const isModern = site.source.text.includes('=>')
      const text = isModern ? `(one) => ${name}(one, ${extra})` : `function (one) { return ${name}(one, ${extra}); }`
      edits.push({ start: node.start ?? 0, end: node.end ?? 0, text })
    } else return null
  }
  return edits
}

const isOfList = (call: t.Node): boolean =>
  t.isCallExpression(call) &&
  t.isMemberExpression(call.callee) &&
  /^(?:map|forEach|flatMap)$/.test(propertyOf(call.callee) ?? '')

function inserted({ source }: Site, before: t.Node, lines: string[]): Edit {
  const start = before.start ?? 0
  const indent = indentAt(source.text, start)
  return { start, end: start, text: lines.map((line) => `${line}${semicolon(source)}\n${indent}`).join('') }
}
