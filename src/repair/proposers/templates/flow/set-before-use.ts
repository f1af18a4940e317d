import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { goesOnBefore, indentAt, isEmptyLiteral, isPure } from '../../../syntax/code.ts'
import { isNamedIn } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** A constructor or module that calls what needs a value before it sets that value: it sets it first. */
export const setBeforeUse: Template = {
  id: 'set-before-use',
  suggest(site) {
    const name = site.kind === 'caller' ? null : textOf(site, site.culprit.node)
    const caller = site.use.getStatementParent()
    if (site.wording.kind === 'used-before-initialised') return declaredLater(site)
    if (caller && name !== null && isCalledTooEarly(site)) return assignedLater(site)
    if (!caller || name === null || !isAbsent(site)) return []
    if (site.kind === 'argument') return assignedLater(site)
    const made = madeInList(site, caller)
    if (made) return [made]
    return name.startsWith('this.') ? setInConstructor(site, name) : assignedLater(site)
  },
  examples: [
    {
      name: 'a constructor that fills a list before it has one',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Store {\n  constructor(data) {\n    this.load(data)\n    this.items = []\n  }\n  load(data) { this.items.§push(data) }\n}\n',
      after:
        'class Store {\n  constructor(data) {\n    this.items = []\n    this.load(data)\n  }\n  load(data) { this.items.push(data) }\n}\n',
    },
    {
      name: 'and what else is set right behind it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Store {\n  constructor(data) {\n    if (data) this.load(data)\n    this.items = []\n    this.count = 0\n  }\n  load(data) {\n    this.items.§push(data)\n    this.count++\n  }\n}\n',
      after:
        'class Store {\n  constructor(data) {\n    this.items = []\n    this.count = 0\n    if (data) this.load(data)\n  }\n  load(data) {\n    this.items.push(data)\n    this.count++\n  }\n}\n',
    },
    {
      name: 'on one line with the call',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Store {\n  constructor(data) { this.load(data); this.items = []; }\n  load(data) { this.items.§push(data) }\n}\n',
      after:
        'class Store {\n  constructor(data) { this.items = [];\n  this.load(data); }\n  load(data) { this.items.push(data) }\n}\n',
    },
    {
      name: 'above what would go on with it, and not what looks at the object',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Store {\n  constructor(data) {\n    [1, 2].forEach((one) => this.load(one))\n    this.items = []\n    this.view = new View(this)\n  }\n  load(data) { this.items.§push(data) }\n}\n',
      after:
        'class Store {\n  constructor(data) {\n    this.items = [];\n    [1, 2].forEach((one) => this.load(one))\n    this.view = new View(this)\n  }\n  load(data) { this.items.push(data) }\n}\n',
    },
    {
      name: 'parts that are made above what they are parts of',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'notes')" },
      before:
        'function client() {\n  var all = {};\n  all.files.§notes = {};\n  all.files = {};\n  all.teams.logs = {};\n  all.teams.days = {};\n  all.teams = {};\n  return all;\n}\n',
      after:
        'function client() {\n  var all = {};\n  all.files = {};\n  all.files.notes = {};\n  all.teams = {};\n  all.teams.logs = {};\n  all.teams.days = {};\n  return all;\n}\n',
    },
    {
      name: 'not what was made already and is emptied',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'notes')" },
      before:
        'function client(all) {\n  all.files.§notes = {};\n  all.files = {};\n  all.teams = {};\n  all.teams.days = {};\n  all.teams = {};\n}\n',
      after:
        'function client(all) {\n  all.files = {};\n  all.files.notes = {};\n  all.teams = {};\n  all.teams.days = {};\n  all.teams = {};\n}\n',
    },
    {
      name: 'a variable below its use',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'var most = LEVELS.§length;\nvar LEVELS = [1, 2];\nuse(most);\n',
      after: 'var LEVELS = [1, 2];\nvar most = LEVELS.length;\nuse(most);\n',
    },
    {
      name: 'a table that a function needs which is called above it',
      error: { type: 'ReferenceError', message: "Cannot access 'TABLE' before initialization" },
      before: "const first = find('a')\n\nconst TABLE = { a: 1 }\n\nfunction find(k) {\n  return §TABLE[k]\n}\n",
      after: "const TABLE = { a: 1 }\nconst first = find('a')\n\nfunction find(k) {\n  return TABLE[k]\n}\n",
    },
    {
      name: 'a class below the one that extends it',
      error: { type: 'ReferenceError', message: "Cannot access 'Animal' before initialization" },
      before: 'class Cat extends §Animal {}\n\nclass Animal {}\nuse(Cat)\n',
      after: 'class Animal {}\nclass Cat extends Animal {}\n\nuse(Cat)\n',
    },
    {
      name: 'a class that is exported below its use',
      error: { type: 'ReferenceError', message: "Cannot access 'Range' before initialization" },
      before:
        'export const none = new §Range(0)\n\nexport class Range {\n  constructor(n) { this.n = n }\n}\nuse(none)\n',
      after:
        'export class Range {\n  constructor(n) { this.n = n }\n}\nexport const none = new Range(0)\n\nuse(none)\n',
    },
    {
      name: 'a constant below its use',
      error: { type: 'ReferenceError', message: "Cannot access 'limit' before initialization" },
      before: 'const tooLong = (text) => text.length > 9\nconst most = §limit + 1\nconst limit = 9\nuse(most)\n',
      after: 'const tooLong = (text) => text.length > 9\nconst limit = 9\nconst most = limit + 1\nuse(most)\n',
    },
    {
      name: 'a function that is called above',
      error: { type: 'TypeError', message: 'load is not a function' },
      before: 'var all = §load();\nvar load = function () { return []; };\nuse(all);\n',
      after: 'var load = function () { return []; };\nvar all = load();\nuse(all);\n',
    },
    {
      name: 'a timer that a callback ends which is called at once',
      error: { type: 'ReferenceError', message: "Cannot access 'timer' before initialization" },
      before:
        'function ask(source, cb) {\n  const done = (err) => {\n    clearTimeout(§timer)\n    cb(err)\n  }\n  source.take(done)\n  const timer = setTimeout(done, 100)\n}\n',
      after:
        'function ask(source, cb) {\n  const done = (err) => {\n    clearTimeout(timer)\n    cb(err)\n  }\n  const timer = setTimeout(done, 100)\n  source.take(done)\n}\n',
    },
    {
      name: 'not what needs the call that comes first',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Store {\n  constructor(data) {\n    const list = this.load(data)\n    this.items = list\n  }\n  load(data) { this.items.§push(data) }\n}\n',
      after: null,
    },
  ],
}

