import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, rootName } from './code.ts'
import { functionOf } from './idioms.ts'
import { propertyOf } from './missing-method.ts'
import { type Site, textOf } from './site.ts'

/** How a function turns away what a client has sent, as the text around the words that it says. */
export interface Refusal {
  before: string
  /** With its quotes. */
  words: string
  after: string
  status: number
  line: number
  path: NodePath
  /** Names and properties that were asked for before it. */
  asked: string[]
  whole: [t.Node, t.Node]
  saidBy: t.Node
}

/** Statuses of what a client has written wrongly; of what is not found or not allowed they say nothing. */
const INPUT_STATUSES = [400, 422]
const REFUSALS_MIN = 2

/**
 * The manner in which the function refuses input, where it refuses more than one thing so, and where one of them is about the same data as
 * what is `given`; null otherwise.
 */
export function refusalOf(site: Site, given: NodePath<t.Expression>[], statement: NodePath): Refusal | null {
  const all = refusalsIn(site).filter((one) => isUsableAt(one, statement))
  const data = given.flatMap((path) => dataOf(site, path))
  const forms = new Map<string, Refusal[]>()
  for (const one of all) forms.set(formOf(one), [...(forms.get(formOf(one)) ?? []), one])
  const alike = [...forms.values()].sort((a, b) => b.length - a.length)[0] ?? []
  if (alike.length < REFUSALS_MIN || !alike.some(({ asked }) => asked.some((name) => data.includes(name)))) return null
  const ofInput = alike.filter(({ status }) => INPUT_STATUSES.includes(status))
  const most = INPUT_STATUSES.map((status) => ofInput.filter((one) => one.status === status)).sort(
    (a, b) => b.length - a.length,
  )[0]
  return most?.[0] ?? null
}

