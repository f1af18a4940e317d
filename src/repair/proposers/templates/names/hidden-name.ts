import type { Binding, NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isNothing } from '../../../facts/facts.ts'
import { freeName, isRequire } from '../../../syntax/code.ts'
import { renamed } from '../../../syntax/renamed.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A parameter or variable with the name of a module or function that is meant in its place: it gets another name. */
export const hiddenName: Template = {
  id: 'hidden-name',
  suggest(site) {
    const read = site.kind === 'throw' ? failingName(site) : null
    const inner = read?.scope.getBinding(read.node.name)
    const outer = inner && outerOf(inner)
    if (!read || !outer || !isNeeded(site, read, inner)) return []
    const { name } = read.node
    const free = freeName(read, `${name}${site.values[name]?.type === 'string' ? 'Text' : 'Value'}`)
    const edits = renamed(inner, free, (path) => !meansOuter(site, path, read))
    if (!edits) return []
    const line = outer.path.node.loc?.start.line ?? 0
    return [
      {
        explanation: `Let ${name} mean what the file means by it.`,
        edits,
        isWhole: true,
        prior: 0.86,
        reasons: [`${name} is ${kindOf(outer)} at line ${line}, and hidden where it is used as one.`],
      },
    ]
  },
  examples: [
    {
      name: 'a parameter that hides a module',
      error: { type: 'TypeError', message: 'path.join is not a function' },
      before:
        "var path = require('path');\nfunction walk(path) {\n  if (path.length > 9) return;\n  read(path.§join(root, path));\n}\n",
      values: { path: { type: 'string', text: 'a' } },
      after:
        "var path = require('path');\nfunction walk(pathText) {\n  if (pathText.length > 9) return;\n  read(path.join(root, pathText));\n}\n",
    },
    {
      name: 'a variable that hides a function',
      error: { type: 'TypeError', message: 'clean is not a function' },
      before: 'function clean(s) { return s }\nfunction all(s) {\n  var clean = §clean(s);\n  return clean;\n}\n',
      after:
        'function clean(s) { return s }\nfunction all(s) {\n  var cleanValue = clean(s);\n  return cleanValue;\n}\n',
    },
    {
      name: 'a constant made by what it hides',
      error: { type: 'ReferenceError', message: "Cannot access 'url' before initialization" },
      before:
        "import url from 'url'\nexport function host(text) {\n  const url = §url.parse(text)\n  return { url }\n}\n",
      after:
        "import url from 'url'\nexport function host(text) {\n  const urlValue = url.parse(text)\n  return { url: urlValue }\n}\n",
    },
    {
      name: 'not a callback that nobody gave',
      error: { type: 'TypeError', message: 'format is not a function' },
      before: 'function format(s) { return s }\nfunction all(s, format) {\n  return §format(s);\n}\n',
      values: { format: { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not a name that means one thing only',
      error: { type: 'TypeError', message: 'path.join is not a function' },
      before: 'function walk(path) {\n  read(path.§join(root, path));\n}\n',
      values: { path: { type: 'string', text: 'a' } },
      after: null,
    },
  ],
}

/** `path` of `path.join(...)` and of `path(...)`. */
function failingName(site: Site): NodePath<t.Identifier> | null {
  const { kind } = site.wording
  if (kind === 'used-before-initialised' || kind === 'property-of-nullish')
    return site.culprit.isIdentifier() ? site.culprit : null
  if (kind !== 'not-a-function' && kind !== 'not-a-constructor') return null
  let root: NodePath = site.culprit
  while (root.isMemberExpression()) root = root.get('object')
  return root.isIdentifier() ? root : null
}

/** What the file means by the name: a module, a function or a class, outside of the function. */
function outerOf(inner: Binding): Binding | null {
  if (inner.scope.path.isProgram()) return null
  const outer = inner.scope.parent.getBinding(inner.identifier.name)
  return outer && kindOf(outer) !== null ? outer : null
}

function kindOf({ path }: Binding): string | null {
  if (path.isFunctionDeclaration()) return 'a function'
  if (path.isClassDeclaration()) return 'a class'
  if (path.isImportDefaultSpecifier() || path.isImportSpecifier() || path.isImportNamespaceSpecifier())
    return 'what was imported'
  const { node } = path
  const init = t.isVariableDeclarator(node) ? node.init : null
  if (t.isFunction(init)) return 'a function'
  return isRequire(init) ? 'a module' : null
}

/** It is read to make itself, or it was seen to be something else than what was asked of it. */
function isNeeded(site: Site, read: NodePath<t.Identifier>, inner: Binding): boolean {
  if (isInOwnValue(read, inner)) return true
  const { kind } = site.wording
  const fact = site.values[read.node.name]
  if (!fact || isNothing(fact)) return false
  return kind === 'not-a-function' || kind === 'not-a-constructor'
}

/** In the right side of its own `var path = ...`. */
const isInOwnValue = (read: NodePath, { path }: Binding): boolean =>
  path.isVariableDeclarator() &&
  read.findParent((at) => at.node === path.node.init || at === path)?.node === path.node.init

/** Of all places, those where the value at hand could not do what is asked of it. */
function meansOuter(site: Site, path: NodePath, failing: NodePath<t.Identifier>): boolean {
  const { parent, key } = path
  const binding = path.scope.getBinding(failing.node.name)
  if (binding && isInOwnValue(path, binding)) return true
  const isCalledItself = failing.key === 'callee'
  if (isCalledItself) return key === 'callee'
  if (!t.isMemberExpression(parent) || key !== 'object' || parent.computed || !t.isIdentifier(parent.property))
    return false
  const { name } = parent.property
  const fact = site.values[failing.node.name]
  if (fact?.type === 'string') return !(name in String.prototype)
  if (fact?.names) return !fact.names.includes(name) && !(name in Object.prototype)
  return t.isMemberExpression(failing.parent) && textOf(site, failing.parent.property) === name
}
