import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { isThisKept, methodName } from '../../../syntax/members.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { ERROR_NAME } from '../../../syntax/objections.ts'
import { culpritValue, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** The calls by which a stream's function hands a file on: all but the last are methods of the stream. */
const GIVING = new Set(['push', 'queue'])

/**
 * A file of gulp has no contents where it is a folder, or where nobody read it. A plugin hands it on as it is, or, where it only collects
 * files for its end, leaves it out: so gulp asks it of all plugins.
 */
export const fileWithoutContents: Template = {
  id: 'file-without-contents',
  suggest(site) {
    const step = stepAround(site)
    const way = step && wayOn(step)
    if (!step || !way) return []
    const before = step.before.node
    const start = before.start ?? 0
    const line = `if (${step.file}.isNull()) ${way.text}${semicolon(site.source)}`
    return [
      {
        variant: way.isHandedOn ? 'hand-on' : 'leave-out',
        explanation: way.isHandedOn
          ? `Hand ${step.file} on as it is when it has no contents.`
          : `Leave ${step.file} out when it has no contents.`,
        edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
        prior: way.prior,
        reasons: [way.reason],
      },
    ]
  },
  examples: [
    {
      name: 'a folder is handed on',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before:
        "module.exports = () => through.obj(function (file, enc, cb) {\n  if (file.isStream()) return cb(new Error('no streams'));\n  file.contents = Buffer.from(minify(file.contents.§toString()));\n  cb(null, file);\n});\n",
      values: { 'file.contents': { type: 'null' } },
      after:
        "module.exports = () => through.obj(function (file, enc, cb) {\n  if (file.isNull()) return cb(null, file);\n  if (file.isStream()) return cb(new Error('no streams'));\n  file.contents = Buffer.from(minify(file.contents.toString()));\n  cb(null, file);\n});\n",
    },
    {
      name: 'by the stream itself, from what its variable holds',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before:
        'class Mark extends Transform {\n  _transform(page, enc, done) {\n    const { path } = page;\n    const text = page.contents.§toString();\n    load(text, (made) => {\n      page.contents = made;\n      this.push(page);\n      done();\n    });\n  }\n}\n',
      values: {
        'page.contents': { type: 'null' },
        page: { type: 'object', className: 'File', names: ['contents', 'isNull', 'isStream'] },
      },
      after:
        'class Mark extends Transform {\n  _transform(page, enc, done) {\n    if (page.isNull()) return done(null, page);\n    const { path } = page;\n    const text = page.contents.toString();\n    load(text, (made) => {\n      page.contents = made;\n      this.push(page);\n      done();\n    });\n  }\n}\n',
    },
    {
      name: 'what is only collected',
      error: {
        type: 'TypeError',
        message:
          'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received null',
      },
      before:
        'module.exports = function (name) {\n  var all = []\n  return through.obj(function (file, enc, next) {\n    if (file.isStream()) return next(new Error("no streams"))\n    all.push(Buffer.§from(file.contents))\n    next()\n  }, function (next) {\n    this.push(new File({ path: name, contents: Buffer.concat(all) }))\n    next()\n  })\n}\n',
      values: { 'file.contents': { type: 'null' } },
      after:
        'module.exports = function (name) {\n  var all = []\n  return through.obj(function (file, enc, next) {\n    if (file.isNull()) return next()\n    if (file.isStream()) return next(new Error("no streams"))\n    all.push(Buffer.from(file.contents))\n    next()\n  }, function (next) {\n    this.push(new File({ path: name, contents: Buffer.concat(all) }))\n    next()\n  })\n}\n',
    },
    {
      name: 'a stream that is given no function to call',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before:
        'module.exports = () => through(function (file) {\n  if (file.isStream()) return this.emit("error", new Error("no streams"));\n  file.contents = turn(file.contents.§toString());\n  this.queue(file);\n});\n',
      values: { 'file.contents': { type: 'null' } },
      after:
        'module.exports = () => through(function (file) {\n  if (file.isNull()) return this.queue(file);\n  if (file.isStream()) return this.emit("error", new Error("no streams"));\n  file.contents = turn(file.contents.toString());\n  this.queue(file);\n});\n',
    },
    {
      name: 'not what is no file of gulp',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before:
        'module.exports = () => through.obj(function (mail, enc, cb) {\n  mail.contents = mail.contents.§toString();\n  cb(null, mail);\n});\n',
      values: { 'mail.contents': { type: 'null' } },
      after: null,
    },
    {
      name: 'not where nothing tells whether files go on',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before:
        'module.exports = () => through.obj(function (file, enc, cb) {\n  if (file.isStream()) return cb(new Error("no streams"));\n  for (const part of split(file.contents.§toString())) this.push(part);\n  cb();\n});\n',
      values: { 'file.contents': { type: 'null' } },
      after: null,
    },
  ],
}

/** The function that is called for each file, and where in it a file is turned away. */
interface Step {
  owner: NodePath<t.Function>
  file: string
  /** The function to call when it is done; null where there is none. */
  done: string | null
  before: NodePath<t.Statement>
}

function stepAround(site: Site): Step | null {
  const contents = site.kind === 'caller' ? undefined : missingContents(site)
  const file = contents && t.isIdentifier(contents.object) ? contents.object.name : null
  const binding = file === null ? undefined : site.use.scope.getBinding(file)
  const owner = binding?.kind === 'param' ? binding.scope.path : null
  if (file === null || !binding || !owner?.isFunction()) return null
  const asked = questions(binding.referencePaths)
  const { names = [] } = site.values[file] ?? {}
  const isFile = asked.some(({ name }) => /^is(?:Stream|Buffer|Directory)$/.test(name)) || names.includes('isNull')
  const body = owner.get('body') as NodePath
  const first = owner.node.params[0]
  if (!isFile || asked.some(({ name }) => name === 'isNull')) return null
  if (!t.isIdentifier(first, { name: file }) || !body.isBlockStatement()) return null
  const statements = body.get('body')
  const asking = statements.find((one) => asked.some(({ path }) => path.findParent((at) => at.node === one.node)))
  const before = asking ?? statements[0]
  const last = owner.node.params.length > 1 ? owner.node.params.at(-1) : null
  if (!before || (last && !t.isIdentifier(last))) return null
  return { owner, file, done: t.isIdentifier(last) ? last.name : null, before }
}

/** `file.contents`, which was null: the value itself, or what somebody else's function was given. */
function missingContents(site: Site): t.MemberExpression | undefined {
  const { culprit, use } = site
  const given: t.Node[] = t.isCallExpression(use.node) || t.isNewExpression(use.node) ? use.node.arguments : []
  const isContents = (node: t.Node): node is t.MemberExpression =>
    t.isMemberExpression(node) && propertyOf(node) === 'contents'
  if (isContents(culprit.node) && culpritValue(site)?.type === 'null') return culprit.node
  return given.filter(isContents).find((node) => site.values[textOf(site, node)]?.type === 'null')
}

/** `file.isStream()` and the like. */
function questions(references: NodePath[]): { name: string; path: NodePath }[] {
  return references.flatMap((path) => {
    const { parent, parentPath } = path
    const name = t.isMemberExpression(parent) && path.key === 'object' ? propertyOf(parent) : null
    return name !== null && /^is[A-Z]/.test(name) && parentPath?.key === 'callee' ? [{ name, path }] : []
  })
}

interface WayOn {
  text: string
  isHandedOn: boolean
  prior: number
  reason: string
}

/** As the function does it at its end. What it does with a file that it turns away says nothing. */
function wayOn(step: Step): WayOn | null {
  const { owner, file, done } = step
  const given = callsOf(step)
  const handed = given.find(({ what }) => t.isIdentifier(what, { name: file }))
  const reason = `The function hands on each ${file} that it was given, and one without contents has nothing to be changed.`
  if (handed) {
    const again = done === null ? handed.again : `${done}(null, ${file})`
    return again ? { text: `return ${again}`, isHandedOn: true, prior: 0.78, reason } : null
  }
  if (done !== null && given.some(({ isAnswer }) => isAnswer))
    return { text: `return ${done}(null, ${file})`, isHandedOn: true, prior: 0.66, reason }
  if (given.length > 0 || !hasEnd(owner)) return null
  return {
    text: done === null ? 'return' : `return ${done}()`,
    isHandedOn: false,
    prior: 0.74,
    reason: `The function only collects what is made of each ${file} for the end, and there is nothing in it.`,
  }
}

interface Given {
  what: t.Node
  /** With the function to call when it is done: one comes out for one. */
  isAnswer: boolean
  /** The same for the file itself, at the start of the function; null where it cannot be. */
  again: string | null
}

/** What the function gives to those who read the stream: `done(null, x)`, `this.push(x)`, `this.emit('data', x)`. */
function callsOf({ owner, file, done }: Step): Given[] {
  const found: Given[] = []
  owner.traverse({
    IfStatement(path) {
      if (isQuestionOf(path.node.test, file)) path.get('consequent').skip()
    },
    CallExpression({ node }) {
      const { callee, arguments: given } = node
      const [first, second] = given
      if (done !== null && t.isIdentifier(callee, { name: done }) && isNoError(first) && second && !nothingOf(second))
        found.push({ what: second, isAnswer: true, again: null })
      const name = t.isMemberExpression(callee) ? propertyOf(callee) : null
      if (!t.isMemberExpression(callee) || !name || !isStream(callee.object, owner)) return
      const isOwn = t.isThisExpression(callee.object)
      const note = (what: t.Node, again: string): void =>
        void found.push({ what, isAnswer: false, again: isOwn ? again : null })
      if (GIVING.has(name) && first) note(first, `this.${name}(${file})`)
      if (name === 'emit' && t.isStringLiteral(first, { value: 'data' }) && second)
        note(second, `this.emit('data', ${file})`)
    },
  })
  return found
}

const isNoError = (node: t.Node | undefined): boolean =>
  Boolean(node && (nothingOf(node) || (t.isIdentifier(node) && ERROR_NAME.test(node.name))))

function isQuestionOf(test: t.Node, file: string): boolean {
  let is = false
  t.traverseFast(test, (node) => {
    if (
      t.isMemberExpression(node) &&
      t.isIdentifier(node.object, { name: file }) &&
      /^is[A-Z]/.test(propertyOf(node) ?? '')
    )
      is = true
  })
  return is
}

/** `this`, or the variable that holds it. */
function isStream(node: t.Node, owner: NodePath<t.Function>): boolean {
  if (t.isThisExpression(node)) return true
  return t.isIdentifier(node) && isThisKept(owner.scope.getOwnBinding(node.name)?.path.node)
}

/** The stream is given a function for its end as well, which then makes one of all. */
function hasEnd(owner: NodePath<t.Function>): boolean {
  if (owner.listKey === 'arguments') {
    const next = owner.getSibling(Number(owner.key) + 1)
    return next.isFunction() || next.isIdentifier()
  }
  return methodName(owner) !== null && isFlushed(owner)
}

/** `flush` of the same object or class, or of the same variable. */
function isFlushed(owner: NodePath<t.Function>): boolean {
  const around = owner.findParent((path) => path.isClassBody() || path.isObjectExpression() || path.isBlock())
  let is = false
  if (around)
    t.traverseFast(around.node, (node) => {
      const key =
        t.isMethod(node) || t.isObjectProperty(node) ? node.key : t.isMemberExpression(node) ? node.property : null
      if (t.isIdentifier(key) && /^_?flush$/.test(key.name)) is = true
    })
  return is
}
