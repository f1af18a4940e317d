import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { calledFunction } from '../../../syntax/called-function.ts'
import { rootName } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** What a recursion counts or remembers, so that it ends. */
const REMEMBERED = /seen|visit|depth|level|parent|ancestor|stack|memo|cache|refs?$|path|limit/i
const SUGGESTIONS_MAX = 3

/** A call that leaves out what its function was given and the called one needs, or hands on what stands replaced beside it. */
export const handedDown: Template = {
  id: 'handed-down',
  suggest(site) {
    if (site.kind !== 'throw') return []
    if (site.wording.kind === 'call-stack')
      return [...inPlaceOf(site), ...stepped(site), ...remembered(site)].slice(0, SUGGESTIONS_MAX)
    return missing(site)
  },
  examples: [
    {
      name: 'options that a recursion forgets',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'indent')" },
      before:
        'function write(node, options) {\n  return options.§indent + node.children.map((child) => write(child)).join("")\n}\n',
      values: { options: { type: 'undefined' } },
      after:
        'function write(node, options) {\n  return options.indent + node.children.map((child) => write(child, options)).join("")\n}\n',
    },
    {
      name: 'a parameter in the middle',
      error: { type: 'TypeError', message: 'cb is not a function' },
      before:
        'function load(name, opts, cb) {\n  read(name, opts, cb);\n}\nfunction read(file, opts, cb) {\n  §cb(null, file);\n}\nexports.all = function (name, opts, cb) {\n  read(name, cb);\n};\n',
      values: { cb: { type: 'undefined' } },
      after:
        'function load(name, opts, cb) {\n  read(name, opts, cb);\n}\nfunction read(file, opts, cb) {\n  cb(null, file);\n}\nexports.all = function (name, opts, cb) {\n  read(name, opts, cb);\n};\n',
    },
    {
      name: 'a parameter before one that is counted',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'repeat')" },
      before:
        'function write(node, options, depth) {\n  return options.indent.§repeat(depth) + node.kids.map((kid) => write(kid, depth + 1))\n}\n',
      values: { options: { type: 'number', text: '1' }, 'options.indent': { type: 'undefined' } },
      after:
        'function write(node, options, depth) {\n  return options.indent.repeat(depth) + node.kids.map((kid) => write(kid, options, depth + 1))\n}\n',
    },
    {
      name: 'what was seen so far',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'function size(node, seen) {\n  if (seen.has(node)) return 0;\n  const within = new Set([...seen, node]);\n  return node.a ? size(node.a, within) : §size(node.b, seen);\n}\n',
      after:
        'function size(node, seen) {\n  if (seen.has(node)) return 0;\n  const within = new Set([...seen, node]);\n  return node.a ? size(node.a, within) : size(node.b, within);\n}\n',
    },
    {
      name: 'a depth that is not counted',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'function show(v, depth) {\n  if (depth > 5) return "...";\n  if (Array.isArray(v)) return v.map((one) => show(one, depth + 1));\n  return Object.keys(v).map((key) => §show(v[key], depth));\n}\n',
      after:
        'function show(v, depth) {\n  if (depth > 5) return "...";\n  if (Array.isArray(v)) return v.map((one) => show(one, depth + 1));\n  return Object.keys(v).map((key) => show(v[key], depth + 1));\n}\n',
    },
    {
      name: 'a memory that is left out',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'function copy(v, memo) {\n  memo = memo || new Map();\n  if (memo.has(v)) return memo.get(v);\n  return Object.keys(v).map((key) => §copy(v[key]));\n}\n',
      after:
        'function copy(v, memo) {\n  memo = memo || new Map();\n  if (memo.has(v)) return memo.get(v);\n  return Object.keys(v).map((key) => copy(v[key], memo));\n}\n',
    },
    {
      name: 'not what the caller does not have',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'indent')" },
      before:
        'function write(node, options) {\n  return options.§indent + node.text\n}\nfunction all(nodes) {\n  return nodes.map((node) => write(node))\n}\n',
      values: { options: { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not a recursion without a memory',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function copy(v) {\n  return Object.keys(v).map((key) => §copy(v[key]));\n}\n',
      after: null,
    },
  ],
}

type Call = NodePath<t.CallExpression>

