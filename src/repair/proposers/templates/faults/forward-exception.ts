import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { semicolon } from '../../../syntax/code.ts'
import { errorOutlets } from '../../../syntax/error-outlets.ts'
import { functionOf, isInThrow, nameOf, returnsOf } from '../../../syntax/idioms.ts'
import { methodName } from '../../../syntax/members.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { ERROR_NAME } from '../../../syntax/objections.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'
import { likeOtherCatches } from './forward-as-catches.ts'
import { likeGuards, type Way } from './forward-as-guards.ts'
import { isRefusable } from './refused-as-beside.ts'

/** A call that throws inside a function that has another way to say so: an error callback, or an answer that means no. */
export const forwardException: Template = {
  id: 'forward-exception',
  suggest(site) {
    const isRaised = RAISED.has(site.wording.kind) || isThrownOnPurpose(site)
    if (!isRaised && !isFromElsewhere(site)) return []
    if (site.kind !== 'caller' && site.kind !== 'throw') return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement) || isRefusable(site)) return []
    const ways = isRaised ? waysOut(site, statement) : toOutlets(site)
    return ways.map(({ name, text, ...way }) => {
      const lines = way.variant === OUTLET ? text.split('\n') : [text]
      return { ...way, edits: tryAround(site, statement, name, ...lines) }
    })
  },
  examples: [
    {
      name: 'as the catch beside it does',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function verify(text, callback) {\n  try {\n    check(text);\n  } catch (e) {\n    return callback(e);\n  }\n\n  var payload = JSON.§parse(text);\n  callback(null, payload);\n}\n',
      after:
        'function verify(text, callback) {\n  try {\n    check(text);\n  } catch (e) {\n    return callback(e);\n  }\n\n  var payload;\n  try {\n    payload = JSON.parse(text);\n  } catch (e) {\n    return callback(e);\n  }\n  callback(null, payload);\n}\n',
    },
    {
      name: 'not with what is only known later',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function answer(line) {\n  const request = JSON.§parse(line)\n  const { id } = request\n  try {\n    return run(request)\n  } catch (error) {\n    return failure(id, error)\n  }\n}\n',
      after: null,
    },
    {
      name: 'as the guard before it leaves',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before: 'function decode(text) {\n  if (!text) return null;\n  return JSON.§parse(text);\n}\n',
      after:
        'function decode(text) {\n  if (!text) return null;\n  try {\n    return JSON.parse(text);\n  } catch (err) {\n    return null;\n  }\n}\n',
    },
    {
      name: 'as what was read is turned away',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        "function check(text) {\n  const it = JSON.§parse(text)\n  if (typeof it !== 'object') return { ok: false }\n  return { ok: true, it }\n}\n",
      after:
        "function check(text) {\n  let it\n  try {\n    it = JSON.parse(text)\n  } catch (err) {\n    return { ok: false }\n  }\n  if (typeof it !== 'object') return { ok: false }\n  return { ok: true, it }\n}\n",
    },
    {
      name: 'what was read is taken apart',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function load(text) {\n  if (text === null) return null\n  const { at, fields } = JSON.§parse(text)\n  return at > start ? fields : null\n}\n',
      after:
        'function load(text) {\n  if (text === null) return null\n  let found\n  try {\n    found = JSON.parse(text)\n  } catch (err) {\n    return null\n  }\n  const { at, fields } = found\n  return at > start ? fields : null\n}\n',
    },
    {
      name: 'what is no match',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function fits(text) {\n  var it = JSON.§parse(text);\n  if (!it.kind) return false;\n  return it.kind === kind;\n}\n',
      after:
        'function fits(text) {\n  var it;\n  try {\n    it = JSON.parse(text);\n  } catch (err) {\n    return false;\n  }\n  if (!it.kind) return false;\n  return it.kind === kind;\n}\n',
    },
    {
      name: 'a question that cannot be answered',
      error: { type: 'TypeError', message: 'Invalid URL' },
      before:
        "function isOurs(address, options) {\n  const url = new §URL(address, 'http://here')\n  if (url.host === 'here') return options.allowsHere\n  return options.hosts.includes(url.host)\n}\n",
      after:
        "function isOurs(address, options) {\n  let url\n  try {\n    url = new URL(address, 'http://here')\n  } catch (err) {\n    return false\n  }\n  if (url.host === 'here') return options.allowsHere\n  return options.hosts.includes(url.host)\n}\n",
    },
    {
      name: 'not as a value of another kind is written',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        "function write(value) {\n  if (typeof value === 'boolean') return value ? '1' : '';\n  return value.§toISOString();\n}\n",
      after: null,
    },
    {
      name: 'not as pairs are skipped that are none',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'pairs.forEach(function (pair) {\n  var at = pair.indexOf("=");\n  if (at < 0) return;\n  var value = pair.slice(at + 1);\n  put(§decodeURIComponent(value));\n});\n',
      after: null,
    },
    {
      name: 'not as what was kept is answered',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function parse(req) {\n  var kept = req.kept;\n  if (kept && kept.raw === req.url) return kept;\n  kept = { raw: §decodeURIComponent(req.url) };\n  return kept;\n}\n',
      after: null,
    },
    {
      name: 'not where a no is told to others',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function take(text) {\n  var it = JSON.§parse(text);\n  if (!it.kind) {\n    failed.push(text);\n    return false;\n  }\n  return true;\n}\n',
      after: null,
    },
    {
      name: 'what a step of a stream throws',
      error: { type: 'TypeError', message: 'Converting circular structure to JSON' },
      before:
        'function lines() {\n  return through(function (item) {\n    var text = JSON.§stringify(item);\n    this.queue(text + "\\n");\n  });\n}\n',
      after:
        'function lines() {\n  return through(function (item) {\n    var text;\n    try {\n      text = JSON.stringify(item);\n    } catch (err) {\n      this.emit(\'error\', err);\n      return;\n    }\n    this.queue(text + "\\n");\n  });\n}\n',
    },
    {
      name: 'what a function throws that a stream calls for each piece',
      error: { type: 'Error', message: 'no such row' },
      before:
        'function map(fn) {\n  return new Transform({\n    objectMode: true,\n    transform(row, enc, done) {\n      this.push(§fn(row));\n      done();\n    },\n  });\n}\n',
      after:
        'function map(fn) {\n  return new Transform({\n    objectMode: true,\n    transform(row, enc, done) {\n      try {\n        this.push(fn(row));\n      } catch (err) {\n        return done(err);\n      }\n      done();\n    },\n  });\n}\n',
    },
    {
      name: 'in a function that is given the stream',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'function emit(stream, piece) {\n  if (mapper) {\n    piece = §mapper(piece);\n    if (piece !== undefined) stream.queue(piece);\n  } else stream.queue(piece);\n}\n',
      after:
        "function emit(stream, piece) {\n  if (mapper) {\n    try {\n      piece = mapper(piece);\n    } catch (err) {\n      stream.emit('error', err);\n      return;\n    }\n    if (piece !== undefined) stream.queue(piece);\n  } else stream.queue(piece);\n}\n",
    },
    {
      name: 'to the method that is told of failures',
      error: { type: 'Error', message: 'no such form' },
      before:
        'Call.prototype.end = function () {\n  var self = this;\n  var read = self.reader;\n  this.on("form", function (form) {\n    form.parse(function (err) {\n      if (err) return self.callback(err);\n    });\n    §read(form);\n  });\n};\n',
      after:
        'Call.prototype.end = function () {\n  var self = this;\n  var read = self.reader;\n  this.on("form", function (form) {\n    form.parse(function (err) {\n      if (err) return self.callback(err);\n    });\n    try {\n      read(form);\n    } catch (err) {\n      return self.callback(err);\n    }\n  });\n};\n',
    },
    {
      name: 'what Node does not take, in what is called later',
      error: {
        type: 'TypeError',
        message: 'The "paths[1]" argument must be of type string. Received an instance of Array',
      },
      before:
        'function main(dir, cb) {\n  read(dir, function (err, text) {\n    if (err) return cb(err);\n    var file = path.§resolve(dir, JSON.parse(text).main);\n    load(file, cb);\n  });\n}\n',
      after:
        'function main(dir, cb) {\n  read(dir, function (err, text) {\n    if (err) return cb(err);\n    var file;\n    try {\n      file = path.resolve(dir, JSON.parse(text).main);\n    } catch (err) {\n      return cb(err);\n    }\n    load(file, cb);\n  });\n}\n',
    },
    {
      name: 'not what the callback throws that is told',
      error: { type: 'Error', message: 'no' },
      before: 'function load(file, cb) {\n  if (!file) return cb(new Error("no file"));\n  §cb(null, read(file));\n}\n',
      after: null,
    },
    {
      name: 'not from one of many rounds',
      error: { type: 'Error', message: 'no' },
      before:
        'function all(list, fn, cb) {\n  if (!list) return cb(new Error("no list"));\n  list.forEach(function (one) {\n    §fn(one);\n  });\n  cb(null, list);\n}\n',
      after: null,
    },
    {
      name: 'not a list that is filled',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before: 'var rows = [];\ntexts.forEach(function (text) {\n  rows.push(JSON.§parse(text));\n});\n',
      after: null,
    },
    {
      name: 'not where nothing can be said',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before: 'var data = JSON.§parse(text);\nuse(data);\n',
      after: null,
    },
  ],
}

