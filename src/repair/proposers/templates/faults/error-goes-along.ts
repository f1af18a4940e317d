import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isRepeatable, semicolon, statementInList } from '../../../syntax/code.ts'
import { isNamedIn } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { ERROR_NAME } from '../../../syntax/objections.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** What is told to people or to a test is told as it is: nobody else waits for it. */
const TELLING = /log|debug|trace|warn|print|assert|expect|equal|emit/i
const CALLBACK = /^(?:cb|callback|done|next|fn)$|(?:Cb|Callback)$/

/** `(err, stats) => done(err, stats.isFile())`: where there is an error, nobody looks at the value that would go along with it. */
export const errorGoesAlong: Template = {
  id: 'error-goes-along',
  suggest(site) {
    const met = errorMet(site)
    const call = met && callOf(met)
    if (!met || !call) return []
    const statement = statementInList(site.use)
    return statement && !isWithMore(met, call) ? [leaving(site, met, call, statement)] : along(site, met, call)
  },
  examples: [
    {
      name: 'the value of an arrow function',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'isFile')" },
      before: 'const exists = (path, done) => fs.stat(path, (err, stats) => done(err, stats.§isFile()))\n',
      values: { err: { type: 'object', className: 'Error' }, stats: { type: 'undefined' } },
      after: 'const exists = (path, done) => fs.stat(path, (err, stats) => done(err, stats && stats.isFile()))\n',
    },
    {
      name: 'more than one of its values, beside another',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before:
        'function look(path, callback) {\n  fs.stat(path, function (err, s) {\n    callback(err, path, s.§size, s.mode & 7);\n  });\n}\n',
      values: { err: { type: 'object', className: 'Error' }, s: { type: 'undefined' } },
      after:
        'function look(path, callback) {\n  fs.stat(path, function (err, s) {\n    callback(err, path, s && s.size, s && s.mode & 7);\n  });\n}\n',
    },
    {
      name: 'an object of its values, in a statement',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before:
        'function look(path, cb) {\n  fs.stat(path, function (er, stat) {\n    return cb(er, { size: stat.§size });\n  });\n}\n',
      values: { er: { type: 'object', className: 'Error' }, stat: { type: 'undefined' } },
      after:
        'function look(path, cb) {\n  fs.stat(path, function (er, stat) {\n    if (er) return cb(er);\n    return cb(er, { size: stat.size });\n  });\n}\n',
    },
    {
      name: 'made before the call',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before:
        'function lines(path, cb) {\n  fs.readFile(path, "utf8", (err, text) => {\n    const all = text.§split("\\n");\n    cb(err, all);\n  });\n}\n',
      values: { err: { type: 'object', className: 'Error' }, text: { type: 'undefined' } },
      after:
        'function lines(path, cb) {\n  fs.readFile(path, "utf8", (err, text) => {\n    if (err) return cb(err);\n    const all = text.split("\\n");\n    cb(err, all);\n  });\n}\n',
    },
    {
      name: 'not where there was no error',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'isFile')" },
      before: 'const exists = (path, done) => fs.stat(path, (err, stats) => done(err, stats.§isFile()))\n',
      values: { err: { type: 'null' }, stats: { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not what is only told',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before: 'fs.stat(path, (err, stats) => console.log(err, stats.§size))\n',
      values: { err: { type: 'object', className: 'Error' }, stats: { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not an error that the function asks for itself',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before:
        'function look(path, cb) {\n  fs.stat(path, (err, stat) => {\n    if (err && err.code !== "ENOENT") return cb(err);\n    cb(err, stat.§size);\n  });\n}\n',
      values: { err: { type: 'object', className: 'Error' }, stat: { type: 'undefined' } },
      after: null,
    },
  ],
}

/** A function that was given an error in place of the value that it reads from. */
interface Met {
  owner: NodePath<t.Function>
  error: string
  value: string
  uses: NodePath[]
}

function errorMet(site: Site): Met | null {
  const { culprit, use } = site
  const owner = use.getFunctionParent()
  const first = owner?.node.params[0]
  if (site.kind !== 'throw' || !isAbsent(site) || !owner || !culprit.isIdentifier()) return null
  if (!t.isIdentifier(first) || !ERROR_NAME.test(first.name) || site.values[first.name]?.type !== 'object') return null
  const isBeside =
    owner.node.params.indexOf(first) === 0 && owner.scope.getOwnBinding(culprit.node.name)?.kind === 'param'
  const uses = owner.scope.getOwnBinding(first.name)?.referencePaths ?? []
  // What the function does with an error, it does on purpose.
  const isOnlyGiven = uses.every(({ listKey, key }) => listKey === 'arguments' && key === 0)
  return isBeside && isOnlyGiven ? { owner, error: first.name, value: culprit.node.name, uses } : null
}

/** The one call that hands the error over, with what would have been the value. */
function callOf({ owner, uses }: Met): NodePath<t.CallExpression> | null {
  const calls = uses.flatMap(({ parentPath }) =>
    parentPath?.isCallExpression() && isCallback(parentPath) ? [parentPath] : [],
  )
  const [call] = calls
  const isOwn = call?.getFunctionParent()?.node === owner.node
  return call && isOwn && calls.length === 1 && call.node.arguments.length > 1 ? call : null
}

/** A parameter of a function around, or what is called as one. */
function isCallback({ node: { callee }, scope }: NodePath<t.CallExpression>): boolean {
  if (!isRepeatable(callee)) return false
  const name = t.isMemberExpression(callee) ? propertyOf(callee) : t.isIdentifier(callee) ? callee.name : null
  if (name === null || TELLING.test(name)) return false
  return CALLBACK.test(name) || (t.isIdentifier(callee) && scope.getBinding(name)?.kind === 'param')
}

/** Something goes along with the error that was there before: a file's name, say. */
const isWithMore = ({ owner }: Met, { node, scope }: NodePath<t.CallExpression>): boolean =>
  node.arguments.slice(1).some((one) => {
    const names: string[] = []
    t.traverseFast(one, (inner) => void (t.isIdentifier(inner) && names.push(inner.name)))
    const isLocal = (name: string): boolean =>
      scope.getBinding(name)?.path.find((path) => path.node === owner.node) != null
    return !t.isLiteral(one) && !names.some(isLocal)
  })

function leaving(
  site: Site,
  { error }: Met,
  { node: { callee } }: NodePath<t.CallExpression>,
  statement: NodePath<t.Statement>,
): Suggestion {
  const start = statement.node.start ?? 0
  const line = `if (${error}) return ${textOf(site, callee)}(${error})${semicolon(site.source)}`
  return {
    variant: 'leave',
    explanation: `Hand ${error} over to ${textOf(site, callee)} before the value is looked at.`,
    edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
    prior: 0.8,
    reasons: [`There was an ${error} in place of the value, and ${textOf(site, callee)} is given it in any case.`],
  }
}

/** Each of the values is the missing one itself where there is nothing to read from. */
function along(site: Site, { value }: Met, call: NodePath<t.CallExpression>): Suggestion[] {
  const given = call.node.arguments.slice(1).filter((one) => readsFrom(one, value))
  if (!given.some((one) => site.use.findParent((path) => path.node === one) || site.use.node === one)) return []
  if (given.some((one) => t.isFunction(one) || t.isSpreadElement(one))) return []
  return [
    {
      variant: 'along',
      explanation: `Hand on nothing for the value where there is no ${value}.`,
      edits: given.map((one) => {
        const [start, end] = [one.start ?? 0, one.end ?? 0]
        const text = bindsLooser(one) ? `(${textOf(site, one)})` : textOf(site, one)
        return { start, end, text: `${value} && ${text}` }
      }),
      prior: 0.72,
      reasons: ['There was an error in place of the value, and it goes along in the same call.'],
      isWhole: given.length > 1,
    },
  ]
}

function readsFrom(node: t.Node, name: string): boolean {
  return !t.isIdentifier(node) && isNamedIn(node, name)
}

const bindsLooser = (node: t.Node): boolean =>
  t.isConditionalExpression(node) ||
  t.isAssignmentExpression(node) ||
  t.isSequenceExpression(node) ||
  (t.isLogicalExpression(node) && node.operator !== '&&')
