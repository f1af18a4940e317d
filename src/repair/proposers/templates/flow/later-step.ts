import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { freeName, indentAt, semicolon, usesConst } from '../../../syntax/code.ts'
import { nameOf, returnsOf } from '../../../syntax/idioms.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** So many steps stand on the stack of each other before the next one waits for its turn. */
const STEPS_MAX = 100

/** A step that is handed on to be called when the one before has ended, as `next` is: where all answer at once, the stack does not hold them. */
export const laterStep: Template = {
  id: 'later-step',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'call-stack') return []
    const seen = new Set<t.Node>()
    return [site.use, ...site.callers].flatMap((path) => {
      const step = path.getFunctionParent()
      if (!step || seen.has(step.node) || !isStep(step)) return []
      seen.add(step.node)
      return counted(site, step)
    })
  },
  examples: [
    {
      name: 'the next of many handlers',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'function run(list, req, done) {\n  var i = 0;\n  next();\n  function next(err) {\n    var one = list[i++];\n    if (!one) return done(err);\n    one.§handle(req, next);\n  }\n}\n',
      after:
        'function run(list, req, done) {\n  var steps = 0;\n  var i = 0;\n  next();\n  function next(err) {\n    if (++steps > 100) {\n      steps = 0;\n      setImmediate(next, err);\n      return;\n    }\n    var one = list[i++];\n    if (!one) return done(err);\n    one.handle(req, next);\n  }\n}\n',
    },
    {
      name: 'not a step that is only called',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function run(list) {\n  function next(i) {\n    if (list[i]) §next(i + 1);\n  }\n  next(0);\n}\n',
      after: null,
    },
    {
      name: 'not a function that answers something',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function depth(node) {\n  return node.children.§map(depth).length + 1;\n}\n',
      after: null,
    },
  ],
}

/** A function inside of another that is handed to what it calls, whose answer nobody waits for. */
function isStep(step: NodePath<t.Function>): boolean {
  const { node } = step
  const name = nameOf(step)
  if (name === null || node.async || node.generator || !t.isBlockStatement(node.body)) return false
  if (!node.params.every((one) => t.isIdentifier(one)) || usesOwnCall(step)) return false
  const answers = returnsOf(step).map((path) => path.node.argument)
  if (!answers.every((one) => !one || t.isCallExpression(one))) return false
  const references = step.parentPath?.scope.getBinding(name)?.referencePaths ?? []
  return references.some(isHandedOn) && references.every((path) => isHandedOn(path) || isCalledOnly(path))
}

/** `this` and `arguments` are others in a later turn. */
function usesOwnCall(step: NodePath<t.Function>): boolean {
  let does = false
  step.traverse({
    ThisExpression: () => {
      does = true
    },
    Identifier({ node }) {
      does ||= node.name === 'arguments'
    },
    FunctionDeclaration: (path) => path.skip(),
    FunctionExpression: (path) => path.skip(),
  })
  return does
}

const isHandedOn = ({ listKey, parent }: NodePath): boolean => listKey === 'arguments' && t.isCallExpression(parent)

/** `next()` and `return next()` */
const isCalledOnly = ({ key, parentPath }: NodePath): boolean =>
  key === 'callee' &&
  parentPath?.isCallExpression() === true &&
  (parentPath.parentPath.isExpressionStatement() || parentPath.parentPath.isReturnStatement())

/** A counter for each run of the function around, and the turn that is waited for. */
function counted(site: Site, step: NodePath<t.Function>): Suggestion[] {
  const name = nameOf(step)
  const around = step.getFunctionParent()?.node.body
  const [outer] = t.isBlockStatement(around) ? around.body : []
  const [inner] = t.isBlockStatement(step.node.body) ? step.node.body.body : []
  if (name === null || !outer || !inner) return []
  const { text } = site.source
  const counter = freeName(step, 'steps')
  const stop = semicolon(site.source)
  const kind = usesConst(site.source) ? 'let' : 'var'
  const [outside, inside] = [outer, inner].map((one) => indentAt(text, one.start ?? 0)) as [string, string]
  const deeper = `${inside}${inside.startsWith('\t') ? '\t' : '  '}`
  const given = [name, ...step.node.params.map((one) => (one as t.Identifier).name)].join(', ')
  const lines = [
    `if (++${counter} > ${STEPS_MAX}) {`,
    `${deeper}${counter} = 0${stop}`,
    `${deeper}setImmediate(${given})${stop}`,
    `${deeper}return${stop}`,
    `${inside}}`,
  ]
  return [
    {
      explanation: `Let ${name} wait for its turn after ${STEPS_MAX} steps: they stand on the stack of each other where all answer at once.`,
      edits: [
        { start: outer.start ?? 0, end: outer.start ?? 0, text: `${kind} ${counter} = 0${stop}\n${outside}` },
        { start: inner.start ?? 0, end: inner.start ?? 0, text: `${lines.join('\n')}\n${inside}` },
      ],
      isWhole: true,
      prior: 0.72,
      reasons: [
        `${name} is handed on to be called when a step has ended; that it is called at once is what fills the stack.`,
      ],
    },
  ]
}
