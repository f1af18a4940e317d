import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const BUILT_IN = new Set([
  'assert',
  'buffer',
  'child_process',
  'crypto',
  'events',
  'fs',
  'http',
  'https',
  'net',
  'os',
  'path',
  'querystring',
  'stream',
  'url',
  'util',
  'zlib',
])

/** What is declared wrongly or not at all: a module that was not required, a constant that is set, a class without new. */
export const declaration: Template = {
  id: 'declaration',
  suggest(site) {
    if (site.kind !== 'throw') return []
    switch (site.wording.kind) {
      case 'not-defined':
        return unrequired(site)
      case 'assignment-to-constant':
        return setConstant(site)
      case 'class-without-new':
        return withNew(site)
      case 'not-a-constructor':
        return needlessNew(site)
      default:
        return []
    }
  },
  examples: [
    {
      name: 'a module of Node',
      error: { type: 'ReferenceError', message: 'path is not defined' },
      before: "var fs = require('fs');\nmodule.exports = (p) => §path.join(p, 'a');\n",
      after: "var path = require('path');\nvar fs = require('fs');\nmodule.exports = (p) => path.join(p, 'a');\n",
    },
    {
      name: 'a class that is called',
      error: { type: 'TypeError', message: "Class constructor Box cannot be invoked without 'new'" },
      before: 'class Box {}\nexport const box = §Box()\n',
      after: 'class Box {}\nexport const box = new Box()\n',
    },
    {
      name: 'a constant that is set',
      error: { type: 'TypeError', message: 'Assignment to constant variable.' },
      before: 'function f(a) {\n  const b = a\n  if (!b) §b = 1\n  return b\n}\n',
      after: 'function f(a) {\n  let b = a\n  if (!b) b = 1\n  return b\n}\n',
    },
    {
      name: 'a constant that is counted in a callback',
      error: { type: 'TypeError', message: 'Assignment to constant variable.' },
      before: 'const n = 0\nlist.forEach((one) => { n §+= one })\n',
      after: 'let n = 0\nlist.forEach((one) => { n += one })\n',
    },
    {
      name: 'the constant of a loop',
      error: { type: 'TypeError', message: 'Assignment to constant variable.' },
      before: 'for (const i = 0; i < 3; i§++) use(i)\n',
      after: 'for (let i = 0; i < 3; i++) use(i)\n',
    },
    {
      name: 'a map that is called',
      error: { type: 'TypeError', message: "Constructor Map requires 'new'" },
      before: 'const seen = §Map()\n',
      after: 'const seen = new Map()\n',
    },
    {
      name: 'a symbol that is constructed',
      error: { type: 'TypeError', message: 'Symbol is not a constructor' },
      before: "const KEY = §new Symbol('key')\n",
      after: "const KEY = Symbol('key')\n",
    },
    {
      name: 'not a function of somebody else',
      error: { type: 'TypeError', message: 'make is not a constructor' },
      before: 'import { make } from "./make.js"\nuse(§new make())\n',
      after: null,
    },
  ],
}

function unrequired(site: Site): Suggestion[] {
  const name = site.wording.name ?? ''
  const first = site.source.ast.program.body[0]
  if (!BUILT_IN.has(name) || !first || !t.isMemberExpression(site.use.parent)) return []
  const isModule = site.source.ast.program.sourceType === 'module'
  const keyword = /\bconst\s/.test(site.source.text) ? 'const' : 'var'
  const stop = semicolon(site.source)
  const line = isModule ? `import * as ${name} from '${name}'${stop}` : `${keyword} ${name} = require('${name}')${stop}`
  const start = first.start ?? 0
  return [
    {
      variant: 'module',
      explanation: `Load Node's module ${name}, which the file uses.`,
      edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
      prior: 0.85,
      reasons: [`${name} is a module of Node and used as one.`],
    },
  ]
}

function setConstant(site: Site): Suggestion[] {
  const change = site.use.find((path) => path.isAssignmentExpression() || path.isUpdateExpression())
  if (!change) return []
  const { node } = change
  const target = t.isAssignmentExpression(node) ? node.left : t.isUpdateExpression(node) ? node.argument : null
  const names = target ? Object.keys(t.getBindingIdentifiers(target, true)) : []
  const declared = names
    .map((name) => change.scope.getBinding(name)?.path.parentPath)
    .find((parent) => parent?.isVariableDeclaration({ kind: 'const' }))
  if (!declared) return []
  const start = declared.node.start ?? 0
  return [
    {
      variant: 'constant',
      explanation: 'Declare with let what is set again.',
      edits: [{ start, end: start + 'const'.length, text: 'let' }],
      prior: 0.88,
      reasons: ['The variable is set again on purpose.'],
    },
  ]
}

function withNew(site: Site): Suggestion[] {
  const call = site.use
  if (!call.isCallExpression()) return []
  const start = call.node.start ?? 0
  return [
    {
      variant: 'new',
      explanation: 'Construct the class.',
      edits: [{ start, end: start, text: 'new ' }],
      prior: 0.9,
      reasons: ['A class cannot be called.'],
    },
  ]
}

/** `new Symbol()`, or `new` before an arrow function that answers something: they are called. */
function needlessNew(site: Site): Suggestion[] {
  const { node } = site.use
  if (!t.isNewExpression(node) || !t.isIdentifier(node.callee)) return []
  const { name } = node.callee
  const made = site.use.scope.getBinding(name)
  const init = made && t.isVariableDeclarator(made.path.node) ? made.path.node.init : null
  const isPlain = made === undefined && /^(?:Symbol|BigInt)$/.test(name)
  if (!isPlain && !t.isArrowFunctionExpression(init)) return []
  const [start, end] = [node.start ?? 0, node.callee.start ?? 0]
  return [
    {
      variant: 'no-new',
      explanation: `Call ${name}.`,
      edits: [{ start, end, text: '' }],
      prior: isPlain ? 0.9 : 0.74,
      reasons: [isPlain ? `${name} makes no objects.` : `${name} is an arrow function, which makes no objects.`],
    },
  ]
}
