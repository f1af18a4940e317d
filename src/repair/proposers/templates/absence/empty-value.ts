import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { asksForAll } from '../../../syntax/all-matches.ts'
import { askedNext } from '../../../syntax/asked-next.ts'
import { isReturned, onlyStatement, wholeChain, wholeChoice } from '../../../syntax/code.ts'
import { declaredOptional } from '../../../syntax/declared-optional.ts'
import { handledLookup } from '../../../syntax/handled-lookup.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { lookupOf } from '../../../syntax/lookups.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isOptionalGroup } from '../../../syntax/optional-group.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { standInFor } from '../../../syntax/stand-in.ts'
import { isNumberMethod, isTakenForNumber } from '../../../syntax/taken-for-number.ts'
import { isTakenForText } from '../../../syntax/taken-for-text.ts'
import { answersText } from '../../../syntax/typed-answer.ts'
import { isEndOfUndefined, walkOf } from '../../../syntax/walk.ts'
import type { Suggestion } from '../template.ts'

const OPTIONAL_PRIOR = 0.64
const MATCHES_PRIOR = 0.48
const GONE_THROUGH_PRIOR = 0.58
/** Nobody has asked for text before. */
const ANY_TEXT_PRIOR = 0.48
const HANDLED_PRIOR = 0.58
const ASKED_PRIOR = 0.6
const PARSED_PRIOR = 0.34
const PROTOTYPE_PRIOR = 0.66
const STAND_IN_PRIOR = 0.72
const TEXT_PRIOR = 0.62
const KEYS_PRIOR = 0.6
const NULL_NUMBER_PRIOR = 0.6
const LIST_QUESTION_PRIOR = 0.6
const ADDED_PRIOR = 0.62
const GROUP_PRIOR = 0.8

/** Methods that only lists have, whose answer tells what is in the list: of nothing, nothing. `every` would say yes. */
const LIST_QUESTIONS = new Set(['map', 'filter', 'some', 'find', 'join', 'reduce', 'flatMap'])

type Evidence = Pick<Suggestion, 'prior' | 'reasons'>

/** The empty value of what the failing expression needs. */
export const emptyFor = (site: Site): string | null => (isOptionalGroup(site.culprit) ? "''" : emptyOfKind(site))

function emptyOfKind(site: Site): string | null {
  const { wording } = site
  if (wording.kind === 'not-iterable') return '[]'
  if (wording.kind === 'nullish-to-object' || wording.kind === 'destructure-nullish') return '{}'
  const name = wording.name
  if (wording.kind !== 'property-of-nullish' || name === undefined) return null
  if (name === 'Symbol(Symbol.iterator)') return '[]'
  if (name === 'toString') return isTakenForNumber(site.culprit) ? '0' : "''"
  if (isNumberMethod(name)) return '0'
  if (name === 'length') return '[]'
  // Whatever it was that was asked for by a name from elsewhere, it says nothing of the kind.
  if (isAskedByName(site)) return '{}'
  if (name in Array.prototype && !(name in String.prototype)) return '[]'
  if (name in String.prototype && !(name in Array.prototype) && !(name in Object.prototype)) return "''"
  if (OF_TEXT_AND_LISTS.has(name)) return looksPlural(site) && !isTakenForText(site.culprit) ? '[]' : "''"
  return '{}'
}

/** `value[method]` */
const isAskedByName = ({ use }: Site): boolean =>
  t.isMemberExpression(use.node, { computed: true }) && !t.isLiteral(use.node.property)

const OF_TEXT_AND_LISTS = new Set(['indexOf', 'slice', 'includes', 'concat', 'lastIndexOf'])

const looksPlural = (site: Site): boolean => /(?:[^s]s|list|array)$/i.test(textOf(site, site.culprit.node))

/** What speaks for the empty value. What may be left out by its type or description is no fault: an empty one stands for it. */
export function weighedEmpty(site: Site, empty: string): Evidence {
  const known = EVIDENCE[empty]?.(site)
  if (known) return known
  const prior = emptyPrior(site, empty)
  const optional = empty === '{}' && site.wording.kind === 'property-of-nullish' ? null : declaredOptional(site)
  return optional === null ? { prior } : { prior: Math.max(prior, OPTIONAL_PRIOR), reasons: [optional] }
}

