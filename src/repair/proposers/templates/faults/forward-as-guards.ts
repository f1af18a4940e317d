import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, rootName } from '../../../syntax/code.ts'
import { answersWhatItFound, saysSuccess } from '../../../syntax/exit-meaning.ts'
import { type Guard, guardsAround, isNamedIn } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion } from '../template.ts'

/** A way to tell of what was thrown. */
export interface Way extends Pick<Suggestion, 'variant' | 'explanation' | 'prior' | 'reasons'> {
  name: string
  text: string
}

/** How the function leaves on other input that it cannot use, before the call that throws. */
export function likeGuards(site: Site, isFromElsewhere: boolean): Way[] {
  if (!INPUT_KINDS.has(site.wording.kind) && !isFromElsewhere) return []
  return guardsAround(site)
    .filter(
      (guard) =>
        (guard.isBefore || turnsAwayWhatWasRead(guard, site)) &&
        !isOfAnotherKind(guard.test) &&
        !isSkipOfAnother(guard, site) &&
        !answersWhatItFound(guard.test, guard.exit, (node) => textOf(site, node)) &&
        guard.kind === 'return' &&
        !saysSuccess(guard.exitText) &&
        (!guard.reportsError || /invalid|malformed|corrupt|bad|pars/i.test(guard.exitText)),
    )
    .slice(0, 1)
    .map((guard) => ({
      variant: 'as-guard',
      explanation: 'Treat text that cannot be read as other input that the function cannot use.',
      // What the program itself refuses is not passed over in silence elsewhere in it.
      prior: priorOf(guard, site) - (site.isRefusal ? 0.12 : 0),
      reasons: [
        `The function leaves with \`${guard.exitText.trim()}\` at line ${guard.path.node.loc?.start.line ?? 0} on other unusable input.`,
      ],
      name: 'err',
      text: guard.exitText,
    }))
}

/** What the guard passes over is nothing to do; what fails here was to be done, and nobody would hear of it. */
const SILENT_PRIOR = 0.44
/** Text that is no JSON is no use, as no text is; of fourteen bugs in which another call had thrown, this was right in three. */
const NO_JSON_PRIOR = 0.55
const OTHER_PRIOR = 0.46

function priorOf(guard: Guard, { wording }: Site): number {
  if (guard.reportsError) return 0.57
  if (isSilent(guard)) return SILENT_PRIOR
  return wording.kind === 'json-parse' ? NO_JSON_PRIOR : OTHER_PRIOR
}

const isSilent = ({ exitText }: Guard): boolean => /^return;?$/.test(exitText.trim())

/** `return` in what is called for each, after a question about something else: it skips, and says nothing of what cannot be read. */
function isSkipOfAnother({ exit, test, path }: Guard, { use }: Site): boolean {
  const isSkip = t.isReturnStatement(exit) && !exit.argument && path.getFunctionParent()?.listKey === 'arguments'
  if (!isSkip || !use.isCallExpression()) return false
  const read = use.node.arguments.flatMap((one) => rootName(t.isCallExpression(one) ? one.callee : one) ?? [])
  return !read.some((name) => isNamedIn(test, name))
}

/** `if (typeof value === 'boolean') return ...` says what is made of values of that kind, and nothing of unusable ones. */
function isOfAnotherKind(test: t.Node): boolean {
  if (t.isBinaryExpression(test, { operator: 'instanceof' })) return true
  return (
    t.isBinaryExpression(test) &&
    /^===?$/.test(test.operator) &&
    t.isUnaryExpression(test.left, { operator: 'typeof' }) &&
    !t.isStringLiteral(test.right, { value: 'undefined' })
  )
}

/** `const data = JSON.parse(text)`, and then `if (typeof data !== 'object') return ...`: what is said of one unusable value, without a word of it. */
function turnsAwayWhatWasRead({ path, test, exit }: Guard, site: Site): boolean {
  const statement = site.use.getStatementParent()
  const declarations = statement?.isVariableDeclaration() ? statement.node.declarations : []
  const declared = declarations.find((one) => contains(one, site.use.node))?.id
  if (!t.isIdentifier(declared) || path.container !== statement?.container) return false
  const isNext = Number(path.key) === Number(statement.key) + 1
  return (
    isNext &&
    isNamedIn(test, declared.name) &&
    !isReadIn(exit, declared.name, path) &&
    !asksMembers(test, declared.name)
  )
}

const isReadIn = (node: t.Node, name: string, at: NodePath): boolean =>
  at.scope.getBinding(name)?.referencePaths.some((path) => contains(node, path.node)) === true

/** `it.kind`: that something is missing in it is another matter. */
function asksMembers(test: t.Node, name: string): boolean {
  let does = false
  t.traverseFast(test, (node) => {
    if (t.isMemberExpression(node) && t.isIdentifier(node.object, { name })) does = true
  })
  return does
}

/** The input itself is at fault, not what the program did with it. */
const INPUT_KINDS = new Set(['json-parse', 'malformed-uri', 'invalid-url', 'unknown-encoding', 'invalid-time'])