/** The failing function was called without its parameter, where one of that name was at hand. */
function missing(site: Site): Suggestion[] {
  const name = rootName(site.culprit.node)
  const binding = name === null ? undefined : site.culprit.scope.getBinding(name)
  if (name === null || binding?.kind !== 'param' || !isMissing(site, name)) return []
  const owner = binding.path.isFunction() ? binding.path : binding.path.parentPath
  if (!owner?.isFunction()) return []
  const calls = callsOf(site, owner)
  const short = calls.filter((call) => argumentsWith(site, call, owner, name) !== null)
  if (short.length === 0) return []
  const isGivenElsewhere = calls.some(({ node }) => node.arguments.length >= owner.node.params.length)
  const line = short[0]?.node.loc?.start.line ?? 0
  return [
    {
      variant: 'missing',
      explanation: `Hand ${name} on.`,
      edits: short.map((call) => rewritten(call, argumentsWith(site, call, owner, name) ?? [])),
      // The others fail as well when they are run.
      isWhole: true,
      prior: isGivenElsewhere ? 0.86 : 0.8,
      reasons: [`The call at line ${line} has ${name} at hand, and does not give it on.`],
    },
  ]
}

/** It is not there, or it is what the next parameter was meant to be. */
function isMissing(site: Site, name: string): boolean {
  const isItself = site.culprit.isIdentifier()
  if (isItself && isAbsent(site)) return true
  const fact = site.values[name]
  if (!fact || (fact.type === 'object' && isItself)) return false
  return isItself ? site.wording.kind === 'not-a-function' : fact.type !== 'object'
}

function callsOf({ source }: Site, owner: NodePath<t.Function>): Call[] {
  const calls: Call[] = []
  source.root.traverse({
    CallExpression(path) {
      const { callee } = path.node
      const isNamed = t.isIdentifier(callee) || (t.isMemberExpression(callee) && isSelf(callee.object))
      if (isNamed && calledFunction(source, callee)?.node === owner.node) calls.push(path)
    },
  })
  return calls
}

const isSelf = (node: t.Node): boolean =>
  t.isThisExpression(node) || (t.isIdentifier(node) && /^(?:self|that|_this|exports)$/.test(node.name))

/**
 * The arguments of the call with those put in that it leaves out, each by the name that the called function has for it; null where the call cannot see
 * them, or where `wanted` is given already.
 */
function argumentsWith(site: Site, call: Call, owner: NodePath<t.Function>, wanted: string): string[] | null {
  const names = owner.node.params.map((node) => (t.isIdentifier(node) ? node.name : null))
  const given = call.node.arguments.map((node) => ({ text: textOf(site, node), name: counted(node) }))
  const texts: string[] = []
  for (const [index, name] of names.entries()) {
    const [next] = given
    const isForLater = next !== undefined && next.name !== name && names.slice(index + 1).includes(next.name)
    if (next && !isForLater) {
      texts.push(next.text)
      given.shift()
    } else if (name !== null && isAtHand(call, name)) texts.push(name)
    else return null
  }
  const at = names.indexOf(wanted)
  const before = call.node.arguments[at]
  return given.length === 0 && texts[at] !== (before && textOf(site, before)) ? texts : null
}

/** `depth` of `depth`, `depth + 1` and `depth.next`. */
function counted(node: t.Node): string | null {
  return rootName(t.isBinaryExpression(node) && t.isLiteral(node.right) ? node.left : node)
}

/** A variable or parameter of the functions around the call, and nothing of the whole file. */
function isAtHand(call: Call, name: string): boolean {
  const binding = call.scope.getBinding(name)
  return binding !== undefined && !binding.scope.path.isProgram()
}

function rewritten({ node }: Call, texts: string[]): Edit {
  const [first, last] = [node.arguments[0], node.arguments.at(-1)]
  const end = last?.end ?? (node.end ?? 1) - 1
  return { start: first?.start ?? end, end, text: texts.join(', ') }
}