const EVIDENCE: Record<string, (site: Site) => Evidence | null> = {
  '[]': forList,
  '{}': forObject,
  "''": forText,
  '0': forNumber,
}

function forList(site: Site): Evidence | null {
  if (asksForAll(site))
    return {
      prior: isGoneThrough(site) ? GONE_THROUGH_PRIOR : MATCHES_PRIOR,
      reasons: ['It asks for all matches, and gets null for none.'],
    }
  if (isAddedToList(site)) return { prior: ADDED_PRIOR, reasons: ['Nothing is added to the list where there is none.'] }
  const name = site.wording.name ?? ''
  if (LIST_QUESTIONS.has(name) && isGoneThrough(site) && isAskedOfList(site, name))
    return {
      prior: LIST_QUESTION_PRIOR,
      reasons: [`\`${name}\` asks what is in a list, and in none there is nothing.`],
    }
  return null
}

/** With a function, which other things of these names are not called with; from nothing, only `reduce` with a beginning comes to something. */
function isAskedOfList({ use }: Site, name: string): boolean {
  const given = t.isCallExpression(use.parent) ? use.parent.arguments : []
  if (name === 'join') return given.length < 2
  if (name === 'reduce') return given.length === 2
  return given.length > 0 && (t.isFunction(given[0]) || t.isIdentifier(given[0]) || t.isMemberExpression(given[0]))
}

/** `list.concat(x.filter(...))`, `list.push(...x)`, `[...list, ...x.map(...)]` */
function isAddedToList({ use }: Site): boolean {
  const whole = wholeChain(use)
  const { parentPath, node } = whole
  const last = t.isCallExpression(node) && t.isMemberExpression(node.callee) ? propertyOf(node.callee) : null
  if (last !== null && !/^(?:map|filter|flatMap|slice|concat|reverse|sort|flat)$/.test(last)) return false
  if (parentPath?.isSpreadElement())
    return parentPath.parentPath?.isArrayExpression() || isCallOf(parentPath.parent, 'push')
  return whole.listKey === 'arguments' && isCallOf(whole.parent, 'concat')
}

const isCallOf = (node: t.Node, name: string): boolean =>
  t.isCallExpression(node) && t.isMemberExpression(node.callee) && propertyOf(node.callee) === name

function forObject(site: Site): Evidence | null {
  if (site.wording.name === 'constructor' && isPrototype(site.culprit.node))
    return {
      prior: PROTOTYPE_PRIOR,
      reasons: ['An object without a prototype is as plain as one with the common one.'],
    }
  if (walkOf(site, site.use) && isEndOfUndefined(site))
    return { prior: STAND_IN_PRIOR, reasons: ['Behind the walk, undefined is what stands for nothing found.'] }
  const replaced = standInFor(site.use)
  if (replaced !== null) return { prior: STAND_IN_PRIOR, reasons: [`Line ${replaced} copes with what is not in it.`] }
  // What comes from within may be there by mistake of who hands it on.
  const isFromOutside = site.callers.length === 0 && site.kind === 'throw'
  if (site.wording.kind === 'nullish-to-object' && isFromOutside && asksForKeys(site.use.node))
    return { prior: KEYS_PRIOR, reasons: ['A loop over the keys of nothing goes over none.'] }
  const asked = askedNext(site.use)
  if (asked !== null)
    return { prior: ASKED_PRIOR, reasons: [`Line ${asked} asks whether there is what was to be read from it.`] }
  const handled = handledLookup(site.use)
  if (handled === null) return null
  const said = `Line ${handled} looks something up by it, and the function goes on where there is no such thing.`
  return { prior: HANDLED_PRIOR, reasons: [said] }
}

function forNumber(site: Site): Evidence | null {
  if (site.wording.value !== 'null') return null
  return { prior: NULL_NUMBER_PRIOR, reasons: ['As a number, null is zero.'] }
}

