import { andGuard } from './absence/and-guard.ts'
import { askedOfFound } from './absence/asked-of-found.ts'
import { countedArguments } from './absence/counted-arguments.ts'
import { declaredDefault } from './absence/declared-default.ts'
import { defaultAsSibling } from './absence/default-as-sibling.ts'
import { defaultParameter } from './absence/default-parameter.ts'
import { defaultPattern } from './absence/default-pattern.ts'
import { defaultValue } from './absence/default-value.ts'
import { elementTest } from './absence/element-test.ts'
import { emptySide } from './absence/empty-side.ts'
import { endOfWalk } from './absence/end-of-walk.ts'
import { fileWithoutContents } from './absence/file-without-contents.ts'
import { filledHere } from './absence/filled-here.ts'
import { guardExit } from './absence/guard-exit.ts'
import { handedNothing } from './absence/handed-nothing.ts'
import { keptAsItIs } from './absence/kept-as-it-is.ts'
import { keptIfThere } from './absence/kept-if-there.ts'
import { lazyValue } from './absence/lazy-value.ts'
import { missingBucket } from './absence/missing-bucket.ts'
import { missingIsEmpty } from './absence/missing-is-empty.ts'
import { nullForDefault } from './absence/null-for-default.ts'
import { nullIsObject } from './absence/null-is-object.ts'
import { objectOnTheWay } from './absence/object-on-the-way.ts'
import { optionalChain } from './absence/optional-chain.ts'
import { optionalSettings } from './absence/optional-settings.ts'
import { orMissing } from './absence/or-missing.ts'
import { placeholder } from './absence/placeholder.ts'
import { prepareAsSibling } from './absence/prepare-as-sibling.ts'
import { questionForBoth } from './absence/question-for-both.ts'
import { reorderGuard } from './absence/reorder-guard.ts'
import { rowOfQuestions } from './absence/row-of-questions.ts'
import { skipNormalisation } from './absence/skip-normalisation.ts'
import { skipStatement } from './absence/skip-statement.ts'
import { unpackGuard } from './absence/unpack-guard.ts'
import { widenNormalisation } from './absence/widen-normalisation.ts'
import { widenNothing } from './absence/widen-nothing.ts'
import { badRequest } from './faults/bad-request.ts'
import { catchRejection } from './faults/catch-rejection.ts'
import { caughtAsBeside } from './faults/caught-as-beside.ts'
import { caughtAsSibling } from './faults/caught-as-sibling.ts'
import { collectedProblem } from './faults/collected-problem.ts'
import { errorAsChecks } from './faults/error-as-checks.ts'
import { errorGoesAlong } from './faults/error-goes-along.ts'
import { errorOnlyLogged } from './faults/error-only-logged.ts'
import { forwardException } from './faults/forward-exception.ts'
import { handOverError } from './faults/hand-over-error.ts'
import { invalidDate } from './faults/invalid-date.ts'
import { missingFile } from './faults/missing-file.ts'
import { missingOnThrow } from './faults/missing-on-throw.ts'
import { noneOfThatKind } from './faults/none-of-that-kind.ts'
import { optionalDate } from './faults/optional-date.ts'
import { refuseRequest } from './faults/refuse-request.ts'
import { refusedAsBeside } from './faults/refused-as-beside.ts'
import { sameLength } from './faults/same-length.ts'
import { shortBytes } from './faults/short-bytes.ts'
import { statusCode } from './faults/status-code.ts'
import { thrownAsRejected } from './faults/thrown-as-rejected.ts'
import { unknownEmitted } from './faults/unknown-emitted.ts'
import { answerAsSiblings } from './flow/answer-as-siblings.ts'
import { awaitPromise } from './flow/await-promise.ts'
import { calledOnce } from './flow/called-once.ts'
import { circleOfValues } from './flow/circle-of-values.ts'
import { elementFirst } from './flow/element-first.ts'
import { forgottenReset } from './flow/forgotten-reset.ts'
import { handedDown } from './flow/handed-down.ts'
import { initialValue } from './flow/initial-value.ts'
import { laterStep } from './flow/later-step.ts'
import { missingBreak } from './flow/missing-break.ts'
import { missingResult } from './flow/missing-result.ts'
import { missingReturn } from './flow/missing-return.ts'
import { nestedDefaults } from './flow/nested-defaults.ts'
import { nestedLoop } from './flow/nested-loop.ts'
import { onlyBranch } from './flow/only-branch.ts'
import { otherBound } from './flow/other-bound.ts'
import { otherEnd } from './flow/other-end.ts'
import { otherPart } from './flow/other-part.ts'
import { ownCopy } from './flow/own-copy.ts'
import { ownDefaults } from './flow/own-defaults.ts'
import { ownList } from './flow/own-list.ts'
import { preparedCopy } from './flow/prepared-copy.ts'
import { setBeforeUse } from './flow/set-before-use.ts'
import { settledList } from './flow/settled-list.ts'
import { shiftArguments } from './flow/shift-arguments.ts'
import { superFirst } from './flow/super-first.ts'
import { takenOut } from './flow/taken-out.ts'
import { withoutNew } from './flow/without-new.ts'
import { wrappedOnce } from './flow/wrapped-once.ts'
import { alreadyMade } from './kinds/already-made.ts'
import { asClone } from './kinds/as-clone.ts'
import { asList } from './kinds/as-list.ts'
import { askedBeside } from './kinds/asked-beside.ts'
import { bareCopy } from './kinds/bare-copy.ts'
import { bigintText } from './kinds/bigint-text.ts'
import { callIfFunction } from './kinds/call-if-function.ts'
import { coerceArgument } from './kinds/coerce-argument.ts'
import { coerceKind } from './kinds/coerce-kind.ts'
import { coerceString } from './kinds/coerce-string.ts'
import { entriesOfObject } from './kinds/entries-of-object.ts'
import { falsyValue } from './kinds/falsy-value.ts'
import { firstOfList } from './kinds/first-of-list.ts'
import { frozenBytes } from './kinds/frozen-bytes.ts'
import { functionTest } from './kinds/function-test.ts'
import { getOfObject } from './kinds/get-of-object.ts'
import { listElements } from './kinds/list-elements.ts'
import { listOfOne } from './kinds/list-of-one.ts'
import { nullPredicate } from './kinds/null-predicate.ts'
import { numberGuard } from './kinds/number-guard.ts'
import { numberOfBigint } from './kinds/number-of-bigint.ts'
import { objectOnly } from './kinds/object-only.ts'
import { onlyText } from './kinds/only-text.ts'
import { otherRealm } from './kinds/other-realm.ts'
import { ownConstructor } from './kinds/own-constructor.ts'
import { patternForText } from './kinds/pattern-for-text.ts'
import { prototypeOf } from './kinds/prototype-of.ts'
import { revivedDate } from './kinds/revived-date.ts'
import { sameKind } from './kinds/same-kind.ts'
import { settledValue } from './kinds/settled-value.ts'
import { symbolText } from './kinds/symbol-text.ts'
import { textOfNumber } from './kinds/text-of-number.ts'
import { textlessObject } from './kinds/textless-object.ts'
import { trapSymbol } from './kinds/trap-symbol.ts'
import { trueForSettings } from './kinds/true-for-settings.ts'
import { valueOrFunction } from './kinds/value-or-function.ts'
import { computedIndex } from './lists/computed-index.ts'
import { fillHoles } from './lists/fill-holes.ts'
import { foldArguments } from './lists/fold-arguments.ts'
import { lastIndex } from './lists/last-index.ts'
import { partsThere } from './lists/parts-there.ts'
import { splitSpread } from './lists/split-spread.ts'
import { absentGlobal } from './names/absent-global.ts'
import { arrowMethod } from './names/arrow-method.ts'
import { askedName } from './names/asked-name.ts'
import { askedThrough } from './names/asked-through.ts'
import { declaration } from './names/declaration.ts'
import { documentedParameter } from './names/documented-parameter.ts'
import { earlyField } from './names/early-field.ts'
import { esScope } from './names/es-scope.ts'
import { getterAbove } from './names/getter-above.ts'
import { hiddenMethod } from './names/hidden-method.ts'
import { hiddenName } from './names/hidden-name.ts'
import { knownWord } from './names/known-word.ts'
import { loopVariable } from './names/loop-variable.ts'
import { lostThis } from './names/lost-this.ts'
import { meantName } from './names/meant-name.ts'
import { misspeltName } from './names/misspelt-name.ts'
import { moduleMember } from './names/module-member.ts'
import { neverSetFieldRead } from './names/never-set-field.ts'
import { otherField } from './names/other-field.ts'
import { otherKey } from './names/other-key.ts'
import { otherLanguage } from './names/other-language.ts'
import { ownEntry } from './names/own-entry.ts'
import { ownField } from './names/own-field.ts'
import { ownMember } from './names/own-member.ts'
import { ownProperty } from './names/own-property.ts'
import { renamedField } from './names/renamed-field.ts'
import { staticMember } from './names/static-member.ts'
import { superMethod } from './names/super-method.ts'
import { swappedArguments } from './names/swapped-arguments.ts'
import { tableEntry } from './names/table-entry.ts'
import { undeclaredVariable } from './names/undeclared-variable.ts'
import { noTerminal } from './node/no-terminal.ts'
import { nodeArgument } from './node/node-argument.ts'
import { nodeChange } from './node/node-change.ts'
import type { Template } from './template.ts'
import { emptyBody } from './text/empty-body.ts'
import { emptyText } from './text/empty-text.ts'
import { encodedAddress } from './text/encoded-address.ts'
import { freshPattern } from './text/fresh-pattern.ts'
import { globalPattern } from './text/global-pattern.ts'
import { headerValue } from './text/header-value.ts'
import { keepRaw } from './text/keep-raw.ts'
import { localeTag } from './text/locale-tag.ts'
import { plainPattern } from './text/plain-pattern.ts'
import { shownDate } from './text/shown-date.ts'
import { textWidth } from './text/text-width.ts'
import { unstyledText } from './text/unstyled-text.ts'
import { wildcards } from './text/wildcards.ts'