/** `var load = function () {}` stands below the call. */
function isCalledTooEarly({ culprit, wording, values, kind }: Site): boolean {
  if (kind !== 'throw' || wording.kind !== 'not-a-function' || !culprit.isIdentifier()) return false
  const fact = values[culprit.node.name]
  return fact === undefined || fact.type === 'undefined'
}

/** `all.files.notes = {}` above `all.files = {}`, one below the other: what is made below goes above its first part, and so do its like. */
function madeInList(site: Site, statement: NodePath<t.Statement>): Suggestion | null {
  const name = textOf(site, site.culprit.node)
  if (!statement.inList || ownerWritten(site, statement) !== name) return null
  const firstParts = new Map<string, NodePath>()
  const made = new Map<string, Suggestion | null>()
  for (const one of [statement, ...(statement.getAllNextSiblings() as NodePath<t.Statement>[])]) {
    const whole = emptyMade(site, one)
    const part = whole === null ? undefined : firstParts.get(whole)
    // What is made again behind that is emptied.
    if (whole !== null && !made.has(whole)) made.set(whole, part ? moved(site, [one], part, whole, MADE_PRIOR) : null)
    const owner = ownerWritten(site, one)
    if (owner !== null && !firstParts.has(owner)) firstParts.set(owner, one)
  }
  const own = made.get(name)
  return own ? { ...own, edits: [...made.values()].flatMap((one) => one?.edits ?? []) } : null
}

