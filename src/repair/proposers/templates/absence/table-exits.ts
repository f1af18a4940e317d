import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames, nothingOf } from '../../../syntax/absence.ts'
import { calledFunction } from '../../../syntax/called-function.ts'
import { hasNode, isRepeatable, rootName } from '../../../syntax/code.ts'
import { replaced, textWith } from '../../../syntax/edits.ts'
import { hasWords, isNamedIn, returnsOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'
import { isAnyValue, isNothingForAValue, isOfOurKind, onlyExit } from './sibling-absence.ts'

const TABLE_PRIOR = 0.74

/**
 * `const quote = this.quotes.get(to)`, and elsewhere in the file `const q = this.quotes.get(name); if (!q) throw new RateError(...)`: whoever asks
 * the table for something else leaves the same way where it is not there, with his own key in the words.
 */
export function tableExits(site: Site): Exit[] {
  const ours = isAbsent(site) ? lookupBehind(site, site.culprit) : null
  if (!ours) return []
  const exits: Exit[] = []
  site.source.root.traverse({
    IfStatement(path) {
      for (const name of [...absentNames(path.node.test, (node) => textOf(site, node)), ...noPlaces(path.node.test)]) {
        const exit = exitOfLike(site, path, name, ours)
        const text = exit && inOurWords(site, exit.statement, path, exit.words)
        if (exit && text !== null) exits.push(exitAs(text, path, ours))
      }
    },
  })
  const own = new Set(exits.map(({ text }) => text)).size === 1 ? exits.slice(0, 1) : []
  return own.length > 0 ? own : otherTableExits(site, ours)
}

const OTHER_TABLE_PRIOR = 0.72

/**
 * `const book = this.books.get(id); if (!book) throw notFound('book', id)`: another table of the same kind refuses with the name of what it holds, and
 * ours holds something else.
 */
function otherTableExits(site: Site, ours: OwnLookup): Exit[] {
  const exits = new Map<string, Exit>()
  site.source.root.traverse({
    IfStatement(path) {
      for (const name of absentNames(path.node.test, (node) => textOf(site, node))) {
        const exit = exitOfOther(site, path, name, ours)
        if (exit) exits.set(exit.text, exit)
      }
    },
  })
  return exits.size === 1 ? [...exits.values()] : []
}

function exitOfOther(site: Site, path: NodePath<t.IfStatement>, name: string, ours: OwnLookup): Exit | null {
  const statement = path.node.alternate ? null : onlyExit(path.node)
  const theirs = givenTo(site, path, name)
  if (!theirs || !statement || !isLikeTable(theirs, ours) || !isOfOurKind(statement, site)) return null
  const our = textOf(site, site.culprit.node)
  const nouns = nounsOf([theirs, name], [ours, our])
  if (!nouns || !isInReach(site, path, theirs, statement) || !saysNoun(statement, nouns[0])) return null
  const words: [string, string][] = [
    [theirs.key, ours.key],
    [name, our],
  ]
  const text = inOurWords(site, statement, path, words, nouns)
  // Where it speaks of the other thing still, as in the name of an error, the words are not ours.
  if (text === null || new RegExp(nouns[0], 'i').test(text)) return null
  const line = path.node.loc?.start.line ?? 0
  const reasons = [`At line ${line}, a ${nouns[0]} that is not there is refused with these words.`]
  return { variant: 'as-lookup', text, prior: OTHER_TABLE_PRIOR, reasons }
}

/** The lookup that a variable was given. */
function givenTo(site: Site, { scope }: NodePath, name: string): Lookup | null {
  const made = scope.getBinding(name)?.path
  return made?.isVariableDeclarator() ? (lookupIn(site, made.node.init) ?? lookupThrough(site, made.node.init)) : null
}

/** `this.due(id)` of a method that looks `id` up, and answers nothing where it is not there. */
function lookupThrough(site: Site, node: t.Node | null | undefined): Lookup | null {
  const [key, ...more] = t.isCallExpression(node) ? node.arguments : []
  const asked = t.isCallExpression(node) && key && more.length === 0 ? calledFunction(site.source, node.callee) : null
  const [param] = asked?.node.params ?? []
  if (!asked || !key || !t.isIdentifier(param) || !isRepeatable(key)) return null
  // Where it answers nothing for another reason as well, the words may be for that one.
  if (returnsOf(asked).filter((path) => isNone(path.node)).length > 1) return null
  let found: Lookup | null = null
  asked.traverse({
    IfStatement(path) {
      const exit = path.node.alternate ? null : onlyExit(path.node)
      for (const name of isNone(exit) ? absentNames(path.node.test, (one) => textOf(site, one)) : []) {
        const made = path.scope.getBinding(name)?.path
        const own = made?.isVariableDeclarator() ? lookupIn(site, made.node.init) : null
        if (own?.key === param.name) found ??= { ...own, key: textOf(site, key), isWritten: t.isLiteral(key) }
      }
    },
  })
  return found
}

/** `return null` */
const isNone = (exit: t.Node | null): boolean =>
  t.isReturnStatement(exit) && (!exit.argument || nothingOf(exit.argument) !== null)

/** `this.books.get` and `this.members.get`, of other things. */
function isLikeTable(theirs: Lookup, ours: Lookup): boolean {
  const shape = ({ table }: Lookup): string => table.replace(/\w+(?=\.[^.]*$)/, '*')
  // What lists and objects are read by says nothing of what they hold.
  const isAsked = !theirs.isCall && !theirs.isWritten && !theirs.table.endsWith('[]')
  return theirs.table !== ours.table && shape(theirs) === shape(ours) && isAsked
}

/** `book` for `member`: what the two tables hold, by the names of the variables. */
function nounsOf([theirs, their]: [Lookup, string], [ours, our]: [Lookup, string]): [string, string] | null {
  return isOneOf(their, theirs) && isOneOf(our, ours) ? [their, our] : null
}

/** `book` is one of `this.books`, `entry` of `entries`, `user` of `usersById`. */
function isOneOf(one: string, { table }: Lookup): boolean {
  const name = (/(\w+)\.[^.]*$/.exec(table)?.[1] ?? '').replace(/^[#_]+|(?:By[A-Z]\w*|Map|Table|Index)$/g, '')
  return [`${one}s`, `${one}es`, one.replace(/y$/, 'ies')].includes(name) && /^[A-Za-z]+$/.test(one)
}

/** What it says of `this` is said in the same class. */
function isInReach(site: Site, path: NodePath, theirs: Lookup, statement: t.Statement): boolean {
  const names = theirs.root === 'this' || hasNode(statement, (node) => t.isThisExpression(node))
  return !names || isSameTable(site, path, { ...theirs, root: 'this' })
}

function saysNoun(statement: t.Statement, noun: string): boolean {
  let says = false
  let isCode = false
  t.traverseFast(statement, (node) => {
    const text = t.isStringLiteral(node) ? node.value : t.isTemplateElement(node) ? node.value.raw : ''
    if (!wordIn(noun).test(text)) return
    says = true
    // `book-not-found` is a code that somebody knows.
    if (/^\S*[._-]\S*$/.test(text)) isCode = true
  })
  return says && !isCode
}

const wordIn = (noun: string): RegExp => new RegExp(`\\b${noun}\\b`, 'gi')

/** In the case that the other word has. */
const inCaseOf = (found: string, noun: string): string =>
  /^[A-Z]/.test(found) ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun.charAt(0).toLowerCase() + noun.slice(1)

function exitAs(text: string, { node }: NodePath<t.IfStatement>, { table }: Lookup): Exit {
  const where = `line ${node.loc?.start.line ?? 0}`
  const reasons = [`What else is asked of ${table.split('.').at(-2)} leaves at ${where} where it is not there.`]
  return { variant: 'as-lookup', text, prior: TABLE_PRIOR, reasons }
}

/** How the `if` leaves where the name, which the same table gave, is missing; and which words of it are to be ours. */
function exitOfLike(
  site: Site,
  path: NodePath<t.IfStatement>,
  name: string,
  ours: OwnLookup,
): { statement: t.Statement; words: [string, string][] } | null {
  const statement = path.node.alternate ? null : onlyExit(path.node)
  const binding = path.scope.getBinding(name)
  const theirs = givenTo(site, path, name)
  if (!statement || !theirs || theirs.table !== ours.table || binding === ours.binding) return null
  // Where something stands in a list is no word for what is missing.
  if (theirs.isPlace && isNamedIn(statement, name)) return null
  if (!isSameTable(site, path, theirs) || (theirs.isWritten && hasWords(statement))) return null
  const isOurs =
    isOfOurKind(statement, site) || (theirs.isCall === true && isNothingForAValue(statement, path, site, isAnyValue))
  if (!isOurs) return null
  const words: [string, string][] = [
    [theirs.key, ours.key],
    [name, textOf(site, site.culprit.node)],
  ]
  return { statement, words }
}

/** The `at` of `at === -1` and `at < 0`: what was looked for stands nowhere. */
function noPlaces(test: t.Expression): string[] {
  if (!t.isBinaryExpression(test) || !t.isIdentifier(test.left)) return []
  const isNone =
    t.isUnaryExpression(test.right, { operator: '-' }) &&
    t.isNumericLiteral(test.right.argument, { value: 1 }) &&
    /^===?$/.test(test.operator)
  return isNone || (test.operator === '<' && t.isNumericLiteral(test.right, { value: 0 })) ? [test.left.name] : []
}

interface Lookup {
  /** What is asked, and how: `this.quotes.get`, `table.[]`, `this.tasks.find(id)`. */
  table: string
  /** The text of what it is asked for. */
  key: string
  /** A name that is written down: the words for its lack are of no other. */
  isWritten: boolean
  /** It answers where the thing stands, and not the thing. */
  isPlace?: boolean
  /** A function of the file looks it up, in something of this name. */
  isCall?: boolean
  root: string | null
}

interface OwnLookup extends Lookup {
  binding: unknown
}

function lookupBehind(site: Site, culprit: NodePath): OwnLookup | null {
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const given = binding?.path.isVariableDeclarator() ? binding.path.node.init : binding ? null : culprit.node
  const lookup = lookupIn(site, given)
  return lookup && { ...lookup, binding }
}

function lookupIn(site: Site, node: t.Node | null | undefined): Lookup | null {
  if (t.isTSNonNullExpression(node) || t.isAwaitExpression(node))
    return lookupIn(site, t.isAwaitExpression(node) ? node.argument : node.expression)
  if (t.isMemberExpression(node, { computed: true }) && !t.isLiteral(node.property) && isRepeatable(node))
    return lookup(site, `${textOf(site, node.object)}.[]`, node.property, node.object)
  if (t.isCallExpression(node) && t.isIdentifier(node.callee)) return calledLookup(site, node, node.callee)
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || node.callee.computed) return null
  const [key, ...more] = node.arguments
  const sought = more.length === 0 ? soughtIn(key) : null
  if (sought) return foundIn(site, node.callee, sought)
  const isGet = t.isIdentifier(node.callee.property) && /^(?:get|find|lookup|peek)/.test(node.callee.property.name)
  if (!isGet || !key || more.length > 0 || !isRepeatable(key)) return null
  return lookup(site, textOf(site, node.callee), key, node.callee)
}

/** `find(groups, PATTERN)` of a `find` that the file declares: how its lack is told must need no words. */
function calledLookup(site: Site, { arguments: given }: t.CallExpression, callee: t.Identifier): Lookup | null {
  const [of, ...more] = given
  if (!t.isIdentifier(of) || more.length === 0 || !calledFunction(site.source, callee)) return null
  return { table: `${callee.name}.(${of.name})`, key: '', isWritten: true, isCall: true, root: of.name }
}

interface Sought {
  key: t.Expression
  /** Of the elements, what is compared with the key. */
  by: string
}

/** `(one) => one.id === id` */
function soughtIn(test: t.Node | undefined): Sought | null {
  if (!t.isArrowFunctionExpression(test) && !t.isFunctionExpression(test)) return null
  const [one, ...more] = test.params
  const only = t.isBlockStatement(test.body) && test.body.body.length === 1 ? test.body.body[0] : null
  const asked = t.isReturnStatement(only) ? only.argument : test.body
  if (!t.isIdentifier(one) || more.length > 0 || !t.isBinaryExpression(asked) || !/^===?$/.test(asked.operator))
    return null
  const sides = [asked.left, asked.right]
  const own = sides.find((side) => rootName(side) === one.name)
  const key = sides.find((side) => side !== own)
  const by = t.isIdentifier(own) ? '' : t.isMemberExpression(own) && t.isIdentifier(own.object) ? propertyOf(own) : null
  if (by === null || !t.isExpression(key) || rootName(key) === one.name || !isRepeatable(key)) return null
  return { key, by }
}

/** `this.tasks.find(...)` and `this.tasks.findIndex(...)` ask the same. */
function foundIn(site: Site, callee: t.MemberExpression, { key, by }: Sought): Lookup | null {
  const how = /^find(?:Last)?(Index)?$/.exec(propertyOf(callee) ?? '')
  if (!how) return null
  const found = lookup(site, `${textOf(site, callee.object)}.find(${by})`, key, callee)
  return { ...found, isPlace: how[1] !== undefined }
}

const lookup = (site: Site, table: string, key: t.Node, read: t.Node): Lookup => ({
  table,
  key:
    t.isIdentifier(key) || t.isMemberExpression(key) || t.isLiteral(key) ? textOf(site, key) : `(${textOf(site, key)})`,
  isWritten: t.isLiteral(key),
  root: rootName(read),
})

/** The very table, and not only one that is called so: of the same class, or in the same variable. */
function isSameTable({ use }: Site, there: NodePath, { root, isCall }: Lookup): boolean {
  if (isCall && root !== null && [use, there].every(({ scope }) => scope.getBinding(root)?.kind === 'param'))
    return true
  const homeOf = (path: NodePath) => path.findParent((one) => one.isClassBody() || one.isObjectExpression())?.node
  if (root === 'this') return homeOf(use) === homeOf(there)
  return root !== null && use.scope.getBinding(root) === there.scope.getBinding(root)
}

/** The statement with our key and our name in the place of theirs; null where it speaks of something else that is not in reach here. */
function inOurWords(
  site: Site,
  exit: t.Statement,
  at: NodePath,
  words: [string, string][],
  [theirs = '', ours = '']: [string?, string?] = [],
): string | null {
  const edits: ReturnType<typeof replaced>[] = []
  const start = exit.start ?? 0
  let isInReach = true
  at.traverse({
    Identifier(path) {
      const inExit = (path.node.start ?? 0) >= start && (path.node.end ?? 0) <= (exit.end ?? 0)
      if (!inExit || !path.isReferencedIdentifier()) return
      const { name } = path.node as t.Identifier
      const word = words.find(([key]) => key === name)
      const [there, here] = [path, site.use].map(({ scope }) => scope.getBinding(name))
      const isParameter = there?.kind === 'param' && here?.kind === 'param'
      const isShort = t.isObjectProperty(path.parent) && path.parent.shorthand
      if (word) edits.push(replaced(path.node, isShort ? `${name}: ${word[1]}` : word[1]))
      else if (there !== here && !isParameter) isInReach = false
    },
  })
  t.traverseFast(exit, (node) => {
    if (theirs === '' || !(t.isStringLiteral(node) || t.isTemplateElement(node))) return
    edits.push(
      replaced(
        node,
        textOf(site, node).replace(wordIn(theirs), (found) => inCaseOf(found, ours)),
      ),
    )
  })
  if (!isInReach) return null
  const text = textWith(site.source.text, exit, edits)
  // `req.params.id` of theirs is no name that could be replaced.
  return words.some(([key]) => key.includes('.') && text.includes(key)) ? null : text
}
