import * as t from '@babel/types'
import { parseSource } from '../syntax/source.ts'

/** Whether two texts are the same program: equal trees, whatever the comments, the formatting and the quotes. */
export function isSameProgram(path: string, before: string, after: string): boolean {
  const [old, now] = [parseSource(path, before), parseSource(path, after)]
  if (!old || !now) return before === after
  return t.isNodesEquivalent(old.ast.program, now.ast.program)
}
