import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import type { FailureKind, Wording } from '../../diagnosers/javascript/wording.ts'
import {
  calleeFailure,
  callFailure,
  changeFailure,
  deletionFailure,
  entryFailure,
  type Failure,
  type Finder,
  heritageFailure,
  identifierFailure,
  iterationFailure,
  iteratorFailure,
  lengthFailure,
  memberFailure,
  operatorFailure,
  ownCallFailure,
  patternFailure,
  signFailure,
  smallestExpression,
  targetFailure,
  writtenFailure,
} from './finders.ts'
import { offsetOf, type SourceFile } from './source.ts'

export interface Place {
  line: number
  column: number
}

/**
 * Finds the failing expression of the throwing frame. Null when the place and the message do not fit the source; a call there
 * is `indirect` then: it threw inside of somebody else's code.
 */
export function locateFailure(source: SourceFile, place: Place, wording: Wording): Failure | null {
  const offset = offsetOf(source.text, place.line, place.column)
  const around = pathsOnLine(source, place.line, offset)
  const direct = directFailure(around, offset, wording)
  if (direct) return direct
  const call = callFailure(around, offset)
  return call && { ...call, isIndirect: true }
}

const ANYWHERE: readonly Finder[] = [callFailure, smallestExpression]

/** Where each kind of failure can be, the most telling place first. */
const FINDERS: Partial<Record<FailureKind, readonly Finder[]>> = {
  'property-of-nullish': [memberFailure, targetFailure, patternFailure],
  'destructure-nullish': [patternFailure, memberFailure],
  'nullish-to-object': [deletionFailure, ...ANYWHERE],
  'not-iterable': [iteratorFailure, iterationFailure, patternFailure, callFailure],
  'not-a-constructor': [heritageFailure, calleeFailure],
  'not-a-function': [calleeFailure],
  'class-without-new': [calleeFailure],
  'in-operator': [operatorFailure('in')],
  'instanceof-operator': [operatorFailure('instanceof')],
  'bigint-mix': [signFailure, ...ANYWHERE],
  'no-primitive-value': [writtenFailure, ...ANYWHERE],
  'symbol-as-text': [writtenFailure, ...ANYWHERE],
  'invalid-length': [lengthFailure, ...ANYWHERE],
  'assignment-to-constant': [changeFailure, smallestExpression],
  'call-stack': [entryFailure, ownCallFailure, smallestExpression],
  'not-defined': [identifierFailure],
  'used-before-initialised': [identifierFailure],
}

function directFailure(around: NodePath[], offset: number, wording: Wording): Failure | null {
  for (const find of FINDERS[wording.kind] ?? ANYWHERE) {
    const found = find(around, offset, wording)
    if (found) return found
  }
  return null
}

/** The call that a caller's frame stands at. */
export function locateCall(source: SourceFile, place: Place): NodePath<t.CallExpression | t.NewExpression> | null {
  const offset = offsetOf(source.text, place.line, place.column)
  const found = callFailure(pathsOnLine(source, place.line, offset), offset)
  return found ? (found.use as NodePath<t.CallExpression | t.NewExpression>) : null
}

/** All paths that enclose the offset or lie on its line, outermost first. */
function pathsOnLine(source: SourceFile, line: number, offset: number): NodePath[] {
  const paths: NodePath[] = []
  source.root.traverse({
    enter(path) {
      const { loc, start, end } = path.node
      if (!loc || start == null || end == null) return
      if (loc.end.line < line || loc.start.line > line) return path.skip()
      // One line may be a whole minified program: keep to what is near the place.
      if (start > offset + 2000 || end < offset - 2000) return path.skip()
      paths.push(path)
    },
  })
  return paths
}
