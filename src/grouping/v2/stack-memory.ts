import type { ExceptionInfo } from '../../domain/event.ts'
import { RecentMap } from '../../lib/recent-map.ts'
import type { Part } from '../part.ts'
import type { GroupingRules } from '../rules/rules.ts'
import { placeOf } from './frame.ts'
import { type ReadStack, readStack, stackPart } from './stack.ts'

export interface LookedAtStack {
  stack: ReadStack
  /** The stack in each variant. */
  parts: Readonly<Record<'app' | 'system', Part>>
}

/** Nearly all events have the stack of one before them. */
const REMEMBERED_STACKS_MAX = 500
const remembered = new RecentMap<string, LookedAtStack>(REMEMBERED_STACKS_MAX)

/** A stack is looked at once, and remembered by all that counts of it. */
export function lookAtStack(
  exception: ExceptionInfo,
  options: { platform: string; rules: GroupingRules },
): LookedAtStack {
  // Rules of a project may ask for type and message, which differ where the stack does not.
  if (options.rules.stack) return lookAt(exception, options)
  const key = exception.frames.map((frame) => keyOf(frame, options.platform)).join('')
  const known = remembered.get(key)
  if (known) return known
  const found = lookAt(exception, options)
  remembered.set(key, found)
  return found
}

function lookAt(exception: ExceptionInfo, options: { platform: string; rules: GroupingRules }): LookedAtStack {
  const stack = readStack(exception, options)
  return { stack, parts: { app: stackPart(stack, 'app'), system: stackPart(stack, 'system') } }
}

function keyOf(frame: ExceptionInfo['frames'][number], platform: string): string {
  return `${placeOf(frame, platform)}${frame.inApp}${frame.isInAppGuessed === true};`
}
