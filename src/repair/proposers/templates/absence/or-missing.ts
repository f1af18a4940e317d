import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { type Asked, askedAt, asksForLack, readsCulprit } from '../../../syntax/branches.ts'
import { absentTest, isRepeatable, onlyStatement, presentTest } from '../../../syntax/code.ts'
import { functionOf, hasWords, isErrorCall, leavesEarly } from '../../../syntax/idioms.ts'
import { lookupOf } from '../../../syntax/lookups.ts'
import { isAbsent, isStringMethod, type Site, textOf } from '../../../syntax/site.ts'
import { isTakenForText } from '../../../syntax/taken-for-text.ts'
import type { Suggestion, Template } from '../template.ts'
import { tableExits } from './table-exits.ts'

/** What follows reads from it: in published packages without one of their questions it was so in all but 3 of 65 places. */
const LACKING_PRIOR = 0.7
/** The words are for another fault. */
const WORDED_PRIOR = 0.66
/** `if (options.only && !options.only.includes(it)) return`: what nothing else needs may be a wish that need not be there. */
const OPTIONAL_PRIOR = 0.42
/** Nothing of the text is needed there, and an empty text would go the way that needs it. */
const OTHER_WAY_PRIOR = 0.71
/** In published packages without one of their questions it was so in 186 of 188 places. */
const TWO_WAYS_PRIOR = 0.7
const ONE_WAY_PRIOR = 0.64
const LEFT_OUT_PRIOR = 0.64

/** `if (!x.y) return` becomes `if (!x || !x.y) return`: which of the ways that a condition decides on is that of a missing value. */
export const orMissing: Template = {
  id: 'or-missing',
  suggest(site) {
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(site.culprit.node)) return []
    const asked = askedAt(site.use)
    if (!asked) return []
    const ways = [lacking(site, asked), withoutIt(site, asked), withIt(site, asked), leftOut(site, asked)]
    return ways.filter((one) => one !== null).slice(0, 1)
  },
  examples: [
    {
      name: 'a refusal of what cannot do something',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'run')" },
      before:
        "function add(action) {\n  if (typeof action.§run !== 'function') throw new TypeError('cannot run');\n  list.push(action);\n}\n",
      after:
        "function add(action) {\n  if (!action || typeof action.run !== 'function') throw new TypeError('cannot run');\n  list.push(action);\n}\n",
    },
    {
      name: 'an answer for what is empty',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'function all(ok, rows) {\n  if (ok && !rows.§length) return [];\n  return rows.map(one);\n}\n',
      after:
        'function all(ok, rows) {\n  if (ok && (rows == null || !rows.length)) return [];\n  return rows.map(one);\n}\n',
    },
    {
      name: 'not whether two are alike',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'compare')" },
      before: 'function diff(a, b) {\n  if (a.§compare(b) === 0) return null;\n  return a.part(b);\n}\n',
      after: null,
    },
    {
      name: 'a value between two ways, of which one needs it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'charAt')" },
      before:
        "function take(args, i) {\n  var next = args[i + 1];\n  return isFlag || next.§charAt(0) === '-' ? true : typed(next);\n}\n",
      after:
        "function take(args, i) {\n  var next = args[i + 1];\n  return isFlag || next == null || next.charAt(0) === '-' ? true : typed(next);\n}\n",
    },
    {
      name: 'a way that needs it, and another one',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'hidden')" },
      before: 'if (!node.§hidden) draw(node);\nelse skip();\n',
      after: 'if (node && !node.hidden) draw(node);\nelse skip();\n',
    },
    {
      name: 'elements that something is done with, unless they are not for that',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'hidden')" },
      before: 'list.forEach(function (it) {\n  if (!it.§hidden) draw(it);\n});\n',
      after: 'list.forEach(function (it) {\n  if (it && !it.hidden) draw(it);\n});\n',
    },
    {
      name: 'an entry that some are left out for',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'hidden')" },
      before: 'for (let i in cells) {\n  if (columns[i].§hidden) continue;\n  row[columns[i].name] = cells[i];\n}\n',
      after:
        'for (let i in cells) {\n  if (!columns[i] || columns[i].hidden) continue;\n  row[columns[i].name] = cells[i];\n}\n',
    },
    {
      name: 'not where it is needed behind, too',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'hidden')" },
      before: 'list.forEach(function (it) {\n  if (!it.§hidden) draw(it);\n  count(it);\n});\n',
      after: null,
    },
    {
      name: 'hardly what nothing else needs',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'includes')" },
      before: 'function each(opts, it) {\n  if (!opts.only.§includes(it)) return;\n  use(it);\n}\n',
      after: 'function each(opts, it) {\n  if (opts.only == null || !opts.only.includes(it)) return;\n  use(it);\n}\n',
    },
    {
      name: 'not where the way of what lacks it needs it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'list')" },
      before: 'function add(box, one) {\n  if (!box.§list) box.list = [];\n  box.list.push(one);\n}\n',
      after: null,
    },
    {
      name: 'not the way of what is something that only a value can be',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'isAdmin')" },
      before: 'function page(user) {\n  if (user.§isAdmin) showAll();\n  else showOf(user);\n}\n',
      after: null,
    },
  ],
}

