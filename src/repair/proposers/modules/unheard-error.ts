import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { readWording } from '../../../diagnosers/javascript/wording.ts'
import { indentAt, semicolon } from '../../syntax/code.ts'
import { errorOutlets, type Outlet } from '../../syntax/error-outlets.ts'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { Site } from '../../syntax/site.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { edited, type Found, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

/** What the system says, and the functions of Node whose streams, sockets and processes say it by an event. */
const MAKERS: readonly [RegExp, RegExp][] = [
  [/^spawn(?:Sync)? .* E[A-Z]+|^E[A-Z]+: .*, spawn/, /^(?:spawn|execFile|fork)$/],
  [
    /^E[A-Z]+: .*, (?:open|read|write|close|mkdir|lstat|stat|scandir|watch)\b/,
    /^(?:create(?:Read|Write)Stream|ReadStream|WriteStream|watch)$/,
  ],
  [
    /^(?:connect|getaddrinfo|read|write|socket hang up|listen)\b.*(?:E[A-Z]+|hang up)|^socket hang up|^Parse Error|certificate/,
    /^(?:request|get|connect|createConnection|createServer|Socket)$/,
  ],
  [
    /^(?:incorrect header check|unexpected end of file|invalid (?:block|distance|stored|code|bit|window|literal)|unknown compression method)/,
    /^create(?:Gunzip|Inflate|InflateRaw|Unzip|BrotliDecompress)$/,
  ],
]
const PLACES_MAX = 3