/** `all.files` of `all.files.notes = {}` as a statement of its own. */
function ownerWritten(site: Site, { node }: NodePath): string | null {
  const set = t.isExpressionStatement(node) ? node.expression : null
  const target = t.isAssignmentExpression(set, { operator: '=' }) && t.isMemberExpression(set.left) ? set.left : null
  return target && t.isMemberExpression(target.object) ? textOf(site, target.object) : null
}

/** `all.files` of `all.files = {}`. */
function emptyMade(site: Site, { node }: NodePath): string | null {
  const set = t.isExpressionStatement(node) ? node.expression : null
  const isEmpty = t.isAssignmentExpression(set, { operator: '=' }) && isEmptyLiteral(set.right)
  return isEmpty ? textOf(site, set.left) : null
}

const MADE_PRIOR = 0.88

/** `this.items = []` stands in the constructor, below the call that came here. */
function setInConstructor(site: Site, name: string): Suggestion[] {
  const found: Suggestion[] = []
  site.source.root.traverse({
    AssignmentExpression(path) {
      const statement = path.parentPath
      if (found.length > 0 || !statement.isExpressionStatement() || !statement.inList) return
      if (textOf(site, path.node.left) !== name || !isConstructor(path.getFunctionParent())) return
      const call = (statement.getAllPrevSiblings() as NodePath[]).reverse().find((one) => callsOwn(one))
      if (call && canMove(statement, call)) found.push(moved(site, fieldsTo(statement, call), call, name, 0.82))
    },
  })
  return found
}

/** The fields that are set one after the other right behind the call, this one among them: the call needs the others as well. */
function fieldsTo(statement: NodePath, call: NodePath): NodePath[] {
  const following = call.getAllNextSiblings() as NodePath[]
  const end = following.findIndex((one) => !isField(one) || !canMove(one, call))
  const run = end < 0 ? following : following.slice(0, end)
  return run.includes(statement) ? run : [statement]
}

/** `this.items = []` */
const isField = ({ node }: NodePath): boolean =>
  t.isExpressionStatement(node) &&
  t.isAssignmentExpression(node.expression, { operator: '=' }) &&
  t.isMemberExpression(node.expression.left) &&
  t.isThisExpression(node.expression.left.object) &&
  !t.isFunction(node.expression.right) &&
  (isPure(node.expression.right) || t.isNewExpression(node.expression.right)) &&
  !isNamedIn(node.expression.right, 'this')

const isConstructor = (owner: NodePath<t.Function> | null): boolean =>
  owner !== null &&
  ((t.isClassMethod(owner.node) && owner.node.kind === 'constructor') ||
    (t.isFunctionDeclaration(owner.node) && /^[A-Z]/.test(owner.node.id?.name ?? '')))

/** A call of a method of its own: of the one around the failing place, or of one that may come to it. */
function callsOwn(statement: NodePath): boolean {
  let does = false
  t.traverseFast(statement.node, (node) => {
    if (t.isCallExpression(node) && t.isMemberExpression(node.callee) && t.isThisExpression(node.callee.object))
      does = true
  })
  return does && !statement.isFunction()
}

/** Nothing that the moved statement reads is made by those it passes. */
function canMove(statement: NodePath, before: NodePath): boolean {
  const between = (statement.getAllPrevSiblings() as NodePath[]).filter(
    ({ node }) => (node.start ?? 0) >= (before.node.start ?? 0),
  )
  const made = new Set(between.flatMap((one) => madeBy(one.node)))
  const isInMethod = before.getFunctionParent() !== null
  let isFree = true
  t.traverseFast(valueIn(statement.node), (node) => {
    const isMade = t.isIdentifier(node)
      ? made.has(node.name)
      : isInMethod && t.isMemberExpression(node) && t.isThisExpression(node.object)
    if (isMade) isFree = false
  })
  return isFree
}

const valueIn = (node: t.Node): t.Node =>
  t.isExpressionStatement(node) && t.isAssignmentExpression(node.expression) ? node.expression.right : node

function madeBy(node: t.Node): string[] {
  if (t.isExportNamedDeclaration(node) && node.declaration) return madeBy(node.declaration)
  if (t.isVariableDeclaration(node) || t.isClassDeclaration(node) || t.isImportDeclaration(node))
    return Object.keys(t.getOuterBindingIdentifiers(node))
  const target =
    t.isExpressionStatement(node) && t.isAssignmentExpression(node.expression) ? node.expression.left : null
  return t.isIdentifier(target) ? [target.name] : []
}

