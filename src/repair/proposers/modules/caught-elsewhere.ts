import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { readWording } from '../../../diagnosers/javascript/wording.ts'
import { enclosingLoop, isEmptyLiteral, semicolon } from '../../syntax/code.ts'
import { functionOf, isInThrow, returnsOf } from '../../syntax/idioms.ts'
import { wordOf } from '../../syntax/missing-method.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { traceSites } from '../../syntax/trace.ts'
import { canBeTried, READERS, statementAround, tryAround } from '../../syntax/try-around.ts'
import { sourceFrames } from '../source-frames.ts'
import { edited, type Found, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const PRIOR = 0.66
const SEVERAL_PRIOR = 0.74
/** In minified code, a shorter one is that of many functions. */
const NAME_MIN = 3
/** What reads any text is caught in many places, for as many reasons. */
const COMMON =
  /^(?:parse|call|apply|get|set|run|exec|next|then|push|write|end|emit|on|read|open|load|require|send|toString|toISOString)$/

/**
 * `try { ast = parser.parsePattern(text) } catch { return }` in other functions of the package: what the call throws is no fault there, and all
 * leave in one way.
 */
export const caughtElsewhere: Rule = async (context, project) => {
  const wording = readWording(context.error)
  if (wording.kind !== 'other' && !READERS.has(wording.kind)) return []
  const sites = traceSites(await sourceFrames(context), context.error, wording)
  const found: Found[] = []
  const tried = new Set<string>()
  for (const site of sites.filter(({ kind }) => kind === 'throw' || kind === 'caller')) {
    const name = calledName(site.use)
    const statement = statementAround(site.use)
    if (name === null || tried.has(name) || isInThrow(site.use) || !canBeTried(statement)) continue
    // Up to hundreds of files are parsed for each name.
    tried.add(name)
    const sources = await sourcesWith(project, (text) => text.includes(`${name}(`) && text.includes('catch'))
    const ways = sources.flatMap((source) => waysIn(source, name, site))
    const [way] = ways
    if (!way || ways.some(({ text }) => text !== way.text) || !fits(way, site)) continue
    const exit = `${way.text}${semicolon(site.source)}`
    found.push({
      pattern: 'caught-elsewhere',
      explanation: `Leave with \`${way.text}\` where ${name} fails, as it is done elsewhere.`,
      files: edited(site.source, tryAround(site, statement, 'err', exit)),
      prior: ways.length > 1 ? SEVERAL_PRIOR : PRIOR,
      reasons: ways
        .slice(0, 2)
        .map(({ place }) => `At ${place} what ${name} throws is caught, and left with \`${way.text}\`.`),
    })
  }
  return found
}

/** `parsePattern` of `parser.parsePattern(text)`: a name that nobody gives to something else. */
function calledName({ node }: NodePath): string | null {
  if (!t.isCallExpression(node) && !t.isNewExpression(node)) return null
  const name = wordOf(node.callee)
  return name === null || name.length < NAME_MIN || COMMON.test(name) ? null : name
}

interface Way {
  text: string
  exit: t.Statement
  place: string
}

/** How functions of the file leave where the call throws; not the one that fails itself. */
function waysIn(source: SourceFile, name: string, site: Site): Way[] {
  const ways: Way[] = []
  source.root.traverse({
    TryStatement(path) {
      const [exit, more] = path.node.handler?.body.body ?? []
      if (!exit || more || !isPlainExit(exit) || !doesCall(path.get('block'), name)) return
      if (source.path === site.source.path && functionOf(path).node === functionOf(site.use).node) return
      const text = textOf({ source }, exit).replace(/;$/, '')
      ways.push({ text, exit, place: `${source.path}:${exit.loc?.start.line ?? 0}` })
    },
  })
  return ways
}

/** The call is what is tried, and little else is. */
function doesCall(block: NodePath<t.BlockStatement>, name: string): boolean {
  let does = false
  block.traverse({
    // What is handed over may be called later.
    Function: (path) => path.skip(),
    'CallExpression|NewExpression'({ node }: NodePath) {
      if (wordOf((node as t.CallExpression | t.NewExpression).callee) === name) does = true
    },
  })
  return does && block.node.body.length === 1
}

/** Means the same anywhere. */
const isPlainExit = (node: t.Statement): boolean =>
  (t.isContinueStatement(node) && !node.label) ||
  (t.isReturnStatement(node) &&
    (!node.argument ||
      (t.isLiteral(node.argument) && !t.isTemplateLiteral(node.argument)) ||
      isEmptyLiteral(node.argument) ||
      t.isIdentifier(node.argument, { name: 'undefined' })))

/** The function of this place may answer so: it answers something, and no yes or no where the other one has another word. */
function fits({ exit, text }: Way, site: Site): boolean {
  const { use } = site
  if (t.isContinueStatement(exit)) return enclosingLoop(use) !== null
  const owner = functionOf(use)
  // Who makes an object would go on with half of it.
  if (!owner.isFunction() || !t.isReturnStatement(exit) || owner.isClassMethod({ kind: 'constructor' })) return false
  const answers = returnsOf(owner).flatMap(({ node }) => (node.argument ? [node.argument] : []))
  if (!exit.argument) return answers.length === 0 && !owner.isArrowFunctionExpression({ expression: true })
  const isKnown = answers.some((answer) => `return ${textOf(site, answer)}` === text)
  return isKnown || (answers.length > 0 && !answers.some((answer) => t.isLiteral(answer)))
}