/** A stream, socket or process whose error event nobody listens to, made by a function that tells its failures in another way. */
export const unheardError: Rule = async ({ error }, project) => {
  const makers = MAKERS.find(([message]) => message.test(error.message))?.[1]
  if (!makers || error.frames.some(({ inApp }) => inApp)) return []
  const sources = await sourcesWith(project, (text) =>
    /\.on\(|\.pipe\(|createReadStream|createWriteStream|spawn|request|connect/.test(text),
  )
  const found = sources.flatMap((source) => makersIn(source, makers).flatMap((call) => heard(source, call, error)))
  return found.slice(0, PLACES_MAX).map((one) => (found.length === 1 ? one : { ...one, prior: one.prior - 0.12 }))
}

type Call = NodePath<t.CallExpression | t.NewExpression>

function makersIn(source: SourceFile, makers: RegExp): Call[] {
  const calls: Call[] = []
  source.root.traverse({
    'CallExpression|NewExpression'(path: NodePath) {
      const { callee } = path.node as t.CallExpression
      const name = t.isMemberExpression(callee) ? propertyOf(callee) : t.isIdentifier(callee) ? callee.name : null
      if (name !== null && makers.test(name) && isOfNode(source, callee)) calls.push(path as Call)
    },
  })
  return calls.filter((call) => !isHeard(source, call))
}

/** It is called on a module of Node, or is a name that was taken from one. */
function isOfNode({ root }: SourceFile, callee: t.Node): boolean {
  const name = t.isMemberExpression(callee) ? callee.object : callee
  const binding = t.isIdentifier(name) ? root.scope.getBinding(name.name) : undefined
  const from = binding?.path.parentPath?.node
  const declared = binding?.path.node
  const load = t.isVariableDeclarator(declared) ? declared.init : null
  const source = t.isImportDeclaration(from) ? from.source : t.isCallExpression(load) ? load.arguments[0] : null
  const module = t.isStringLiteral(source) ? source.value.replace(/^node:/, '') : ''
  return /^(?:fs|graceful-fs|child_process|https?|http2|net|tls|zlib)$/.test(module)
}

/** Someone listens to it: by its name, in a chain, or by `pipeline`. */
function isHeard(source: SourceFile, call: Call): boolean {
  const chain = chainOf(call)
  if (listens(chain.node)) return true
  const name = nameOf(chain)
  if (chain.listKey === 'arguments' && !isPiped(chain.parent)) return true
  return (
    name !== null &&
    new RegExp(
      `${escaped(name)}\\s*\\.\\s*(?:on|once|addListener)\\(\\s*['"\`]error|(?:pipeline|finished)\\([^)]*${escaped(name)}\\b`,
    ).test(source.text)
  )
}

const escaped = (text: string): string => text.replace(/[.$]/g, '\\$&')

const isPiped = (node: t.Node): boolean =>
  t.isCallExpression(node) && t.isMemberExpression(node.callee) && propertyOf(node.callee) === 'pipe'

/** `http.get(...).on(...).setTimeout(...)`, from its maker on. */
function chainOf(call: NodePath): NodePath {
  const member = call.parentPath
  const next = member?.isMemberExpression() && call.key === 'object' ? member.parentPath : null
  const isSame =
    next?.isCallExpression() && member?.key === 'callee' && propertyOf(member.node as t.MemberExpression) !== 'pipe'
  return isSame ? chainOf(next as NodePath) : call
}

function listens(chain: t.Node): boolean {
  for (let at = chain; t.isCallExpression(at) && t.isMemberExpression(at.callee); at = at.callee.object)
    if (/^(?:on|once)$/.test(propertyOf(at.callee) ?? '') && t.isStringLiteral(at.arguments[0], { value: 'error' }))
      return true
  return false
}

/** `stream` of `const stream = ...`, `this.socket` of `this.socket = ...`. */
function nameOf(chain: NodePath): string | null {
  const { parent, key } = chain
  const target = t.isVariableDeclarator(parent)
    ? parent.id
    : t.isAssignmentExpression(parent) && key === 'right'
      ? parent.left
      : null
  if (t.isIdentifier(target)) return target.name
  return t.isMemberExpression(target) && t.isThisExpression(target.object) ? `this.${propertyOf(target)}` : null
}

function heard(source: SourceFile, call: Call, error: Site['error']): Found[] {
  const chain = chainOf(call)
  const site: Site = {
    source,
    error,
    wording: readWording(error),
    kind: 'throw',
    depth: 0,
    callers: [],
    isRefusal: false,
    values: {},
    use: chain,
    culprit: chain as Site['culprit'],
  }
  const outlet = errorOutlets(site, true)[0] ?? ownEvent(chain)
  const name = nameOf(chain)
  const statement = chain.getStatementParent()
  if (!outlet || !statement) return []
  const isCallback = /^return [\w.]+\(err\)$/.test(outlet.text)
  const isArrow = source.text.includes('=>') || outlet.to === 'this'
  const listener = isCallback ? outlet.to : isArrow ? `(err) => ${outlet.text}` : `function (err) { ${outlet.text} }`
  const at = name === null ? (chain.node.end ?? 0) : (statement.node.end ?? 0)
  const listening = `.on('error', ${listener})`
  const indent = indentAt(source.text, statement.node.start ?? 0)
  const text = name === null ? listening : `\n${indent}${name}${listening}${semicolon(source)}`
  return [
    {
      pattern: 'unheard-error',
      explanation: `Give what goes wrong with it to ${outlet.to}.`,
      files: edited(source, [{ start: at, end: at, text }]),
      prior: Math.max(outlet.prior, 0.74) + 0.06,
      reasons: [`Nobody listens to the errors of what line ${call.node.loc?.start.line ?? 0} makes. ${outlet.said}`],
    },
  ]
}

/** The object is an emitter itself, which its class says. */
function ownEvent(chain: NodePath): Outlet | null {
  const type = chain.findParent((path) => path.isClass())?.node
  const parent = t.isClass(type) ? type.superClass : null
  const name = t.isMemberExpression(parent) ? propertyOf(parent) : t.isIdentifier(parent) ? parent.name : null
  if (name === null || !/Emitter|Readable|Writable|Duplex|Transform|Stream$/.test(name)) return null
  const said = `A ${name} tells its failures with an event.`
  return { text: "this.emit('error', err)", to: 'this', said, prior: 0.68 }
}
