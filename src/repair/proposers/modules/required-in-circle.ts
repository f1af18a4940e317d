import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt } from '../../syntax/code.ts'
import type { Edit } from '../../syntax/edits.ts'
import { parseSource, type SourceFile } from '../../syntax/source.ts'
import { type Load, loadsOf } from './imports.ts'
import { fileOf, type Project } from './project.ts'
import { edited, type Found, ownFailure, type Rule } from './rule.ts'

const EMPTY =
  /is not a (?:constructor|function)|^Right-hand side of 'instanceof'|^Class extends value|^Cannot read properties of undefined/
const DEPTH_MAX = 6

/** Two files that require each other, of which one has got what the other had exported by then: nothing. It exports before it requires, or the first asks later. */
export const requiredInCircle: Rule = async (context, project) => {
  if (!EMPTY.test(context.error.message)) return []
  const failure = await ownFailure(context)
  const name = failure && rootOf(failure.culprit.node, failure.use.node)
  const load = failure && name ? loadNamed(failure.source, name) : null
  const target = failure && load && fileOf(project, failure.source.path, load.name.value)
  const other = target ? parseSource(target, (await project.read(target)) ?? '') : null
  if (!failure || !load || !other || name === null) return []
  const back = await loadsBack(project, other, failure.source.path)
  if (back.length === 0) return []
  return [
    ...exportedFirst(other, back, failure.source.path),
    ...askedLater(failure.source, load, name, other.path),
  ].slice(0, 2)
}

/** `Shape` of `new Shape()`, `x instanceof Shape`, `Shape.from()`, `class A extends Shape`. */
function rootOf(culprit: t.Node, use: t.Node): string | null {
  const extended = t.isClass(use) ? use.superClass : null
  const node = extended ?? culprit
  if (t.isMemberExpression(node)) return rootOf(node.object, node)
  return t.isIdentifier(node) ? node.name : null
}

/** The `require` of the file's own list that gives the name: `var Shape = require(...)`, `const { Shape } = require(...)`. */
function loadNamed(source: SourceFile, name: string): Load | null {
  const isIt = ({ path }: Load): boolean => {
    const statement = statementOf(path)
    return statement !== null && Object.keys(t.getBindingIdentifiers(statement.node)).includes(name)
  }
  return loadsOf(source).find(isIt) ?? null
}

/** `var a = require('./a')` alone, as a statement of the file. */
function statementOf(load: NodePath): NodePath<t.VariableDeclaration> | null {
  const statement = load.findParent((path) => path.isVariableDeclaration())
  const isAlone = statement?.isVariableDeclaration() && statement.node.declarations.length === 1
  return isAlone && statement.parentPath.isProgram() ? statement : null
}

/** Those of its `require`s that lead back to the file, by whatever way. */
async function loadsBack(project: Project, from: SourceFile, to: string): Promise<Load[]> {
  const back: Load[] = []
  for (const load of loadsOf(from)) {
    const file = fileOf(project, from.path, load.name.value)
    if (load.path.isCallExpression() && file && (await leadsTo(project, file, to, new Set([from.path]))))
      back.push(load)
  }
  return back
}

async function leadsTo(project: Project, file: string, to: string, seen: Set<string>): Promise<boolean> {
  if (file === to) return true
  if (seen.has(file) || seen.size > DEPTH_MAX) return false
  seen.add(file)
  const source = parseSource(file, (await project.read(file)) ?? '')
  for (const { name } of source ? loadsOf(source) : []) {
    const next = fileOf(project, file, name.value)
    if (next && (await leadsTo(project, next, to, seen))) return true
  }
  return false
}

/** `module.exports = Shape` comes first, and what it requires in the circle behind it: nothing but its functions needs that. */
function exportedFirst(source: SourceFile, back: Load[], from: string): Found[] {
  const body = source.root.get('body')
  const exporting = body.find(({ node }) => isExporting(node, source.text))
  const statements = back.map(({ path }) => statementOf(path))
  const late = statements.filter((one) => one && exporting && (one.node.start ?? 0) < (exporting.node.start ?? 0))
  if (!exporting || late.length === 0 || late.length < statements.length) return []
  const moving = late as NodePath<t.VariableDeclaration>[]
  if (!moving.every(isReadLater)) return []
  const end = exporting.node.end ?? 0
  const text = moving.map(({ node }) => `\n${source.text.slice(node.start ?? 0, node.end ?? 0)}`).join('')
  return [
    {
      pattern: 'required-in-circle/export-first',
      explanation: `Export what ${source.path} has before it requires ${from}, which needs it.`,
      files: edited(source, [
        { start: end, end, text: `\n${text}` },
        ...moving.map((one) => withoutLine(source, one.node)),
      ]),
      prior: 0.84,
      reasons: [`${source.path} and ${from} require each other, and the export comes behind.`],
    },
  ]
}

const isExporting = (node: t.Node, text: string): boolean =>
  t.isExpressionStatement(node) && /^module\.exports\s*=/.test(text.slice(node.start ?? 0, node.end ?? 0))

/** Only functions read what it declares, which are called when all is loaded. */
function isReadLater({ node, scope }: NodePath): boolean {
  return Object.keys(t.getBindingIdentifiers(node)).every((name) =>
    scope.getBinding(name)?.referencePaths.every((path) => path.getFunctionParent() !== null),
  )
}

/** The functions that need the file ask for it when they are called. */
function askedLater(source: SourceFile, { path }: Load, name: string, other: string): Found[] {
  const statement = statementOf(path)
  const places = statement?.scope.getBinding(name)?.referencePaths ?? []
  const names = statement ? Object.keys(t.getBindingIdentifiers(statement.node)) : []
  if (!statement || names.length !== 1 || places.length === 0 || !isReadLater(statement)) return []
  const own = source.text.slice(statement.node.start ?? 0, statement.node.end ?? 0)
  const bodies = new Set<t.BlockStatement>()
  for (const place of places) {
    const body = outermostBody(place)
    if (!body?.body[0]) return []
    bodies.add(body)
  }
  const asked = [...bodies].map((body) => firstIn(source, body, own))
  return [
    {
      pattern: 'required-in-circle/asked-later',
      explanation: `Require ${other} where it is needed, when it is complete.`,
      files: edited(source, [...asked, withoutLine(source, statement.node)]),
      prior: 0.78,
      reasons: [`${other} requires ${source.path} in turn, and was not complete.`],
    },
  ]
}

/** On a line of its own, unless all of the body is on one. */
function firstIn({ text }: SourceFile, body: t.BlockStatement, own: string): Edit {
  const start = body.body[0]?.start ?? 0
  const isOneLine = !text.slice(body.start ?? 0, start).includes('\n')
  return { start, end: start, text: isOneLine ? `${own.replace(/;?$/, ';')} ` : `${own}\n${indentAt(text, start)}` }
}

/** Of the outermost function around the place. */
function outermostBody(place: NodePath): t.BlockStatement | null {
  let body: t.BlockStatement | null = null
  for (let at = place.getFunctionParent(); at; at = at.getFunctionParent())
    body = t.isBlockStatement(at.node.body) ? at.node.body : null
  return body
}

/** Takes the statement and the end of its line out. */
function withoutLine({ text }: SourceFile, node: t.Node): Edit {
  const end = node.end ?? 0
  return { start: node.start ?? 0, end: text[end] === '\n' ? end + 1 : end, text: '' }
}
