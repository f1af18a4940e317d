import type { Binding, NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, indentAt, isRequire } from '../../../syntax/code.ts'
import type { Edit } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/**
 * A function takes the place of another and calls it, anew each time that what is around it is called: after some thousand times each calls the
 * one before it until the stack is full. What it calls is remembered once, when the file is loaded.
 */
export const wrappedOnce: Template = {
  id: 'wrapped-once',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'call-stack') return []
    const target = wrappedBy(site.use)
    const saved = target && savedAround(site, target)
    const home = saved && t.isMemberExpression(target) && t.isIdentifier(target.object) && homeOf(saved, target.object)
    if (!saved || !home) return []
    const { text } = site.source
    const statement = saved.path.parent as t.VariableDeclaration
    const end = home.node.end ?? 0
    const line = textOf(site, statement)
    const name = saved.identifier.name
    return [
      {
        explanation: `Remember ${name} once, and not each time.`,
        edits: [
          { start: end, end, text: `\n${indentAt(text, home.node.start ?? 0)}${line}` },
          wholeLine(text, statement),
        ],
        isWhole: true,
        prior: 0.82,
        reasons: [`Each call takes what the last one put there for ${textOf(site, target)}, and wraps it again.`],
      },
    ]
  },
  examples: [
    {
      name: 'a function of a module, wrapped with each call',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        "const engine = require('engine')\nfunction render(name) {\n  const find = engine.find\n  engine.find = function (file) {\n    return §find(file + '.html')\n  }\n  return engine.run(name)\n}\n",
      after:
        "const engine = require('engine')\nconst find = engine.find\nfunction render(name) {\n  engine.find = function (file) {\n    return find(file + '.html')\n  }\n  return engine.run(name)\n}\n",
    },
    {
      name: 'not where it is wrapped once',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        "const engine = require('engine')\nconst find = engine.find\nengine.find = function (file) {\n  return §find(file + '.html')\n}\n",
      after: null,
    },
    {
      name: 'not what is handed in',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        "function wrap(engine) {\n  const find = engine.find\n  engine.find = function (file) {\n    return §find(file + '.html')\n  }\n}\n",
      after: null,
    },
  ],
}

/** The `a.b` of the `a.b = function () {}` around the place. */
function wrappedBy(use: NodePath): t.Node | null {
  const wrapper = functionOf(use)
  const { parent, key } = wrapper
  return t.isAssignmentExpression(parent, { operator: '=' }) && key === 'right' ? parent.left : null
}

/** The variable of a function around that holds what was there before, and that the place calls. */
function savedAround(site: Site, target: t.Node): Binding | null {
  const wrapper = functionOf(site.use)
  const around = functionOf(wrapper.parentPath ?? wrapper)
  if (!around.isFunction()) return null
  const wanted = textOf(site, target)
  const isSaved = ({ path, referencePaths }: Binding): boolean =>
    t.isVariableDeclarator(path.node) &&
    path.node.init != null &&
    textOf(site, path.node.init) === wanted &&
    t.isVariableDeclaration(path.parent) &&
    path.parent.declarations.length === 1 &&
    referencePaths.some((read) => read.key === 'callee' && contains(wrapper.node, read.node))
  return Object.values(around.scope.bindings).find(isSaved) ?? null
}

/** The statement of the file that declares what is wrapped. */
function homeOf({ scope, identifier }: Binding, object: t.Identifier): NodePath | null {
  const binding = scope.getBinding(object.name)
  const statement = binding?.path.getStatementParent() ?? null
  const program = scope.getProgramParent()
  if (binding?.scope.block !== program.block || program.hasOwnBinding(identifier.name)) return null
  if (!binding.constant || !isTakenIn(binding.path)) return null
  return statement
}

/** `require('x')`, `import x from 'x'`: what is in it is there from then on. */
const isTakenIn = (path: NodePath): boolean =>
  path.parentPath?.isImportDeclaration() === true || (path.isVariableDeclarator() && isRequire(path.node.init))

/** The statement, with its line where nothing else stands on it. */
function wholeLine(text: string, node: t.Node): Edit {
  const [start, end] = [node.start ?? 0, node.end ?? 0]
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  const isAlone = to >= 0 && text.slice(from, start).trim() === '' && text.slice(end, to).trim() === ''
  return isAlone ? { start: from, end: to + 1, text: '' } : { start, end, text: '' }
}
