import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** What Node has no more, and what says the same today. `$` is the list of the arguments. */
const REPLACED: Record<string, Record<string, string>> = {
  util: {
    isArray: 'Array.isArray($)',
    isBoolean: "(typeof $ === 'boolean')",
    isNull: '($ === null)',
    isNullOrUndefined: '($ == null)',
    isNumber: "(typeof $ === 'number')",
    isString: "(typeof $ === 'string')",
    isSymbol: "(typeof $ === 'symbol')",
    isUndefined: '($ === undefined)',
    isFunction: "(typeof $ === 'function')",
    isObject: "($ !== null && typeof $ === 'object')",
    isRegExp: 'util.types.isRegExp($)',
    isDate: 'util.types.isDate($)',
    isError: 'util.types.isNativeError($)',
    isBuffer: 'Buffer.isBuffer($)',
    print: 'process.stdout.write($)',
    puts: 'console.log($)',
    debug: 'console.error($)',
    error: 'console.error($)',
    log: 'console.log($)',
    _extend: 'Object.assign($)',
  },
  sys: { puts: 'console.log($)', print: 'process.stdout.write($)' },
  path: { existsSync: "require('fs').existsSync($)", exists: "require('fs').exists($)" },
  os: { tmpDir: 'os.tmpdir($)', getNetworkInterfaces: 'os.networkInterfaces($)' },
}
const SYNCHRONOUS = /\bfs\.\w+Sync\(/
const CLEANING = /^(?:unlink|rmdir|rm|close)$/
const CALLBACK = /^(?:cb|callback|done|next|fn)$/

/** A call of Node as it was once: a function that is no more, an argument that is asked for today. */
export const nodeChange: Template = {
  id: 'node-change',
  suggest(site) {
    if (site.kind !== 'throw') return []
    const { message } = site.error
    if (/"superCtor" argument|of undefined \(reading '(?:prototype|call)'\)/.test(message)) return emitter(site)
    if (!site.use.isCallExpression()) return []
    const { use } = site
    if (/^The "digest" argument must be of type string\. Received/.test(message)) return digest(use)
    if (/^The "(?:cb|callback)" argument must be of type function\. Received undefined/.test(message))
      return callback(site, use)
    return site.wording.kind === 'not-a-function' ? gone(site, use) : []
  },
  examples: [
    {
      name: 'the digest that keys were made with',
      error: { type: 'TypeError', message: 'The "digest" argument must be of type string. Received undefined' },
      before: "const key = crypto.§pbkdf2Sync(password, salt, 1000, 32).toString('hex')\n",
      after: "const key = crypto.pbkdf2Sync(password, salt, 1000, 32, 'sha1').toString('hex')\n",
    },
    {
      name: 'a digest before the callback',
      error: { type: 'TypeError', message: 'The "digest" argument must be of type string. Received function cb' },
      before: 'crypto.§pbkdf2(password, salt, 1000, 32, cb)\n',
      after: "crypto.pbkdf2(password, salt, 1000, 32, 'sha1', cb)\n",
    },
    {
      name: 'a function that is no more',
      error: { type: 'TypeError', message: 'util.isArray is not a function' },
      before: "var util = require('util');\nmodule.exports = function (v) { return util.§isArray(v); };\n",
      after: "var util = require('util');\nmodule.exports = function (v) { return Array.isArray(v); };\n",
    },
    {
      name: 'a function that is no more, wherever it is called',
      error: { type: 'TypeError', message: 'util.isString is not a function' },
      before:
        "var util = require('util');\nexports.a = function (v) { return util.§isString(v); };\n\nexports.b = function (v) { return !util.isString(v.b); };\n",
      after:
        "var util = require('util');\nexports.a = function (v) { return (typeof v === 'string'); };\n\nexports.b = function (v) { return !(typeof v.b === 'string'); };\n",
    },
    {
      name: 'one that is elsewhere now',
      error: { type: 'TypeError', message: 'path.existsSync is not a function' },
      before: "var path = require('path');\nvar fs = require('fs');\nif (path.§existsSync(file)) use(fs);\n",
      after: "var path = require('path');\nvar fs = require('fs');\nif (fs.existsSync(file)) use(fs);\n",
    },
    {
      name: 'the emitter of the process',
      error: { type: 'TypeError', message: 'The "superCtor" argument must be of type function. Received undefined' },
      before: 'util.§inherits(Feed, process.EventEmitter);\n',
      after: "util.inherits(Feed, require('events').EventEmitter);\n",
    },
    {
      name: 'a callback where a promise is awaited',
      error: { type: 'TypeError', message: 'The "cb" argument must be of type function. Received undefined' },
      before: "const text = async (f) => await fs.§readFile(f, 'utf8')\n",
      after: "const text = async (f) => await fs.promises.readFile(f, 'utf8')\n",
    },
    {
      name: 'a callback that the function has and does not hand on',
      error: { type: 'TypeError', message: 'The "cb" argument must be of type function. Received undefined' },
      before: 'function save(file, text, cb) {\n  fs.§writeFile(file, text);\n}\n',
      after: 'function save(file, text, cb) {\n  fs.writeFile(file, text, cb);\n}\n',
    },
    {
      name: 'as the file does else',
      error: { type: 'TypeError', message: 'The "cb" argument must be of type function. Received undefined' },
      before: 'if (!fs.existsSync(dir)) fs.§mkdir(dir);\n',
      after: 'if (!fs.existsSync(dir)) fs.mkdirSync(dir);\n',
    },
    {
      name: 'what is cleaned up by the way',
      error: { type: 'TypeError', message: 'The "cb" argument must be of type function. Received undefined' },
      before: 'function clean(file) {\n  fs.§unlink(file);\n}\n',
      after: 'function clean(file) {\n  fs.unlink(file, function () {});\n}\n',
    },
    {
      name: 'not a function of something else',
      error: { type: 'TypeError', message: 'util.isArray is not a function' },
      before: "var util = require('./util');\nmodule.exports = function (v) { return util.§isArray(v); };\n",
      after: null,
    },
    {
      name: 'not a callback that was given and is none',
      error: { type: 'TypeError', message: 'The "cb" argument must be of type function. Received undefined' },
      before: 'function save(file, text, cb) {\n  fs.§writeFile(file, text, cb);\n}\n',
      values: { cb: { type: 'undefined' } },
      after: null,
    },
  ],
}

type Call = NodePath<t.CallExpression>

const methodOf = ({ node }: Call): string | null =>
  t.isMemberExpression(node.callee) ? propertyOf(node.callee) : t.isIdentifier(node.callee) ? node.callee.name : null

/** Without a name for it, keys were made by SHA-1: those that were kept have to come out the same. */
function digest(use: Call): Suggestion[] {
  const { arguments: given } = use.node
  const method = methodOf(use)
  const [last, callback] = [given[3], given[4]]
  if (!/^pbkdf2(?:Sync)?$/.test(method ?? '') || !last || given.length !== (method === 'pbkdf2' ? 5 : 4)) return []
  const at = callback ? (callback.start ?? 0) : (last.end ?? 0)
  return [
    {
      variant: 'digest',
      explanation: 'Name the digest that was taken where none was named.',
      edits: [{ start: at, end: at, text: callback ? "'sha1', " : ", 'sha1'" }],
      prior: 0.84,
      reasons: ['Node took SHA-1 before it asked for a name, and keys that were kept are made by it.'],
    },
  ]
}

/** All calls of the file: those that were not run fail as well. */
function gone(site: Site, use: Call): Suggestion[] {
  const { callee } = use.node
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.object)) return []
  const module = moduleOf(use, callee.object.name)
  const method = propertyOf(callee) ?? ''
  const today = Object.hasOwn(REPLACED, module) ? REPLACED[module]?.[method] : undefined
  if (today === undefined) return []
  const edits: Suggestion['edits'] = []
  site.source.root.traverse({
    CallExpression(path) {
      if (textOf(site, path.node.callee) !== textOf(site, callee)) return
      path.skip()
      const text = asToday(site, path, inScope(path, today, textOf(site, callee.object)))
      const { start, end } = path.node
      if (text !== null) edits.push({ start: start ?? 0, end: end ?? 0, text })
    },
  })
  if (!edits.some(({ start }) => start === use.node.start)) return []
  return [
    {
      variant: 'gone',
      explanation: `Node has no ${module}.${method} any more.`,
      edits,
      isWhole: true,
      prior: 0.9,
      reasons: [`${module}.${method} was taken out of Node, and this says the same.`],
    },
  ]
}