/** In the manner of the refusal, with words of our own. */
export function refusing({ before, words, after }: Refusal, what: string): string {
  const quote = words.startsWith('"') ? '"' : "'"
  const said = `${quote}Invalid ${what}${/\.['"`]$/.test(words) ? '.' : ''}${quote}`
  return onOneLine(`${before}${said}${after}`)
}

const onOneLine = (text: string): string =>
  text
    .replace(/,\s*\n\s*/g, ', ')
    .replace(/([;)])\s*\n\s*/g, '$1 ')
    .replace(/\s*\n\s*/g, '')

const formOf = ({ before, after, status }: Refusal): string =>
  onOneLine(`${before}§${after}`).replace(String(status), '4xx')

/** `if (...) return exit(createError(400, 'words'))`, and the same in a `catch`. */
function refusalsIn(site: Site): Refusal[] {
  const found: Refusal[] = []
  const add = (path: NodePath, body: t.Statement[], asked: t.Node): void => {
    const refusal = readRefusal(site, path, body)
    if (refusal) found.push({ ...refusal, asked: namesIn(site, path, asked) })
  }
  functionOf(site.use).traverse({
    Function: (path) => path.skip(),
    IfStatement(path) {
      const { consequent, test } = path.node
      add(path, t.isBlockStatement(consequent) ? consequent.body : [consequent], test)
    },
    CatchClause(path) {
      add(path, path.node.body.body, (path.parent as t.TryStatement).block)
    },
  })
  return found
}

const STATEMENTS_MAX = 2

function readRefusal(site: Site, path: NodePath, body: t.Statement[]): Omit<Refusal, 'asked'> | null {
  const first = body[0]
  const last = body.at(-1)
  if (!first || !last || body.length > STATEMENTS_MAX) return null
  if (!t.isReturnStatement(last) && !t.isThrowStatement(last)) return null
  const statuses: t.NumericLiteral[] = []
  const texts: t.Node[] = []
  t.traverse(t.blockStatement(body), (node, ancestors) => {
    if (t.isNumericLiteral(node) && node.value >= 400 && node.value < 500) statuses.push(node)
    const isInText = ancestors.some((one) => texts.includes(one.node))
    if (isText(node) && !isInText) texts.push(node)
  })
  const [status, ...otherStatuses] = statuses
  const [said, ...otherTexts] = texts
  if (!status || !said || otherStatuses.length > 0 || otherTexts.length > 0) return null
  const words = textOf(site, said)
  // One word is a code, which others ask for.
  if (!/\s/.test(words)) return null
  const { text } = site.source
  return {
    before: text.slice(first.start ?? 0, said.start ?? 0),
    words,
    after: text.slice(said.end ?? 0, last.end ?? 0),
    status: status.value,
    line: first.loc?.start.line ?? 0,
    path,
    whole: [first, last],
    saidBy: said,
  }
}

const isText = (node: t.Node | null | undefined): boolean =>
  t.isStringLiteral(node) ||
  t.isTemplateLiteral(node) ||
  (t.isBinaryExpression(node, { operator: '+' }) && (isText(node.left) || isText(node.right)))

/** All that it names besides its words means the same there, and has its value by then. */
function isUsableAt({ path, whole, saidBy }: Refusal, statement: NodePath): boolean {
  let isUsable = true
  for (const part of whole)
    t.traverseFast(part, (node) => {
      if (!t.isIdentifier(node) || contains(saidBy, node)) return
      const binding = path.scope.getBinding(node.name)
      if (!binding) return
      const isLater = (binding.path.node.start ?? 0) > (statement.node.start ?? 0) && binding.kind !== 'hoisted'
      if (statement.scope.getBinding(node.name) !== binding || isLater) isUsable = false
    })
  return isUsable
}

/** Variables by their names; of what is a parameter, as a request is, only the property: its others are something else. */
function namesIn(site: Site, at: NodePath, node: t.Node): string[] {
  const names: string[] = []
  t.traverseFast(node, (inner) => {
    if (t.isMemberExpression(inner) && isOfParameter(at, inner)) names.push(textOf(site, inner))
    if (t.isIdentifier(inner) && at.scope.getBinding(inner.name)) names.push(inner.name)
  })
  const parts = new Set(names.filter((name) => name.includes('.')).map((name) => name.split('.')[0]))
  return names.filter((name) => !parts.has(name))
}

const isOfParameter = (at: NodePath, { object, computed }: t.MemberExpression): boolean =>
  !computed && t.isIdentifier(object) && at.scope.getBinding(object.name)?.kind === 'param'

const DEPTH_MAX = 4

/** What the value was taken from, as far as nothing was looked up by it on the way: that is found or not, and no fault of the input. */
function dataOf(site: Site, path: NodePath, depth = 0): string[] {
  const { node } = path
  if (depth > DEPTH_MAX) return []
  if (t.isIdentifier(node)) {
    const from = sourceOf(path, node.name)
    return [node.name, ...(from ? dataOf(site, from, depth + 1) : [])]
  }
  if (t.isCallExpression(node))
    return isLookedThrough(node) ? partsOf(path).flatMap((part) => dataOf(site, part, depth)) : []
  if (!t.isMemberExpression(node) || (node.computed && !t.isLiteral(node.property))) return []
  if (isOfParameter(path, node)) return [textOf(site, node)]
  return dataOf(site, path.get('object') as NodePath, depth)
}

/** `JSON.parse(text)`, `Object.entries(it)`, `text.split(',')`: the same data in another form. */
function isLookedThrough({ callee }: t.CallExpression): boolean {
  if (!t.isMemberExpression(callee)) return false
  const name = propertyOf(callee) ?? ''
  if (rootName(callee.object) === 'Object') return /^(?:entries|keys|values)$/.test(name)
  if (rootName(callee.object) === 'JSON') return name === 'parse'
  return /^(?:entries|keys|values|split|slice|trim|toLowerCase|toUpperCase)$/.test(name)
}

function partsOf(call: NodePath): NodePath[] {
  const callee = call.get('callee') as NodePath
  const object = callee.isMemberExpression() ? (callee.get('object') as NodePath) : null
  const isStatic = t.isIdentifier(object?.node) && /^(?:Object|JSON)$/.test(object.node.name)
  return object && !isStatic ? [object] : (call.get('arguments') as NodePath[])
}

/** What fills the variable: its first value, what is assigned to it, or the list that it is an element of. */
function sourceOf(at: NodePath, name: string): NodePath | null {
  const binding = at.scope.getBinding(name)
  const declarator = binding?.path
  if (!declarator?.isVariableDeclarator()) return null
  const loop = declarator.parentPath?.parentPath
  if (loop?.isForOfStatement() && declarator.parentPath?.key === 'left') return loop.get('right')
  if (declarator.node.init) return declarator.get('init') as NodePath
  const assigned = binding?.constantViolations.find((path) => path.isAssignmentExpression({ operator: '=' }))
  return assigned ? (assigned.get('right') as NodePath) : null
}