/** What is missing lacks what the condition asks for the lack of. */
function lacking(site: Site, asked: Asked): Suggestion | null {
  const { operand, decision } = asked
  const { node } = decision
  if (!asksForLack(operand.node) || readsCulprit(node.consequent, site)) return null
  const isLeft = t.isIfStatement(node) && leavesEarly(node)
  if (!isLeft && !readsCulprit(node.alternate, site)) return null
  // Others who asked for it have words of their own for what is not there.
  if (tableExits(site).some(({ text }) => !textOf(site, node.consequent).includes(text))) return null
  const isNeeded = !isLeft || isReadAfter(decision, site)
  const name = textOf(site, site.culprit.node)
  const reasons = [
    `The condition asks whether ${name} lacks something; what is missing has nothing.`,
    ...(isNeeded ? [`What follows needs ${name}.`] : []),
  ]
  return {
    variant: 'lacking',
    explanation: `A missing ${name} lacks what is asked for here, too.`,
    edits: before(asked, '||', absentTest(site, name)),
    prior: !isNeeded ? OPTIONAL_PRIOR : saysNothing(node) ? LACKING_PRIOR : WORDED_PRIOR,
    reasons,
  }
}

/** A text that was looked for, and of two ways only that of another one goes on with it. */
function withoutIt(site: Site, asked: Asked): Suggestion | null {
  const { node } = asked.decision
  const isText = isStringMethod(site.wording.name ?? '') || isTakenForText(site.culprit)
  if (!isText || !lookupOf(site) || readsCulprit(node.consequent, site) || !readsCulprit(node.alternate, site))
    return null
  const name = textOf(site, site.culprit.node)
  return {
    variant: 'other-way',
    explanation: `Go the way that does without ${name} when it is missing.`,
    edits: before(asked, '||', absentTest(site, name)),
    prior: OTHER_WAY_PRIOR,
    reasons: [`Of the two ways from here only the other one needs ${name}.`],
  }
}

/** Of two ways only this one goes on with it; the other one may be to do nothing. */
function withIt(site: Site, asked: Asked): Suggestion | null {
  const { node } = asked.decision
  const isOtherWithout = node.alternate ? !readsCulprit(node.alternate, site) : !isReadBehind(site, asked.decision)
  if (!isOtherWithout || !readsCulprit(node.consequent, site)) return null
  const name = textOf(site, site.culprit.node)
  return {
    variant: 'this-way',
    explanation: `Go the way that needs ${name} only when it is there.`,
    edits: before(asked, '&&', presentTest(site, name)),
    prior: node.alternate ? TWO_WAYS_PRIOR : ONE_WAY_PRIOR,
    reasons: [
      `${node.alternate ? 'Of the two ways from here only this one' : 'Only what the condition decides on'} needs ${name}.`,
    ],
  }
}

/** `if (columns[i].disabled) continue; use(columns[i])`: with an entry that is not there only the way out can be gone. */
function leftOut(site: Site, asked: Asked): Suggestion | null {
  const { operand, decision } = asked
  const { consequent } = decision.node
  const only = onlyStatement(consequent)
  const isEntry = t.isMemberExpression(site.culprit.node, { computed: true })
  if (!isEntry || !t.isContinueStatement(only) || operand.node !== site.use.node || !isReadAfter(decision, site))
    return null
  const name = textOf(site, site.culprit.node)
  return {
    variant: 'left-out',
    explanation: `Leave out a missing ${name}, as what the condition is for.`,
    edits: before(asked, '||', absentTest(site, name)),
    prior: LEFT_OUT_PRIOR,
    reasons: [`What follows needs ${name}, and the other way is to go on with the next one.`],
  }
}

/** Behind the decision, up to the end of the function, something is read from it, and nothing asks whether it is there. */
function isReadAfter(decision: NodePath, site: Site): boolean {
  const behind: NodePath[] = []
  for (let at: NodePath | null = decision; at && !at.isFunction(); at = at.parentPath)
    if (at.inList && at.isStatement()) behind.push(...(at.getAllNextSiblings() as NodePath[]))
  const uses = behind.flatMap((path) => usesIn(path, site))
  return uses.some(({ parent, key }) => t.isMemberExpression(parent) && key === 'object') && !uses.some(isQuestion)
}

function usesIn(path: NodePath, site: Site): NodePath[] {
  const name = textOf(site, site.culprit.node)
  const uses: NodePath[] = []
  path.traverse({
    enter(inner) {
      if ((inner.isIdentifier() || inner.isMemberExpression()) && textOf(site, inner.node) === name) uses.push(inner)
    },
  })
  return uses
}

const isQuestion = ({ parent, key }: NodePath): boolean =>
  key === 'test' ||
  (t.isLogicalExpression(parent) && key === 'left') ||
  t.isUnaryExpression(parent, { operator: '!' }) ||
  t.isOptionalMemberExpression(parent)

/** What follows goes on with it, or it was only given: then that it is missing is no case that the condition is for. */
function isReadBehind(site: Site, decision: NodePath): boolean {
  if (!decision.isIfStatement() || !decision.inList) return true
  const behind = decision.getAllNextSiblings()
  const isGiven = site.culprit.isIdentifier() && !lookupOf(site) && functionOf(decision).listKey !== 'arguments'
  return isGiven || behind.some(({ node }) => readsCulprit(node, site))
}

/** Puts the question before the operand; a row of the other kind around it needs brackets. */
function before({ operand }: Asked, operator: '&&' | '||', question: string): Suggestion['edits'] {
  const { start, end } = operand.node
  const other = operator === '&&' ? '||' : '&&'
  const isInRow = operand.parentPath?.isLogicalExpression({ operator: other }) ?? false
  const [open, close] = isInRow ? ['(', ')'] : ['', '']
  return [
    { start: start ?? 0, end: start ?? 0, text: `${open}${question} ${operator} ` },
    ...(close ? [{ start: end ?? 0, end: end ?? 0, text: close }] : []),
  ]
}

/** It leaves without words: those for another fault may not be true of this one. */
function saysNothing({ consequent }: t.IfStatement | t.ConditionalExpression): boolean {
  let says = false
  t.traverseFast(consequent, (node) => {
    if (t.isThrowStatement(node) || isErrorCall(node)) says = true
  })
  return !says && !(t.isStatement(consequent) && hasWords(consequent))
}
