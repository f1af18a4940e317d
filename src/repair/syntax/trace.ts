import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Wording } from '../../diagnosers/javascript/wording.ts'
import { contains } from './code.ts'
import { locateCall, locateFailure, type Place } from './locate.ts'
import { methodName } from './members.ts'
import type { Site } from './site.ts'
import type { SourceFile } from './source.ts'

/** How far back the stack and the assignments are followed. */
const DEPTH_MAX = 3
/** Of what is called from outside, the frames that stand at the end of the stack. */
const ENTRIES = 2
const SITES_MAX = 12

/** A frame of the stack that lies in the repository, with its source. */
export interface SourceFrame {
  source: SourceFile
  place: Place
}

/** The places to look at, the throwing one first. `frames` are the repository's own, innermost first. */
export function traceSites(frames: SourceFrame[], error: { type: string; message: string }, wording: Wording): Site[] {
  const first = frames[0]
  const failure = first ? locateFailure(first.source, first.place, wording) : null
  if (!first || !failure) return []
  const { use, isIndirect } = failure
  const culprit = withoutAssertion(failure.culprit)
  // What somebody else's code says of its own values is true of ours only if the facts say so.
  const seen: Wording = isIndirect ? { kind: 'invalid-argument-type' } : (failure.wording ?? wording)
  const callers = callsOf(frames)
  const isRefusal = use.findParent((path) => path.isStatement())?.isThrowStatement() === true
  const common = { source: first.source, error, wording: seen, isRefusal, callers, values: {} }
  const sites: Site[] = [{ ...common, kind: 'throw', depth: 0, use, culprit }]
  for (let at = 0; at < sites.length && sites.length < SITES_MAX; at++) {
    const next = previous(sites[at] as Site, frames)
    if (next) sites.push(next)
  }
  return withCallers(sites, frames)
}

/** Where the culprit's value came from: an assignment in reach, or the caller's argument. */
function previous(site: Site, frames: SourceFrame[]): Site | null {
  const culprit = site.culprit
  if (!culprit.isIdentifier()) return null
  const binding = culprit.scope.getBinding(culprit.node.name)
  if (!binding) return null
  if (binding.kind === 'param' && binding.constantViolations.length === 0)
    return argumentSite(site, binding.path, frames)
  const origin = assignedValue(binding, culprit)
  if (origin) return { ...site, kind: 'origin', use: origin.parentPath as NodePath, culprit: withoutAssertion(origin) }
  return binding.kind === 'param' ? argumentSite(site, binding.path, frames) : null
}

/** The right side of the last assignment before the use, or the initial value. */
function assignedValue(
  binding: { path: NodePath; constantViolations: NodePath[] },
  use: NodePath<t.Expression>,
): NodePath<t.Expression> | null {
  const before = binding.constantViolations
    .filter((path): path is NodePath<t.AssignmentExpression> => path.isAssignmentExpression({ operator: '=' }))
    .filter((path) => (path.node.end ?? 0) <= (use.node.start ?? 0) && path.get('left').isIdentifier())
    .sort((a, b) => (b.node.start ?? 0) - (a.node.start ?? 0))[0]
  if (before) return before.get('right')
  if (!binding.path.isVariableDeclarator() || !binding.path.get('id').isIdentifier()) return null
  const init = binding.path.get('init')
  return init.isExpression() ? init : null
}

function argumentSite(site: Site, parameter: NodePath, frames: SourceFrame[]): Site | null {
  const owner = parameter.getFunctionParent() ?? parameter.parentPath
  if (!owner?.isFunction() || site.depth >= DEPTH_MAX) return null
  const index = owner.node.params.findIndex((node) => node === parameter.node || contains(node, parameter.node))
  const caller = frames[site.depth + 1]
  if (index < 0 || !caller || enclosingFunction(site.use) !== owner.node) return null
  const call = locateCall(caller.source, caller.place)
  const argument = call && argumentOf(call, index, owner as NodePath<t.Function>)
  if (!call || !argument?.isExpression()) return null
  return {
    ...site,
    source: caller.source,
    kind: 'argument',
    depth: site.depth + 1,
    callers: site.callers.slice(1),
    use: call,
    culprit: withoutAssertion(argument),
    values: {},
  }
}

/** `list[0]!` and `(list[0] as Item)` are `list[0]`. */
function withoutAssertion(path: NodePath<t.Expression>): NodePath<t.Expression> {
  const isAsserted = path.isTSNonNullExpression() || path.isTSAsExpression()
  return isAsserted ? withoutAssertion(path.get('expression') as NodePath<t.Expression>) : path
}

/** What a function gets in a place: of `f.call(object, a)` behind the object, of `f.apply(object, list)` what cannot be told. */
function argumentOf(
  call: NodePath<t.CallExpression | t.NewExpression>,
  index: number,
  called: NodePath<t.Function>,
): NodePath | undefined {
  const { callee } = call.node
  const how =
    t.isMemberExpression(callee) && !callee.computed && t.isIdentifier(callee.property) && callee.property.name
  // A method of the program may be called so, too.
  const isOwn = methodName(called) === how
  if (how === 'apply' && !isOwn) return undefined
  return call.get('arguments')[how === 'call' && !isOwn ? index + 1 : index]
}

/**
 * The calls on the stack, for patterns that need no bad value: what was thrown on purpose, what a library raised. The nearest ones, and,
 * of what the program refuses, those at the other end: what is called from outside decides what a refusal deep inside means.
 */
function withCallers(sites: Site[], frames: SourceFrame[]): Site[] {
  const first = sites[0] as Site
  const callers = frames.flatMap((frame, depth): Site[] => {
    const isEntry = first.isRefusal && depth >= frames.length - ENTRIES
    const call = depth > 0 && (depth <= DEPTH_MAX || isEntry) ? locateCall(frame.source, frame.place) : null
    if (!call) return []
    const own = { use: call, culprit: call, callers: first.callers.slice(depth), values: {} }
    return [{ ...first, ...own, source: frame.source, kind: 'caller', depth }]
  })
  return [...sites, ...callers]
}

/** Of the frames above the first one, as far as each of them is known. */
function callsOf(frames: SourceFrame[]): Site['callers'] {
  const calls = frames.slice(1, DEPTH_MAX + 1).map(({ source, place }) => locateCall(source, place))
  const unknown = calls.indexOf(null)
  return (unknown < 0 ? calls : calls.slice(0, unknown)).filter((call) => call !== null)
}

const enclosingFunction = (path: NodePath): t.Node | undefined => path.getFunctionParent()?.node