/**
 * The families of repairs, in folders by what is wrong: a value is missing (`absence`) or of another kind (`kinds`), a name leads elsewhere
 * (`names`), steps come in the wrong order or number (`flow`), what is thrown goes to the wrong place (`faults`), what text means (`text`), the
 * ends of lists (`lists`), what Node itself asks for (`node`). To add one: a file there, and a line here; the suite runs its examples.
 */
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
  countedArguments,
  nullForDefault,
  optionalDate,
  caughtAsSibling,
  askedBeside,
  askedThrough,
  ownList,
  revivedDate,
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
  rowOfQuestions,
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
  neverSetFieldRead,
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
  emptyBody,
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
  otherEnd,
  nestedDefaults,
  collectedProblem,
  defaultAsSibling,
  placeholder,
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
  laterStep,
  encodedAddress,
  statusCode,
  sameLength,
  wildcards,
  textWidth,
  frozenBytes,
  answerAsSiblings,
  handedNothing,
  preparedCopy,
  getOfObject,
  ownDefaults,
  staticMember,
  superMethod,
  arrowMethod,
  documentedParameter,
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
  filledHere,
  errorGoesAlong,
  partsThere,
  askedName,
  getterAbove,
  onlyText,
  wrappedOnce,
  nullPredicate,
]