function forText(site: Site): Evidence | null {
  if (isOptionalGroup(site.culprit))
    return { prior: GROUP_PRIOR, reasons: ['The pattern fits without this part of the text: there was none of it.'] }
  const refused = turnedAwayNext(site)
  if (refused !== null)
    return { prior: TEXT_PRIOR, reasons: [`Line ${refused} turns away what is not written there, and no text is not.`] }
  if (isWrittenAsJson(site))
    return { prior: TEXT_PRIOR, reasons: ['JSON has no text for some values, as for functions.'] }
  if (!isWholeAnswer(site)) return null
  return { prior: TEXT_PRIOR, reasons: ['By what it says of itself, the function always answers text.'] }
}

/** What `JSON.stringify` gave. */
function isWrittenAsJson(site: Site): boolean {
  const given = lookupOf(site)?.node
  if (!t.isCallExpression(given) || !t.isMemberExpression(given.callee)) return false
  return t.isIdentifier(given.callee.object, { name: 'JSON' }) && propertyOf(given.callee) === 'stringify'
}

/** `const [kind, rest] = given.split('='); if (kind !== 'sha256') return refuse()`: its line. */
function turnedAwayNext({ use }: Site): number | null {
  const { parent } = wholeChain(use)
  const statement = use.getStatementParent()
  const next = statement?.inList ? (statement.getNextSibling() as NodePath) : null
  if (!t.isVariableDeclarator(parent) || !next?.isIfStatement()) return null
  const leaves = onlyStatement(next.node.consequent)
  if (!t.isReturnStatement(leaves) && !t.isThrowStatement(leaves)) return null
  const names = Object.keys(t.getBindingIdentifiers(parent.id))
  let line: number | null = null
  t.traverseFast(next.node.test, (node) => {
    const isOther = t.isBinaryExpression(node) && /^!==?$/.test(node.operator) && t.isStringLiteral(node.right)
    if (
      isOther &&
      t.isIdentifier(node.left) &&
      names.includes(node.left.name) &&
      (node.right as t.StringLiteral).value !== ''
    )
      line = node.loc?.start.line ?? 0
  })
  return line
}

/** What is read is all that the function answers here, and it says that it answers text. */
function isWholeAnswer({ use }: Site): boolean {
  const owner = functionOf(use)
  if (!owner.isFunction() || !answersText(owner)) return false
  return isReturned(wholeChoice(wholeChain(use)))
}

/** `Object.keys(x)` and its like; of what else is made of nothing, nothing is known. */
const asksForKeys = (node: t.Node): boolean =>
  t.isCallExpression(node) &&
  t.isMemberExpression(node.callee) &&
  t.isIdentifier(node.callee.object, { name: 'Object' }) &&
  /^(?:keys|values|entries)$/.test(propertyOf(node.callee) ?? '')

/** `Object.getPrototypeOf(x)` */
const isPrototype = (node: t.Node): boolean =>
  t.isCallExpression(node) &&
  t.isMemberExpression(node.callee) &&
  t.isIdentifier(node.callee.object) &&
  /^(?:Object|Reflect)$/.test(node.callee.object.name) &&
  t.isIdentifier(node.callee.property, { name: 'getPrototypeOf' })

/** `text.match(/,/g).map(...)`: what is made of each is made of none. */
function isGoneThrough({ use }: Site): boolean {
  const { parent, key } = use
  return t.isCallExpression(parent) && key === 'callee'
}

/** Methods of text say what is needed; a mere property may be of anything. */
function emptyPrior(site: Site, empty: string): number {
  if (empty === "''") return site.wording.name === 'toString' ? ANY_TEXT_PRIOR : 0.58
  if (empty === '[]') return 0.42
  if (empty === '0') return 0.52
  if (isFirstParsed(site)) return PARSED_PRIOR
  return site.wording.kind === 'property-of-nullish' ? 0.42 : 0.52
}

/** `parse(text)[0]`: where nothing was read from the text, an empty one in its place loses the text. */
function isFirstParsed(site: Site): boolean {
  const given = lookupOf(site)?.node
  return (
    t.isMemberExpression(given, { computed: true }) &&
    t.isNumericLiteral(given.property) &&
    t.isCallExpression(given.object) &&
    given.object.arguments.length > 0
  )
}
