import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { indentAt, isRepeatable, semicolon, statementInList } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** Node says what it takes and what it was given: `hash.update(42)` becomes `hash.update(String(42))`, no callback is no call. */
export const nodeArgument: Template = {
  id: 'node-argument',
  suggest(site) {
    const { use } = site
    if (site.kind !== 'throw' || !(use.isCallExpression() || use.isNewExpression())) return []
    const said = refusal(site.error.message)
    if (!said) return []
    const argument = use.node.arguments.find((one) => t.isExpression(one) && fits(site, one, said, use.node))
    if (!argument || t.isLiteral(argument)) return []
    if (said.wanted.startsWith('an instance of Buffer') && said.isElement) return listOfBuffers(site, argument)
    if (said.wanted.startsWith('of type number') && said.type === 'string') return bytesOfText(site, use.node)
    if (said.wanted.startsWith('of type function')) return onlyWithFunction(site, use, argument, said)
    if (!/^of type string\b/.test(said.wanted)) return []
    if (WRITTEN.has(said.type)) return asText(site, argument, said)
    return said.type === 'undefined' || said.type === 'null' ? asEmpty(site, use.node, argument) : []
  },
  examples: [
    {
      name: 'a number that is hashed',
      error: {
        type: 'TypeError',
        message:
          'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (42)',
      },
      before: "const tag = (body) => createHash('sha1').§update(body);\n",
      values: { body: { type: 'number', text: '42' } },
      after: "const tag = (body) => createHash('sha1').update(String(body));\n",
    },
    {
      name: 'a number that is read again behind it',
      error: {
        type: 'TypeError',
        message: 'The first argument must be of type string or an instance of Buffer. Received type number (5)',
      },
      before: 'function add(chunk) {\n  list.push(Buffer.§from(chunk));\n  size += chunk.length;\n}\n',
      values: { chunk: { type: 'number', text: '5' } },
      after:
        "function add(chunk) {\n  if (typeof chunk === 'number') chunk = String(chunk);\n  list.push(Buffer.from(chunk));\n  size += chunk.length;\n}\n",
    },
    {
      name: 'a part of a path that was left out',
      error: { type: 'TypeError', message: 'The "path" argument must be of type string. Received undefined' },
      before: 'const dir = path.§join(root, options.dir);\n',
      values: { root: { type: 'string', text: 'a' }, 'options.dir': { type: 'undefined' } },
      after: "const dir = path.join(root, options.dir || '');\n",
    },
    {
      name: 'texts among the buffers',
      error: {
        type: 'TypeError',
        message: 'The "list[1]" argument must be an instance of Buffer or Uint8Array. Received type string (\'b\')',
      },
      before: 'const all = (chunks) => Buffer.§concat(chunks);\n',
      values: { chunks: { type: 'object', className: 'Array', length: 2, elements: ['Buffer', 'string'] } },
      after:
        "const all = (chunks) => Buffer.concat(chunks.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)));\n",
    },
    {
      name: 'a text where as many bytes are asked for',
      error: {
        type: 'TypeError',
        message: 'The "size" argument must be of type number. Received type string (\'a.txt\')',
      },
      before: 'const header = Buffer.§alloc(name);\n',
      values: { name: { type: 'string', text: 'a.txt', length: 5 } },
      after: 'const header = Buffer.from(name);\n',
    },
    {
      name: 'a callback that was left out',
      error: { type: 'TypeError', message: 'The "callback" argument must be of type function. Received undefined' },
      before: 'function set(done) {\n  process.§nextTick(done);\n}\n',
      values: { done: { type: 'undefined' } },
      after: "function set(done) {\n  if (typeof done === 'function') process.nextTick(done);\n}\n",
    },
    {
      name: 'not the name of a file that is missing',
      error: { type: 'TypeError', message: 'The "path" argument must be of type string. Received undefined' },
      before: 'const text = fs.§readFileSync(options.file);\n',
      values: { 'options.file': { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not an object, whose text says nothing',
      error: {
        type: 'TypeError',
        message: 'The "chunk" argument must be of type string or an instance of Buffer. Received an instance of Object',
      },
      before: 'const send = (res, body) => res.§end(body);\n',
      values: { body: { type: 'object', className: 'Object', names: [] } },
      after: null,
    },
  ],
}

interface Refusal {
  wanted: string
  /** Of what was received: the kind of its value. */
  type: string
  /** It was an element of the list that was given. */
  isElement: boolean
}

const WRITTEN = new Set(['number', 'boolean', 'bigint'])

/** What Node's own sentence says. */
function refusal(message: string): Refusal | null {
  const said =
    /^The (?<what>first|"[^"]+") (?:argument|property) must be (?<wanted>.+?)\. Received (?:type )?(?<type>\w+)/s.exec(
      message,
    )?.groups
  if (!said) return null
  return { wanted: said.wanted ?? '', type: said.type ?? '', isElement: /\[\d+\]/.test(said.what ?? '') }
}

/** What was seen of it fits what was said, or nothing was seen and there is no other. */
function fits(
  site: Site,
  node: t.Node,
  { type, isElement }: Refusal,
  call: t.CallExpression | t.NewExpression,
): boolean {
  const fact = site.values[textOf(site, node)]
  if (!fact) return call.arguments.length === 1 && !t.isFunction(node)
  return isElement ? Boolean(fact.elements?.includes(type)) : fact.type === type
}

/** From here on, where the function looks at it again; else in its place. */
function asText(site: Site, argument: t.Node, { type }: Refusal): Suggestion[] {
  const name = textOf(site, argument)
  const reasons = [`${name} was a ${type}, which can be written as text.`]
  const { start, end } = placeOf(argument)
  const explanation = `Hand ${name} over as text.`
  const inPlace = { variant: 'text', explanation, edits: [{ start, end, text: `String(${name})` }], reasons }
  const statement = readAgain(site, argument)
  if (!statement) return [{ ...inPlace, prior: 0.72 }]
  const at = statement.node.start ?? 0
  const line = `if (typeof ${name} === '${type}') ${name} = String(${name})${semicolon(site.source)}\n`
  const edits = [{ start: at, end: at, text: `${line}${indentAt(site.source.text, at)}` }]
  return [
    { ...inPlace, prior: 0.56 },
    { variant: 'text-before', explanation: `Take ${name} as text from here on.`, edits, prior: 0.74, reasons },
  ]
}

/** The first statement of the function that the parameter is named in, where its length or a part of it is read besides. */
function readAgain(site: Site, argument: t.Node): NodePath<t.Statement> | null {
  const binding = t.isIdentifier(argument) ? site.use.scope.getBinding(argument.name) : undefined
  if (binding?.kind !== 'param') return null
  const reads = binding.referencePaths.filter(
    ({ parentPath, key }) => parentPath?.isMemberExpression() && key === 'object',
  )
  const owner = binding.path.getFunctionParent() ?? binding.path.parentPath
  const body = owner?.isFunction() ? owner.node.body : null
  if (reads.length === 0 || !t.isBlockStatement(body)) return null
  const first = binding.referencePaths.sort((a, b) => (a.node.start ?? 0) - (b.node.start ?? 0))[0]
  for (let at = first ? statementInList(first) : null; at; at = statementInList(at.parentPath as NodePath))
    if (at.parentPath?.node === body) return at
  return null
}

/** Calls to which an empty text says the same as none. */
const NEUTRAL = new Set(['join', 'resolve', 'from', 'byteLength', 'update', 'write', 'end', 'parse'])

function asEmpty(site: Site, { callee }: t.CallExpression | t.NewExpression, argument: t.Node): Suggestion[] {
  if (!t.isMemberExpression(callee) || !NEUTRAL.has(propertyOf(callee) ?? '') || !isRepeatable(argument)) return []
  const name = textOf(site, argument)
  const { end } = placeOf(argument)
  const reasons = [`To ${textOf(site, callee)} an empty text says the same as nothing.`]
  const edits = [{ start: end, end, text: " || ''" }]
  return [{ variant: 'empty', explanation: `Take no ${name} as an empty text.`, edits, prior: 0.66, reasons }]
}

function listOfBuffers(site: Site, argument: t.Node): Suggestion[] {
  const { end } = placeOf(argument)
  const isModern = /=>/.test(site.source.text)
  const text = "typeof one === 'string' ? Buffer.from(one) : one"
  const mapper = isModern ? `(one) => (${text})` : `function (one) { return ${text}; }`
  const fact: ValueFact | undefined = site.values[textOf(site, argument)]
  if (fact && !fact.elements?.includes('string')) return []
  return [
    {
      variant: 'buffers',
      explanation: `Make a buffer of each text in ${textOf(site, argument)}.`,
      edits: [{ start: end, end, text: `.map(${mapper})` }],
      prior: 0.74,
      reasons: ['The list holds texts, which have bytes as well.'],
    },
  ]
}

/** `Buffer.alloc` of a text, which `new Buffer` took as well: its bytes are meant. */
function bytesOfText(site: Site, call: t.CallExpression | t.NewExpression): Suggestion[] {
  const { callee } = call
  const isAlloc =
    t.isMemberExpression(callee) &&
    t.isIdentifier(callee.object, { name: 'Buffer' }) &&
    /^alloc(?:Unsafe)?$/.test(propertyOf(callee) ?? '')
  if (!isAlloc || call.arguments.length > 1) return []
  const { start, end } = placeOf(callee.property)
  const reasons = [`${textOf(site, callee)} takes a number of bytes, and was given the text itself.`]
  return [
    {
      variant: 'bytes',
      explanation: 'Take the bytes of the text.',
      edits: [{ start, end, text: 'from' }],
      prior: 0.74,
      reasons,
    },
  ]
}

function onlyWithFunction(site: Site, use: NodePath, argument: t.Node, { type }: Refusal): Suggestion[] {
  if (!use.parentPath?.isExpressionStatement() || !isRepeatable(argument)) return []
  const name = textOf(site, argument)
  const start = use.parentPath.node.start ?? 0
  return [
    {
      variant: 'callback',
      explanation: `Hand ${name} over only when it is a function.`,
      edits: [{ start, end: start, text: `if (typeof ${name} === 'function') ` }],
      prior: type === 'undefined' || type === 'null' ? 0.74 : 0.62,
      reasons: [`There was no ${name} to be called later.`],
    },
  ]
}

const placeOf = ({ start, end }: t.Node): { start: number; end: number } => ({ start: start ?? 0, end: end ?? 0 })