/** `const TABLE` or `class Animal` stands below the statement of the file that leads here. */
function declaredLater(site: Site): Suggestion[] {
  const name = site.wording.name ?? ''
  const binding = site.use.scope.getBinding(name)
  return binding ? liftedAbove(site, binding.path, name) : []
}

/** `var LEVELS = ...` stands below: by then it is hoisted, and undefined. */
function assignedLater(site: Site): Suggestion[] {
  const { culprit } = site
  if (!culprit.isIdentifier() || site.kind === 'origin') return []
  const binding = culprit.scope.getBinding(culprit.node.name)
  if (!binding?.path.isVariableDeclarator() || !binding.path.node.init) return []
  return binding.constant ? liftedAbove(site, binding.path, culprit.node.name) : []
}

/** Above the first statement of the list that reads it or calls a function which does. */
function liftedAbove(site: Site, declared: NodePath, name: string): Suggestion[] {
  const own = declared.isVariableDeclarator() ? declared.parentPath : declared
  const statement = own?.parentPath?.isExportNamedDeclaration() ? own.parentPath : own
  if (!statement?.inList || statement.isImportDeclaration()) return []
  const above = (statement.getAllPrevSiblings() as NodePath[]).reverse()
  const user = above.find((one) => runsNow(one, site.culprit) || readsInFunctions(one, name))
  if (!user || !canMove(statement as NodePath, user)) return []
  return [moved(site, [statement as NodePath], user, name, 0.78)]
}

/** The failing place is in the statement itself, and in no function that it only declares. */
const runsNow = (statement: NodePath, use: NodePath): boolean =>
  !statement.isFunctionDeclaration() && use.findParent((path) => path === statement) !== null

/** It calls a function of the file in whose body the name is read, or hands one over. */
function readsInFunctions(statement: NodePath, name: string): boolean {
  if (statement.isFunctionDeclaration()) return false
  let does = false
  statement.traverse({
    Function: (path) => path.skip(),
    CallExpression({ node, scope }) {
      for (const one of [node.callee, ...node.arguments]) {
        const called = t.isIdentifier(one) ? scope.getBinding(one.name)?.path.node : t.isFunction(one) ? one : null
        if (called && isNamedIn(called, name)) does = true
      }
    },
  })
  return does
}

function moved(site: Site, statements: NodePath[], before: NodePath, name: string, prior: number): Suggestion {
  const start = before.node.start ?? 0
  const indent = indentAt(site.source.text, start)
  const texts = statements.map(({ node }) => textOf(site, node))
  const stop = goesOnBefore(site.source, before.node) && !/[;}]$/.test(texts.at(-1) ?? '') ? ';' : ''
  const text = `${texts.join(`\n${indent}`)}${stop}\n${indent}`
  const edits: Edit[] = [{ start, end: start, text }, ...statements.map(({ node }) => lineOf(site, node))]
  const own = statements.find(({ node }) => textOf(site, node).startsWith(`${name} `)) ?? statements[0]
  return {
    explanation: `Set ${name} before it is needed.`,
    edits,
    prior,
    reasons: [`${name} is set at line ${own?.node.loc?.start.line ?? 0}, below what needs it.`],
    // Without the line that it leaves, it would be set twice.
    isWhole: true,
  }
}

/** The statement with the line it stands on, and an empty one that it leaves behind; what stands before it on the line stays. */
function lineOf({ source: { text } }: Site, node: t.Node): Edit {
  const start = text.lastIndexOf('\n', node.start ?? 0)
  const end = node.end ?? 0
  const before = text.slice(start + 1, node.start ?? 0)
  if (before.trim() !== '')
    return { start: (node.start ?? 0) - (before.length - before.trimEnd().length), end, text: '' }
  const isEmptyBefore = text[start - 1] === '\n' && text.slice(end, end + 2) === '\n\n'
  return { start: isEmptyBefore ? start - 1 : start, end, text: '' }
}
