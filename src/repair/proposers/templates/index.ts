import { andGuard } from './and-guard.ts'
import { callIfFunction } from './call-if-function.ts'
import { coerceString } from './coerce-string.ts'
import { declaration } from './declaration.ts'
import { defaultParameter } from './default-parameter.ts'
import { defaultValue } from './default-value.ts'
import { fillHoles } from './fill-holes.ts'
import { foldArguments } from './fold-arguments.ts'
import { forwardException } from './forward-exception.ts'
import { guardExit } from './guard-exit.ts'
import { headerValue } from './header-value.ts'
import { initialValue } from './initial-value.ts'
import { misspeltName } from './misspelt-name.ts'
import { nullIsObject } from './null-is-object.ts'
import { numberGuard } from './number-guard.ts'
import { optionalChain } from './optional-chain.ts'
import { otherBound } from './other-bound.ts'
import { ownProperty } from './own-property.ts'
import { reorderGuard } from './reorder-guard.ts'
import { skipNormalisation } from './skip-normalisation.ts'
import { skipStatement } from './skip-statement.ts'
import { splitSpread } from './split-spread.ts'
import type { Template } from './template.ts'
import { textOfNumber } from './text-of-number.ts'
import { widenNormalisation } from './widen-normalisation.ts'

/** The families of repairs. To add one: a file beside this, and a line here; the suite runs its examples. */
export const TEMPLATES: readonly Template[] = [
  misspeltName,
  ownProperty,
  coerceString,
  callIfFunction,
  reorderGuard,
  optionalChain,
  andGuard,
  skipStatement,
  guardExit,
  defaultValue,
  defaultParameter,
  forwardException,
  splitSpread,
  declaration,
  initialValue,
  numberGuard,
  nullIsObject,
  foldArguments,
  widenNormalisation,
  textOfNumber,
  skipNormalisation,
  otherBound,
  headerValue,
  fillHoles,
]
