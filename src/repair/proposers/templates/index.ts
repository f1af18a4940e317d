import { absentGlobal } from './absent-global.ts'
import { alreadyMade } from './already-made.ts'
import { andGuard } from './and-guard.ts'
import { arrowMethod } from './arrow-method.ts'
import { asClone } from './as-clone.ts'
import { asList } from './as-list.ts'
import { askedOfFound } from './asked-of-found.ts'
import { awaitPromise } from './await-promise.ts'
import { badRequest } from './bad-request.ts'
import { bareCopy } from './bare-copy.ts'
import { bigintText } from './bigint-text.ts'
import { callIfFunction } from './call-if-function.ts'
import { calledOnce } from './called-once.ts'
import { catchRejection } from './catch-rejection.ts'
import { caughtAsBeside } from './caught-as-beside.ts'
import { circleOfValues } from './circle-of-values.ts'
import { coerceArgument } from './coerce-argument.ts'
import { coerceKind } from './coerce-kind.ts'
import { coerceString } from './coerce-string.ts'
import { computedIndex } from './computed-index.ts'
import { declaration } from './declaration.ts'
import { declaredDefault } from './declared-default.ts'
import { defaultParameter } from './default-parameter.ts'
import { defaultPattern } from './default-pattern.ts'
import { defaultValue } from './default-value.ts'
import { earlyField } from './early-field.ts'
import { elementFirst } from './element-first.ts'
import { elementTest } from './element-test.ts'
import { emptySide } from './empty-side.ts'
import { emptyText } from './empty-text.ts'
import { encodedAddress } from './encoded-address.ts'
import { endOfWalk } from './end-of-walk.ts'
import { entriesOfObject } from './entries-of-object.ts'
import { errorAsChecks } from './error-as-checks.ts'
import { errorGoesAlong } from './error-goes-along.ts'
import { errorOnlyLogged } from './error-only-logged.ts'
import { esScope } from './es-scope.ts'
import { falsyValue } from './falsy-value.ts'
import { fileWithoutContents } from './file-without-contents.ts'
import { fillHoles } from './fill-holes.ts'
import { firstOfList } from './first-of-list.ts'
import { foldArguments } from './fold-arguments.ts'
import { forgottenReset } from './forgotten-reset.ts'
import { forwardException } from './forward-exception.ts'
import { freshPattern } from './fresh-pattern.ts'
import { functionTest } from './function-test.ts'
import { getOfObject } from './get-of-object.ts'
import { globalPattern } from './global-pattern.ts'
import { guardExit } from './guard-exit.ts'
import { handOverError } from './hand-over-error.ts'
import { handedDown } from './handed-down.ts'
import { headerValue } from './header-value.ts'
import { hiddenMethod } from './hidden-method.ts'
import { hiddenName } from './hidden-name.ts'
import { initialValue } from './initial-value.ts'
import { invalidDate } from './invalid-date.ts'
import { keepRaw } from './keep-raw.ts'
import { keptAsItIs } from './kept-as-it-is.ts'
import { keptIfThere } from './kept-if-there.ts'
import { knownWord } from './known-word.ts'
import { lastIndex } from './last-index.ts'
import { lazyValue } from './lazy-value.ts'
import { listElements } from './list-elements.ts'
import { listOfOne } from './list-of-one.ts'
import { localeTag } from './locale-tag.ts'
import { loopVariable } from './loop-variable.ts'
import { lostThis } from './lost-this.ts'
import { meantName } from './meant-name.ts'
import { missingBreak } from './missing-break.ts'
import { missingBucket } from './missing-bucket.ts'
import { missingFile } from './missing-file.ts'
import { missingIsEmpty } from './missing-is-empty.ts'
import { missingOnThrow } from './missing-on-throw.ts'
import { missingResult } from './missing-result.ts'
import { missingReturn } from './missing-return.ts'
import { misspeltName } from './misspelt-name.ts'
import { moduleMember } from './module-member.ts'
import { nestedLoop } from './nested-loop.ts'
import { noTerminal } from './no-terminal.ts'
import { nodeArgument } from './node-argument.ts'
import { nodeChange } from './node-change.ts'
import { noneOfThatKind } from './none-of-that-kind.ts'
import { nullIsObject } from './null-is-object.ts'
import { numberGuard } from './number-guard.ts'
import { numberOfBigint } from './number-of-bigint.ts'
import { objectOnTheWay } from './object-on-the-way.ts'
import { objectOnly } from './object-only.ts'
import { onlyBranch } from './only-branch.ts'
import { optionalChain } from './optional-chain.ts'
import { optionalSettings } from './optional-settings.ts'
import { orMissing } from './or-missing.ts'
import { otherBound } from './other-bound.ts'
import { otherField } from './other-field.ts'
import { otherKey } from './other-key.ts'
import { otherLanguage } from './other-language.ts'
import { otherPart } from './other-part.ts'
import { otherRealm } from './other-realm.ts'
import { ownConstructor } from './own-constructor.ts'
import { ownCopy } from './own-copy.ts'
import { ownDefaults } from './own-defaults.ts'
import { ownEntry } from './own-entry.ts'
import { ownField } from './own-field.ts'
import { ownMember } from './own-member.ts'
import { ownProperty } from './own-property.ts'
import { partsThere } from './parts-there.ts'
import { patternForText } from './pattern-for-text.ts'
import { plainPattern } from './plain-pattern.ts'
import { prepareAsSibling } from './prepare-as-sibling.ts'
import { prototypeOf } from './prototype-of.ts'
import { questionForBoth } from './question-for-both.ts'
import { refuseRequest } from './refuse-request.ts'
import { refusedAsBeside } from './refused-as-beside.ts'
import { renamedField } from './renamed-field.ts'
import { reorderGuard } from './reorder-guard.ts'
import { sameKind } from './same-kind.ts'
import { sameLength } from './same-length.ts'
import { setBeforeUse } from './set-before-use.ts'
import { settledList } from './settled-list.ts'
import { settledValue } from './settled-value.ts'
import { shiftArguments } from './shift-arguments.ts'
import { shortBytes } from './short-bytes.ts'
import { shownDate } from './shown-date.ts'
import { skipNormalisation } from './skip-normalisation.ts'
import { skipStatement } from './skip-statement.ts'
import { splitSpread } from './split-spread.ts'
import { statusCode } from './status-code.ts'
import { superFirst } from './super-first.ts'
import { superMethod } from './super-method.ts'
import { swappedArguments } from './swapped-arguments.ts'
import { symbolText } from './symbol-text.ts'
import { tableEntry } from './table-entry.ts'
import { takenOut } from './taken-out.ts'
import type { Template } from './template.ts'
import { textOfNumber } from './text-of-number.ts'
import { textWidth } from './text-width.ts'
import { textlessObject } from './textless-object.ts'
import { thrownAsRejected } from './thrown-as-rejected.ts'
import { trapSymbol } from './trap-symbol.ts'
import { trueForSettings } from './true-for-settings.ts'
import { undeclaredVariable } from './undeclared-variable.ts'
import { unknownEmitted } from './unknown-emitted.ts'
import { unpackGuard } from './unpack-guard.ts'
import { unstyledText } from './unstyled-text.ts'
import { valueOrFunction } from './value-or-function.ts'
import { widenNormalisation } from './widen-normalisation.ts'
import { widenNothing } from './widen-nothing.ts'
import { wildcards } from './wildcards.ts'
import { withoutNew } from './without-new.ts'