/** What takes one value only, or names it twice, is not written for anything else; nor is one call within another. */
function asToday(site: Site, { node, parent }: Call, today: string): string | null {
  const [first, ...more] = node.arguments
  const isSimple = t.isIdentifier(first) || t.isMemberExpression(first)
  if ((more.length > 0 || !first) && !/\(\$\)$/.test(today)) return null
  if ((/\$.*\$/.test(today) && !isSimple) || (t.isCallExpression(parent) && parent.callee === node)) return null
  return today.replaceAll('$', node.arguments.map((one) => textOf(site, one)).join(', '))
}

/** The module of Node that the variable is. */
function moduleOf(use: NodePath, name: string): string {
  const declared = use.scope.getBinding(name)?.path
  const init = declared?.isVariableDeclarator() ? declared.node.init : null
  const parent = declared?.parent
  const from = t.isImportDeclaration(parent) ? parent.source : t.isCallExpression(init) ? init.arguments[0] : null
  return t.isStringLiteral(from) ? from.value.replace(/^node:/, '') : ''
}

/** By the names that the file has: its own for the module, and its `fs` where it has loaded that. */
function inScope(use: NodePath, text: string, own: string): string {
  const hasFs = moduleOf(use, 'fs') === 'fs'
  return text.replace(/^(?:util|os)\./, `${own}.`).replace("require('fs')", hasFs ? 'fs' : "require('fs')")
}

