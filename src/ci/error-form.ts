import type { Purpose } from './programs/programs.ts'

/**
 * How much a line looks like the error that a program ended with, whatever the program: by its form first, by its words last. 0 for what
 * looks like none. For lines whose words no category knows; so no form weighs as much as words that name a cause.
 */
export function errorFormOf(text: string, purpose: Purpose | undefined): number {
  if (NO_ERROR.test(text)) return 0
  if (SAYS_ONLY_THAT.test(text)) return SAYS_ONLY_THAT_WEIGHT
  const own = purpose === undefined ? [] : (FORMS_OF[purpose] ?? [])
  for (const { pattern, weight } of [...own, ...FORMS]) if (pattern.test(text)) return weight
  return 0
}

interface Form {
  pattern: RegExp
  weight: number
}

/** Counts of nothing, stacks, and what only warns. */
const NO_ERROR =
  /^(?:Error: )?Process completed with|^(?:.{1,60} failed with: )?(?:Learn more|For (?:more|further)|More (?:info|details)|Read more|Visit|See also|Documentation|Docs)\b.{0,80}https?:|^ERROR: Job failed: (?:exit|command)|^\W*(?:error|fatal|failed|failure)\W*$|^\s*(?:\(pass\)|✓|✔|√|ok \d|PASS)|\b(?:0|no) (?:errors?|failures?|failed|problems?|issues?)\b|\b(?:errors?|failures?|failed):? 0\b|^\s+at |^\s*(?:\S+ )?\S*warn(?:ing)?\b|\bdeprecat|\bif-no-files-found\b|\bcontinue-on-error\b/i

/** That something failed, and not why. */
const SAYS_ONLY_THAT =
  /\bexit(?:ed|ing)?(?: with)?(?: code| status)?[: ]*[1-9]\d{0,2}\b|\breturned (?:a )?non-zero\b|\bELIFECYCLE\b|\bLifecycle script\b|^(?:npm (?:ERR!|error)|error) (?:path|code|errno|syscall|dest|command|Command failed|workspace|location|A complete log)\b|^make(?:\[\d+\])?: \*\*\* |^(?:\[ERROR\] )?(?:-> )?\[Help \d\]|^error: aborting due to|BUILD FAILED|BUILD FAILURE|^FAILURE: |^Oh no|^Oops/
export const SAYS_ONLY_THAT_WEIGHT = 12

/** An exception that nobody caught: of a program that ran, and not of the tool that built it. */
export function isCrash(text: string): boolean {
  return CRASH.test(text)
}

const CRASH =
  /^(?:Uncaught |Unhandled (?!error)|terminate called after throwing |Exception in thread |PHP Fatal error: |Fatal error: |panic: |thread '.{1,200}' panicked)/

/** In order: the first that matches. */
const FORMS: readonly Form[] = [
  { pattern: CRASH, weight: 48 },
  { pattern: /^(?:[\w$]{1,80}[.:]+){0,12}[A-Z]\w{0,80}(?:Error|Exception|Failure)(?: \[\w+\])?(?:: |$)/, weight: 46 },
  { pattern: /\((?:[A-Z]\w*::)*[A-Z]\w*Error\)$/, weight: 46 },
  // Perl says where it died.
  { pattern: /^\S.{0,300} at \S{1,200} line \d+\.$/, weight: 46 },
  // What the conventions of compilers and of Unix put before it.
  {
    pattern:
      /^[│|\s]*(?:\S{1,200}: )?(?:fatal|error|FATAL|ERROR|Error)(?: error)?(?:\[\w+\]|\([\w-]+\)| [\w-]{1,20})?: \S/,
    weight: 44,
  },
  { pattern: /^[│|\s]*\[?(?:ERROR|FATAL|CRITICAL|CRIT|error|fatal|crit|Error)\]?[:!]? \S/, weight: 40 },
  { pattern: /^\s*(?:✖|✘|✗|×|❌|⛔|🚨|‼|X) \S/, weight: 40 },
  { pattern: /^E: \S/, weight: 44 },
  { pattern: /^(?:An )?[Ee]rror (?:occurred|while|in|on|at|when|during)\b/, weight: 40 },
  { pattern: /\b(?:level=(?:error|fatal)|"level":"(?:error|fatal)")/, weight: 40 },
  { pattern: /^(?=\S*[A-Za-z\\/])\S{1,300}:\d+(?::\d+)?:? \S/, weight: 30 },
  {
    pattern:
      /\b(?:fail(?:ed|ure|s)?|cannot|can['’]?t|could ?n(?:ot|['’]t)|unable to|invalid|missing|denied|forbidden|refused|unexpected|not found|no such|must (?:be|have|not)|mismatch\w*|unknown|unsupported|does ?n(?:ot|['’]t)|didn['’]t|not allowed|exceed\w*|abort\w*|rejected|unterminated|unmatched|another .{1,60} (?:already )?(?:running|in progress)|is not an? |bad|illegal|errors?)\b/i,
    weight: 24,
  },
]

/** What programs of one purpose print besides. */
const FORMS_OF: Partial<Record<Purpose, readonly Form[]>> = {
  'test-failure': [
    { pattern: /^\s*\d+\) \S.{2,}/, weight: 58 },
    { pattern: /^\s*(?:✖|✘|✗|×|✕|●|❌|x) (?!\d+ )\S.{2,}/, weight: 57 },
    { pattern: /^\s*(?:\[\s*)?FAIL(?:ED)?\b\s*\]?:? \S/, weight: 55 },
    { pattern: /^.{3,200}[ .]{2,}\*{0,3}(?:FAIL(?:ED|URE)?|Failed)\b/, weight: 55 },
    { pattern: /^#\s+Failed test /, weight: 57 },
    { pattern: /\b[1-9]\d* (?:tests? )?fail(?:ed|ures?|ing|s)\b|\b(?:Failed|Failures?|failed): [1-9]/, weight: 42 },
    {
      pattern: /\bno tests? (?:files? |cases? |suites? )?(?:were |was )?(?:found|ran|run|executed|collected)\b/i,
      weight: 60,
    },
  ],
  lint: [
    // A list of findings has a heading with their number.
    { pattern: /^[A-Z][\w ,-]{2,80} \([1-9]\d*\)$/, weight: 56 },
    { pattern: /^\s*\S{1,300}:\d+(?::\d+)?(?::| -)? \S/, weight: 66 },
    { pattern: /^\s*\d+:\d+:?\s+(?:(?:error|✖|×|E)\s+)?\S/, weight: 66 },
    { pattern: /\b[A-Z]{2,6}\d{3,5}\b/, weight: 60 },
    { pattern: /^\s+(?:Line )?\d+ {2,}\S/, weight: 56 },
    {
      pattern:
        /\bfound [1-9]\d* .*(?:errors?|files?|issues?|problems?)\b|\b[1-9]\d* (?:errors?|problems?|issues?|offenses?|violations?)\b/i,
      weight: 42,
    },
  ],
  'compile-error': [
    {
      pattern:
        /^\S{1,300}[:(]\d+(?:[:,]\d+)?\)?:? (?:.*\b)?(?:error|undefined|unexpected|expected|cannot|undeclared|unresolved|not found)\b/i,
      weight: 62,
    },
    { pattern: /^\S{1,300}:\d+:\d+: \S/, weight: 50 },
  ],
}