/** `const within = [...parents, value]` is made to be handed on, and one call hands `parents` on. */
function inPlaceOf(site: Site): Suggestion[] {
  const suggestions: Suggestion[] = []
  site.source.root.traverse({
    VariableDeclarator(path) {
      const { id } = path.node
      const old = t.isIdentifier(id) ? extended(path) : null
      const owner = path.getFunctionParent()
      if (!t.isIdentifier(id) || old === null || !owner) return
      const isHandedOn = path.scope.getBinding(id.name)?.referencePaths.some(({ listKey }) => listKey === 'arguments')
      const places = path.scope.getBinding(old)?.referencePaths ?? []
      const left = places.filter(
        (one) => isArgument(site, one) && isBehind(one, path) && one.findParent((at) => at === owner),
      )
      if (!isHandedOn || left.length === 0) return
      suggestions.push({
        variant: 'replaced',
        explanation: `Hand ${id.name} on.`,
        edits: left.map(({ node }) => replaced(node, id.name)),
        prior: 0.84,
        reasons: [`${id.name} is made of ${old} to be handed on, as other calls do.`],
      })
    },
  })
  return suggestions
}

const isBehind = (path: NodePath, other: NodePath): boolean => (path.node.start ?? 0) > (other.node.end ?? 0)

/** An argument of a call of a function of this file. */
function isArgument({ source }: Site, { listKey, parent }: NodePath): boolean {
  return listKey === 'arguments' && t.isCallExpression(parent) && calledFunction(source, parent.callee) !== null
}

/** The parameter that the value is made of by putting something to it: `[...parents, value]`, `parents.concat(value)`, `depth + 1`. */
function extended({ node, scope }: NodePath<t.VariableDeclarator>): string | null {
  const { init } = node
  const list = t.isNewExpression(init) ? init.arguments[0] : init
  const from = t.isArrayExpression(list)
    ? list.elements.find((one) => t.isSpreadElement(one))?.argument
    : t.isCallExpression(list) && t.isMemberExpression(list.callee)
      ? list.callee.object
      : t.isBinaryExpression(list) && t.isNumericLiteral(list.right)
        ? list.left
        : list
  return t.isIdentifier(from) && scope.getBinding(from.name)?.kind === 'param' && init !== from ? from.name : null
}

/** Other calls of the function hand `depth + 1` on, and one `depth`. */
function stepped(site: Site): Suggestion[] {
  const suggestions: Suggestion[] = []
  const isStep = (node: t.Node | undefined): node is t.BinaryExpression =>
    t.isBinaryExpression(node) &&
    /^[-+]$/.test(node.operator) &&
    t.isNumericLiteral(node.right) &&
    t.isIdentifier(node.left)
  const calls: Call[] = []
  site.source.root.traverse({ CallExpression: (path) => void calls.push(path) })
  const steps = calls.flatMap(({ node }) => {
    const at = node.arguments.findIndex(isStep)
    return at < 0 ? [] : [{ callee: textOf(site, node.callee), at, step: node.arguments[at] as t.BinaryExpression }]
  })
  for (const { node } of calls)
    for (const { callee, at, step } of steps) {
      const argument = node.arguments[at]
      if (
        textOf(site, node.callee) !== callee ||
        !t.isIdentifier(argument) ||
        textOf(site, step.left) !== argument.name
      )
        continue
      suggestions.push({
        variant: 'counted',
        explanation: `Count ${argument.name} at this call as well.`,
        edits: [replaced(argument, textOf(site, step))],
        prior: 0.76,
        reasons: [`Line ${step.loc?.start.line ?? 0} hands ${textOf(site, step)} on.`],
      })
    }
  return suggestions
}

/** A call within the function itself without the last parameters, which remember what was seen. */
function remembered(site: Site): Suggestion[] {
  const suggestions: Suggestion[] = []
  site.source.root.traverse({
    CallExpression(call) {
      const owner = calledFunction(site.source, call.node.callee)
      const name = owner?.node.params
        .slice(call.node.arguments.length)
        .flatMap((node) => (t.isIdentifier(node) && REMEMBERED.test(node.name) ? [node.name] : []))[0]
      const texts = owner && name !== undefined ? argumentsWith(site, call, owner, name) : null
      if (!texts || name === undefined) return
      suggestions.push({
        variant: 'remembered',
        explanation: `Hand ${name} on.`,
        edits: [rewritten(call, texts)],
        prior: 0.82,
        reasons: [`The function needs ${name} to know when to end, and this call leaves it out.`],
      })
    },
  })
  return suggestions
}