function emitter(site: Site): Suggestion[] {
  const statement = site.use.getStatementParent()
  const found: t.MemberExpression[] = []
  if (statement)
    t.traverseFast(statement.node, (node) => {
      if (t.isMemberExpression(node) && textOf(site, node) === 'process.EventEmitter') found.push(node)
    })
  if (found.length === 0) return []
  return [
    {
      variant: 'emitter',
      explanation: 'Take the emitter from its module.',
      edits: found.map(({ start, end }) => ({
        start: start ?? 0,
        end: end ?? 0,
        text: "require('events').EventEmitter",
      })),
      prior: 0.92,
      reasons: ['The process has no EventEmitter any more.'],
    },
  ]
}

/** `fs.writeFile(file, text)`: Node asks for a callback where it once went on without. */
function callback(site: Site, use: Call): Suggestion[] {
  const { callee, arguments: given } = use.node
  const method = methodOf(use)
  const last = given.at(-1)
  const isOfFs =
    t.isMemberExpression(callee) && t.isIdentifier(callee.object) && /^(?:fs|fsp?|nodeFs)$/.test(callee.object.name)
  if (!isOfFs || !t.isMemberExpression(callee) || !last || method === null || t.isFunction(last)) return []
  if (t.isIdentifier(last) && site.values[last.name]?.type === 'undefined') return []
  const { start: from, end: nameEnd } = callee.property
  const append = (text: string) => [{ start: last.end ?? 0, end: last.end ?? 0, text: `, ${text}` }]
  const one = (variant: string, explanation: string, edits: Suggestion['edits'], prior: number, said: string) => [
    { variant, explanation, edits, prior, reasons: [said] },
  ]
  if (isPromised(use))
    return one(
      'promised',
      'Call what answers with a promise.',
      [{ start: from ?? 0, end: from ?? 0, text: 'promises.' }],
      0.9,
      `What fs.${method} answers is waited for.`,
    )
  const own = unusedCallback(use)
  if (own !== null) return one('handed-on', `Hand ${own} on.`, append(own), 0.82, `Nobody calls ${own} else.`)
  if (!use.parentPath.isExpressionStatement()) return []
  if (SYNCHRONOUS.test(site.source.text))
    return one(
      'synchronous',
      'Do it before going on, as the file does else.',
      [{ start: nameEnd ?? 0, end: nameEnd ?? 0, text: 'Sync' }],
      0.66,
      'The file does so at its other places.',
    )
  if (!CLEANING.test(method)) return []
  const nothing = site.source.text.includes('=>') ? '() => {}' : 'function () {}'
  return one('not-waited-for', 'Go on without waiting.', append(nothing), 0.62, 'Nothing waits for what is cleaned up.')
}

const isPromised = ({ parent, parentPath }: NodePath): boolean =>
  t.isAwaitExpression(parent) ||
  (t.isMemberExpression(parent) && /^(?:then|catch)$/.test(propertyOf(parent) ?? '') && parentPath?.key === 'callee')

/** The last parameter of the function, which is called like a callback and nowhere used. */
function unusedCallback(use: NodePath): string | null {
  const owner = use.getFunctionParent()
  const last = owner?.node.params.at(-1)
  if (!owner || !t.isIdentifier(last) || !CALLBACK.test(last.name)) return null
  return owner.scope.getBinding(last.name)?.referenced ? null : last.name
}
