import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, onlyStatement, semicolon, statementInList } from '../../../syntax/code.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const SAID_PRIOR = 0.82
const NAMED_PRIOR = 0.72

/** Names of the two ends of a chain, and of nothing else. */
const OPPOSITES = [
  ['head', 'tail'],
  ['first', 'last'],
  ['front', 'back'],
  ['front', 'rear'],
  ['oldest', 'newest'],
]
const LINKS = /^(?:next|prev|previous|older|newer|before|after|ahead|behind)$/i

/**
 * A chain of nodes that point at both neighbours, with a field for each end: a node without a neighbour is the end itself, and where one end is
 * gone, so is the other. What has no neighbour to be written to is written to the end.
 */
export const otherEnd: Template = {
  id: 'other-end',
  suggest(site) {
    const link = site.kind === 'throw' && isAbsent(site) ? linkOf(site) : null
    if (!link) return []
    const ends = endsIn(site)
    const end = ends && (link.isEnd ? partnerOf(ends, link.owner) : endWithout(site, ends, link.step))
    if (!ends || !end) return []
    const { start, end: until } = link.change
    const at = indentAt(site.source.text, start ?? 0)
    const stop = semicolon(site.source)
    // What stands behind the statement stays there: its own end closes the last of the two.
    const text = `if (${link.owner}) ${textOf(site, link.change)}${stop}\n${at}else ${end} = ${textOf(site, link.value)}`
    return [
      {
        explanation: `Where there is no ${link.owner}, set ${end}.`,
        edits: [{ start: start ?? 0, end: until ?? 0, text }],
        prior: ends.isSaid ? SAID_PRIOR : NAMED_PRIOR,
        reasons: [
          ends.isSaid
            ? `The other end has its case: \`${ends.said}\`.`
            : `${ends.pair.join(' and ')} are the ends of one chain: what is none of the one is none of the other.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a node is taken out of the middle, and may be the first',
      error: { type: 'TypeError', message: "Cannot set properties of null (setting 'next')" },
      before:
        'class Chain {\n  #head = null;\n  #tail = null;\n  unlink(node) {\n    node.prev.next §= node.next;\n    if (node.next) node.next.prev = node.prev;\n    else this.#tail = node.prev;\n  }\n}\n',
      after:
        'class Chain {\n  #head = null;\n  #tail = null;\n  unlink(node) {\n    if (node.prev) node.prev.next = node.next;\n    else this.#head = node.next;\n    if (node.next) node.next.prev = node.prev;\n    else this.#tail = node.prev;\n  }\n}\n',
    },
    {
      name: 'the last one is taken away',
      error: { type: 'TypeError', message: "Cannot set properties of null (setting 'older')" },
      before:
        'Cache.prototype.add = function (one) {\n  if (this.newest) {\n    this.newest.newer = one\n  } else {\n    this.oldest = one\n  }\n  this.newest = one\n}\nCache.prototype.forget = function () {\n  var one = this.oldest\n  this.oldest = one.newer\n  this.oldest.older §= null\n}\n',
      after:
        'Cache.prototype.add = function (one) {\n  if (this.newest) {\n    this.newest.newer = one\n  } else {\n    this.oldest = one\n  }\n  this.newest = one\n}\nCache.prototype.forget = function () {\n  var one = this.oldest\n  this.oldest = one.newer\n  if (this.oldest) this.oldest.older = null\n  else this.newest = null\n}\n',
    },
    {
      name: 'the first one is put in',
      error: { type: 'TypeError', message: "Cannot set properties of null (setting 'next')" },
      before:
        'function Queue() {\n  this.first = null;\n  this.last = null;\n}\nQueue.prototype.push = function (value) {\n  const node = { value, next: null };\n  this.last.next §= node;\n  this.last = node;\n};\n',
      after:
        'function Queue() {\n  this.first = null;\n  this.last = null;\n}\nQueue.prototype.push = function (value) {\n  const node = { value, next: null };\n  if (this.last) this.last.next = node;\n  else this.first = node;\n  this.last = node;\n};\n',
    },
    {
      name: 'ends that functions share',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'next')" },
      before:
        'let head, tail;\nfunction add(node) {\n  tail.next §= node;\n  tail = node;\n}\nfunction take() {\n  const node = head;\n  head = node.next;\n  return node;\n}\n',
      after:
        'let head, tail;\nfunction add(node) {\n  if (tail) tail.next = node;\n  else head = node;\n  tail = node;\n}\nfunction take() {\n  const node = head;\n  head = node.next;\n  return node;\n}\n',
    },
    {
      name: 'not where nothing says what the ends are',
      error: { type: 'TypeError', message: "Cannot set properties of null (setting 'next')" },
      before:
        'class Chain {\n  current = null;\n  past = null;\n  push(node) {\n    this.current.next §= node;\n  }\n}\n',
      after: null,
    },
    {
      name: 'not what is no link of a chain',
      error: { type: 'TypeError', message: "Cannot set properties of null (setting 'name')" },
      before: 'class Box {\n  head = null;\n  tail = null;\n  rename(name) {\n    this.head.name §= name;\n  }\n}\n',
      after: null,
    },
    {
      name: 'without semicolons, before a line that begins with a bracket',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'next')" },
      before: 'let head, tail\nfunction add(node) {\n  tail.next §= node\n  ;(node.listeners || []).forEach(tell)\n}\n',
      after:
        'let head, tail\nfunction add(node) {\n  if (tail) tail.next = node\n  else head = node\n  ;(node.listeners || []).forEach(tell)\n}\n',
    },
  ],
}

interface Link {
  change: t.AssignmentExpression
  /** What is missing: `node.prev` or `this.last`. */
  owner: string
  value: t.Expression
  isEnd: boolean
  /** The name by which the missing neighbour is come to. */
  step: string
}

/** `node.prev.next = node.next`, or `this.last.next = node` of an end. */
function linkOf(site: Site): Link | null {
  const statement = statementInList(site.use)
  const change = statement?.isExpressionStatement() ? statement.node.expression : null
  if (!statement || !t.isAssignmentExpression(change, { operator: '=' }) || !isPlainLink(change.left)) return null
  const owner = change.left.object
  const { right: value } = change
  if (owner !== site.culprit.node || !isWritten(value) || !isLinkName(site, keyOf(change.left))) return null
  const link = { change, owner: textOf(site, owner), value }
  if (isEndOf(site.use, owner)) return { ...link, isEnd: true, step: '' }
  // Of a node, its two neighbours are linked to each other.
  const isBetween =
    isPlainLink(owner) && isPlainLink(value) && textOf(site, value.object) === textOf(site, owner.object)
  return isBetween ? { ...link, isEnd: false, step: keyOf(owner) } : null
}

/** `next`, or whatever else the file goes on by: `node = node.after`. */
function isLinkName(site: Site, name: string): boolean {
  let is = LINKS.test(name)
  t.traverseFast(site.source.root.node, (node) => {
    const { left, right } = t.isAssignmentExpression(node) ? node : {}
    if (t.isIdentifier(left) && right && isPlainLink(right) && keyOf(right) === name)
      is ||= t.isIdentifier(right.object, { name: left.name })
  })
  return is
}

/** `this.head`, or a `head` that several functions share. */
function isEndOf(from: NodePath, node: t.Node): node is PlainLink | t.Identifier {
  if (!t.isIdentifier(node)) return isOwnField(node)
  const declared = from.scope.getBinding(node.name)?.path
  return declared?.isVariableDeclarator() === true && declared.getFunctionParent() !== from.getFunctionParent()
}

type PlainLink = t.MemberExpression & { object: t.Expression; property: t.Identifier | t.PrivateName }

const isPlainLink = (node: t.Node): node is PlainLink =>
  t.isMemberExpression(node, { computed: false }) && !t.isSuper(node.object)

const isWritten = (node: t.Expression): boolean => t.isIdentifier(node) || t.isNullLiteral(node) || isPlainLink(node)

const keyOf = ({ property }: PlainLink): string => (t.isPrivateName(property) ? `#${property.id.name}` : property.name)

interface Ends {
  pair: [string, string]
  /** The code itself has the case of the one end, which is `said`, and not only names that are opposites. */
  isSaid: boolean
  said: string
  /** Which end has no neighbour by which name, where a case says it. */
  known: Map<string, string>
}

/** `if (a.next) a.next.prev = ...; else this.tail = ...`: the end that has nothing behind it, and how it is come to. */
function endsIn(site: Site): Ends | null {
  const known = new Map<string, string>()
  const pairs: [string, string][] = []
  let said = ''
  const home = homeOf(site.use)
  home.traverse({
    IfStatement(path) {
      const { test, consequent, alternate } = path.node
      const [linked, written] = [writtenBy(consequent), alternate && writtenBy(alternate)]
      if (!linked || !written || !isEndOf(path, written.left) || !isPlainLink(linked.left)) return
      if (textOf(site, linked.left.object) !== textOf(site, test)) return
      // Of two ends that are called so, or of one that is set to what the other one is.
      if (isEndOf(path, test) && !isSetBehind(site, path, test)) return
      if (isEndOf(path, test)) pairs.push([textOf(site, test), textOf(site, written.left)])
      else if (isPlainLink(test)) known.set(keyOf(test), textOf(site, written.left))
      else return
      said = textOf(site, written)
    },
  })
  const begun = fieldsOf(home)
  const pair = pairs[0] ?? OPPOSITES.flatMap((two) => matching(two, begun))[0]
  return pair ? { pair, isSaid: said !== '', said, known } : null
}

/** `if (this.last) this.last.next = node; else this.first = node`, and then `this.last = node`: it is the end where nodes come or go. */
function isSetBehind(site: Site, path: NodePath, end: t.Node): boolean {
  const text = textOf(site, end)
  let is = false
  path.getFunctionParent()?.traverse({
    AssignmentExpression({ node }) {
      if (node.operator === '=' && textOf(site, node.left) === text) is = true
    },
  })
  return is
}

/** The class around the place, or the whole file where its functions stand on their own or on a prototype. */
const homeOf = (path: NodePath): NodePath =>
  path.findParent((one) => one.isClassBody()) ?? (path.findParent((one) => one.isProgram()) as NodePath)

/** The one assignment that a branch consists of. */
function writtenBy(branch: t.Statement): t.AssignmentExpression | null {
  const only = onlyStatement(branch)
  return t.isExpressionStatement(only) && t.isAssignmentExpression(only.expression, { operator: '=' })
    ? only.expression
    : null
}

const isOwnField = (node: t.Node): node is PlainLink => isPlainLink(node) && t.isThisExpression(node.object)

/** What begins without a value: fields of `this`, and variables. */
function fieldsOf(home: NodePath): string[] {
  const fields = new Set<string>()
  const isNone = (value: t.Node | null | undefined): boolean =>
    value == null || t.isNullLiteral(value) || t.isIdentifier(value, { name: 'undefined' })
  t.traverseFast(home.node, (node) => {
    if (t.isClassProperty(node) && t.isIdentifier(node.key) && isNone(node.value)) fields.add(`this.${node.key.name}`)
    if (t.isClassPrivateProperty(node) && isNone(node.value)) fields.add(`this.#${node.key.id.name}`)
    if (t.isAssignmentExpression(node) && isOwnField(node.left) && isNone(node.right))
      fields.add(`this.${keyOf(node.left)}`)
    if (t.isVariableDeclarator(node) && t.isIdentifier(node.id) && isNone(node.init)) fields.add(node.id.name)
  })
  return [...fields]
}

/** `this._head` and `this._tail`. */
function matching([one = '', other = '']: string[], fields: string[]): [string, string][] {
  return fields
    .filter((field) => bareOf(field) === one)
    .flatMap((field) => fields.filter((each) => bareOf(each) === other).map((each): [string, string] => [field, each]))
}

const bareOf = (field: string): string => field.replace(/^(?:this\.)?[#_]*/, '').toLowerCase()

function partnerOf({ pair: [one, other] }: Ends, end: string): string | null {
  if (end === one) return other
  return end === other ? one : null
}

/** The end that has no such neighbour: as a case says, or the one that is not the end of the other direction. */
function endWithout(site: Site, ends: Ends, step: string): string | null {
  const own = ends.known.get(step)
  if (own !== undefined) return own
  const opposite = [...ends.known].find(([other]) => other !== step)
  return opposite ? partnerOf(ends, opposite[1]) : endBehind(site, ends, step)
}

/** `for (let node = this.head; node; node = node.next)`: the walk along the other link begins at the end that has none before it. */
function endBehind(site: Site, { pair }: Ends, step: string): string | null {
  let found: string | null = null
  t.traverseFast(site.source.root.node, (node) => {
    if (!t.isForStatement(node) || !t.isVariableDeclaration(node.init) || !t.isAssignmentExpression(node.update)) return
    const begun = node.init.declarations[0]?.init
    const next = node.update.right
    if (begun && pair.includes(textOf(site, begun)) && isPlainLink(next) && keyOf(next) !== step)
      found = textOf(site, begun)
  })
  return found
}