/** The families of repairs. To add one: a file beside this, and a line here; the suite runs its examples. */
export const TEMPLATES: readonly Template[] = [
  misspeltName,
  ownProperty,
  ownEntry,
  coerceString,
  coerceArgument,
  callIfFunction,
  reorderGuard,
  optionalChain,
  andGuard,
  skipStatement,
  guardExit,
  defaultValue,
  defaultParameter,
  defaultPattern,
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
  falsyValue,
  badRequest,
  firstOfList,
  keepRaw,
  lazyValue,
  missingOnThrow,
  shiftArguments,
  askedOfFound,
  awaitPromise,
  otherKey,
  lastIndex,
  handOverError,
  widenNothing,
  listOfOne,
  settledValue,
  questionForBoth,
  refuseRequest,
  missingFile,
  invalidDate,
  missingBucket,
  prepareAsSibling,
  asClone,
  undeclaredVariable,
  ownMember,
  meantName,
  missingReturn,
  swappedArguments,
  settledList,
  lostThis,
  ownCopy,
  plainPattern,
  symbolText,
  esScope,
  moduleMember,
  missingIsEmpty,
  missingResult,
  freshPattern,
  setBeforeUse,
  superFirst,
  catchRejection,
  unpackGuard,
  bareCopy,
  coerceKind,
  functionTest,
  listElements,
  nodeArgument,
  objectOnly,
  otherField,
  tableEntry,
  textlessObject,
  alreadyMade,
  entriesOfObject,
  numberOfBigint,
  trapSymbol,
  trueForSettings,
  valueOrFunction,
  hiddenMethod,
  endOfWalk,
  orMissing,
  onlyBranch,
  errorAsChecks,
  elementTest,
  otherPart,
  declaredDefault,
  emptyText,
  globalPattern,
  patternForText,
  shortBytes,
  caughtAsBeside,
  bigintText,
  shownDate,
  sameKind,
  localeTag,
  objectOnTheWay,
  computedIndex,
  optionalSettings,
  hiddenName,
  nestedLoop,
  ownField,
  loopVariable,
  handedDown,
  forgottenReset,
  nodeChange,
  noTerminal,
  otherLanguage,
  asList,
  withoutNew,
  missingBreak,
  errorOnlyLogged,
  takenOut,
  elementFirst,
  circleOfValues,
  encodedAddress,
  statusCode,
  sameLength,
  wildcards,
  textWidth,
  getOfObject,
  ownDefaults,
  superMethod,
  arrowMethod,
  earlyField,
  keptAsItIs,
  keptIfThere,
  knownWord,
  absentGlobal,
  otherRealm,
  renamedField,
  prototypeOf,
  ownConstructor,
  unstyledText,
  thrownAsRejected,
  unknownEmitted,
  refusedAsBeside,
  noneOfThatKind,
  calledOnce,
  emptySide,
  fileWithoutContents,
  errorGoesAlong,
  partsThere,
]
