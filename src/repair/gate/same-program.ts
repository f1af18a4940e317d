import * as t from '@babel/types'
import { parseTree } from '../syntax/source.ts'

/** Whether two texts are the same program: equal trees, whatever the comments, the formatting and the quotes. */
export function isSameProgram(path: string, before: string, after: string): boolean {
  const [old, now] = [parseTree(path, before), parseTree(path, after)]
  if (!old || !now) return before === after
  return t.isNodesEquivalent(old.program, now.program)
}