const RAISED = new Set([
  'json-parse',
  'malformed-uri',
  'bad-regular-expression',
  'headers-sent',
  'invalid-time',
  'unknown-encoding',
  'invalid-url',
  'circular-json',
])

export function isThrownOnPurpose(site: Site): boolean {
  return isInThrow(site.use) || (site.wording.kind === 'other' && site.kind === 'caller')
}

/** A function that was handed in, or of a package, has thrown something of its own. */
const isFromElsewhere = (site: Site): boolean =>
  (site.wording.kind === 'other' && (site.use.isCallExpression() || site.use.isNewExpression())) ||
  isOfWhoHandedIn(site) ||
  isAnsweredLater(site)

/** `fn(item)` of a parameter: a mistake in it is one of who wrote it, and is told like all that it throws. */
function isOfWhoHandedIn({ kind, wording, use }: Site): boolean {
  if (
    kind !== 'throw' ||
    wording.kind !== 'invalid-argument-type' ||
    !use.isCallExpression() ||
    !t.isIdentifier(use.node.callee)
  )
    return false
  return use.scope.getBinding(use.node.callee.name)?.kind === 'param'
}

/** `readFile(path, (err, text) => join(dir, nameIn(text)))`: what is thrown in what is called later nobody can catch but the function itself. */
function isAnsweredLater({ kind, wording, use }: Site): boolean {
  const owner = functionOf(use)
  const [first] = owner.isFunction() && owner.listKey === 'arguments' ? owner.node.params : []
  const isLater = t.isIdentifier(first) && ERROR_NAME.test(first.name)
  return kind === 'throw' && wording.kind === 'invalid-argument-type' && use.isCallExpression() && isLater
}

function waysOut(site: Site, statement: NodePath<t.Statement>): Way[] {
  const ways = [
    ...likeOtherCatches(site, statement),
    ...toOutlets(site),
    ...negativeAnswer(site),
    ...likeGuards(site, isFromElsewhere(site)),
  ]
  const seen = new Set<string>()
  return ways.filter((way) => !seen.has(way.text) && seen.add(way.text)).slice(0, 3)
}

const OUTLET = 'to-callback'

/** To leave is to go on with the next one: a callback would be called again, by that or by what follows. */
const isOfEach = (owner: NodePath | null): boolean =>
  owner?.listKey === 'arguments' &&
  t.isCallExpression(owner.parent) &&
  t.isMemberExpression(owner.parent.callee) &&
  /^(?:forEach|map|filter|some|every|reduce|flatMap|replace)$/.test(propertyOf(owner.parent.callee) ?? '')

const CALLBACK = /^return (?!reject)/

/** `callback(err)`, `reject(err)`, `this.emit('error', err)`: where the code around gives its errors to. */
function toOutlets(site: Site): Way[] {
  const end = semicolon(site.source)
  const { node } = site.use
  const called = t.isCallExpression(node) ? textOf(site, node.callee) : null
  const outlets = errorOutlets(site)
  // What is told of failures has thrown itself: it was told already, and is not told twice.
  if (outlets.some(({ to }) => to === called)) return []
  const isInRound = isOfEach(site.use.getFunctionParent())
  return outlets
    .filter(({ text }) => !isInRound || !CALLBACK.test(text))
    .slice(0, 2)
    .map(({ text, to, said, prior }) => ({
      variant: OUTLET,
      explanation: `Give the failure to ${to}.`,
      prior,
      reasons: [said],
      name: 'err',
      text: text.startsWith('return ') ? `${text}${end}` : `${text}${end}\nreturn${end}`,
    }))
}

/** `isAllowed`, `hasHost`: whatever it answers, it is taken for a yes or a no. */
const isQuestion = (owner: NodePath<t.Function>): boolean =>
  /^_?(?:is|has|can|should|may)(?![a-z])/.test(nameOf(owner) ?? methodName(owner) ?? '')

const isThing = (node: t.Node | null | undefined): boolean =>
  t.isObjectExpression(node) ||
  t.isArrayExpression(node) ||
  t.isStringLiteral(node) ||
  t.isNewExpression(node) ||
  t.isFunction(node)

/** A function that only ever answers yes or no: what cannot be read is a no. */
function negativeAnswer(site: Site): Way[] {
  const owner = functionOf(site.use)
  const returns = returnsOf(owner).map((path) => path.node.argument)
  if (!owner.isFunction() || returns.length < (isQuestion(owner) ? 1 : 2)) return []
  const isPredicate =
    (isQuestion(owner) && !returns.some(isThing)) ||
    returns.every((value) => t.isBooleanLiteral(value)) ||
    (returns.some((value) => t.isBooleanLiteral(value, { value: false })) &&
      returns.every((value) => isBooleanish(value)))
  // Where a no goes with a word for others, one without it would be lost.
  if (!isPredicate || returnsOf(owner).some(isTold)) return []
  return [
    {
      variant: 'negative-answer',
      explanation: 'What cannot be read is not a match: the function answers false.',
      prior: 0.55,
      reasons: ['The function answers a question with yes or no.'],
      name: 'err',
      text: `return false${semicolon(site.source)}`,
    },
  ]
}

/** `this.failed.push(text); return false` */
function isTold(path: NodePath<t.ReturnStatement>): boolean {
  const before = path.inList ? path.getPrevSibling() : null
  return (
    t.isBooleanLiteral(path.node.argument, { value: false }) &&
    Boolean(before?.isExpressionStatement() && before.get('expression').isCallExpression())
  )
}

const isBooleanish = (node: t.Node | null | undefined): boolean =>
  t.isBooleanLiteral(node) ||
  t.isUnaryExpression(node, { operator: '!' }) ||
  t.isLogicalExpression(node) ||
  t.isCallExpression(node) ||
  (t.isBinaryExpression(node) && /[=<>]/.test(node.operator))
