import { redactSecrets } from '../../lib/redact/redact-text.ts'
import { ABSENT, addedLines, type FileChange, removedLines } from './change.ts'
import { faultOfPath, INVISIBLE, isOutOfReach, isTest, sensitivityOf } from './paths.ts'

/** `auto`: nothing speaks against it. `human`: a person must see it. `reject`: it goes nowhere. Stricter is further right. */
export const PATCH_VERDICTS = ['auto', 'human', 'reject'] as const
export type PatchVerdict = (typeof PATCH_VERDICTS)[number]

export interface PatchFinding {
  verdict: Exclude<PatchVerdict, 'auto'>
  rule: string
  path: string
  reason: string
}

export interface PatchJudgement {
  verdict: PatchVerdict
  findings: PatchFinding[]
}

const FILES_MAX = 5
const LINES_MAX = 200

/** What may become of a patch, from the trees before and after it. Deterministic, and default deny: a rule that cannot tell asks a person. A new test at
 * `ownTest`, which the program wrote itself, may start the app. */
export function judgePatch(changes: readonly FileChange[], { ownTest }: { ownTest?: string } = {}): PatchJudgement {
  const isOwn = ({ path, oldMode }: FileChange) => path === ownTest && oldMode === ABSENT
  const findings = [
    ...changes.flatMap((change) => findingsIn(change).filter(({ rule }) => rule !== 'capability' || !isOwn(change))),
    ...sizeFindings(changes),
  ]
  if (changes.length === 0) findings.push({ verdict: 'reject', rule: 'empty', path: '', reason: 'It changes nothing.' })
  return { verdict: strictest(findings), findings }
}

export function strictest(findings: readonly PatchFinding[]): PatchVerdict {
  return findings.reduce<PatchVerdict>(
    (worst, { verdict }) => (PATCH_VERDICTS.indexOf(verdict) > PATCH_VERDICTS.indexOf(worst) ? verdict : worst),
    'auto',
  )
}

function findingsIn(change: FileChange): PatchFinding[] {
  return RULES.flatMap(({ rule, verdict, check }) => {
    const reason = check(change)
    return reason === undefined ? [] : [{ rule, verdict, path: change.path, reason }]
  })
}

interface Rule {
  rule: string
  verdict: PatchFinding['verdict']
  /** Why it fires, or undefined. */
  check(change: FileChange): string | undefined
}

const RULES: readonly Rule[] = [
  {
    rule: 'path',
    verdict: 'reject',
    check: ({ path }) => {
      const fault = faultOfPath(path)
      return fault && `The path ${fault}.`
    },
  },
  {
    rule: 'out_of_reach',
    verdict: 'reject',
    check: ({ path }) => (isOutOfReach(path) ? 'It steers who builds, reviews or acts here.' : undefined),
  },
  { rule: 'file_kind', verdict: 'reject', check: kindFault },
  {
    rule: 'invisible',
    verdict: 'reject',
    check: (change) =>
      addedLines(change).some((line) => INVISIBLE.test(line))
        ? 'A line that is added has characters that cannot be seen.'
        : undefined,
  },
  { rule: 'secret', verdict: 'reject', check: secretFault },
  { rule: 'lifecycle_script', verdict: 'reject', check: lifecycleFault },
  { rule: 'foreign_dependency', verdict: 'reject', check: dependencyFault },
  {
    rule: 'sensitive',
    verdict: 'human',
    check: ({ path }) => {
      const what = sensitivityOf(path)
      return what && `It changes ${what}.`
    },
  },
  {
    rule: 'executable',
    verdict: 'human',
    check: ({ oldMode, newMode }) =>
      newMode === '100755' && oldMode !== '100755' ? 'It becomes a program that can be run.' : undefined,
  },
  { rule: 'tests', verdict: 'human', check: testFault },
  { rule: 'capability', verdict: 'human', check: capabilityFault },
]

function sizeFindings(changes: readonly FileChange[]): PatchFinding[] {
  const lines = changes.reduce((sum, change) => sum + addedLines(change).length + removedLines(change).length, 0)
  const findings: PatchFinding[] = []
  if (changes.length > FILES_MAX)
    findings.push({
      verdict: 'human',
      rule: 'size',
      path: '',
      reason: `It changes ${changes.length} files, more than ${FILES_MAX}.`,
    })
  if (lines > LINES_MAX)
    findings.push({
      verdict: 'human',
      rule: 'size',
      path: '',
      reason: `It changes ${lines} lines, more than ${LINES_MAX}.`,
    })
  return findings
}

function kindFault({ oldMode, newMode, isBinary }: FileChange): string | undefined {
  const modes = [oldMode, newMode]
  if (modes.includes('120000')) return 'It is a symbolic link.'
  if (modes.includes('160000')) return 'It is a submodule.'
  return isBinary ? 'It is not text.' : undefined
}

function secretFault(change: FileChange): string | undefined {
  const added = addedLines(change).join('\n')
  return redactSecrets(added) === added ? undefined : 'A line that is added holds what looks like a secret.'
}

const LIFECYCLE = /"(?:pre|post)?(?:install|prepare|publish|pack|prepublishOnly|uninstall|version)"\s*:/

function lifecycleFault(change: FileChange): string | undefined {
  if (!/(?:^|\/)package\.json$/i.test(change.path)) return undefined
  return addedLines(change).some((line) => LIFECYCLE.test(line))
    ? 'It adds a script that runs by itself at an installation.'
    : undefined
}

const FOREIGN =
  /"\s*:\s*"(?:git[+:]|https?:|file:|link:|ssh:|github:|gitlab:|bitbucket:|[\w.-]+\/[\w.-]+(?:#|"))|@\s*(?:git\+|https?:)|^\s*(?:git\+|https?:)\S*/

function dependencyFault(change: FileChange): string | undefined {
  if (sensitivityOf(change.path) !== 'dependencies or scripts') return undefined
  const line = addedLines(change).find((added) => FOREIGN.test(added))
  return line === undefined ? undefined : 'It takes a dependency from somewhere else than the registry.'
}

const WEAKENING =
  /\b(?:it|test|describe|context)\.(?:skip|todo|only|failing)\b|\bx(?:it|describe|test)\s*\(|@(?:unittest|pytest\.mark)\.skip|@Disabled|@Ignore\b|t\.Skip\(/
const ASSERTION = /\b(?:assert\w*|expect|should)\b/

function testFault(change: FileChange): string | undefined {
  if (!isTest(change.path)) return undefined
  if (change.newMode === ABSENT) return 'It removes a test.'
  if (addedLines(change).some((line) => WEAKENING.test(line))) return 'It leaves a test out.'
  const count = (lines: string[]) => lines.filter((line) => ASSERTION.test(line)).length
  return count(removedLines(change)) > 0 ? 'It changes or removes what a test asserts.' : undefined
}

/** What a program could not do before: reach out, start programs, run text, read the environment, write outside, trust anybody. */
const CAPABILITIES: readonly [RegExp, string][] = [
  [
    /\bchild_process\b|\bsubprocess\b|\bos\.system\b|\bexec(?:File|Sync|a)?\s*\(|\bspawn\w*\s*\(|\bRuntime\.getRuntime\b|\bos\/exec\b/,
    'starts programs',
  ],
  [
    /\beval\s*\(|\bnew\s+Function\b|\bnode:vm\b|\brequire\(\s*['"]vm['"]|\bimport\s*\(\s*[^'")]|\b__import__\s*\(/,
    'runs text as a program',
  ],
  [
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|['"](?:node:)?(?:https?|net|tls|dgram|dns|http2)['"]|\baxios\b|\brequests\.(?:get|post)\b|\burllib\b|\bnet\/http\b/,
    'reaches out',
  ],
  [/\bprocess\.env\b|\bos\.environ\b|\bgetenv\b/, 'reads the environment'],
  [
    /['"](?:node:)?fs(?:\/promises)?['"]|\b(?:writeFile|unlink|rmSync|rmdir|chmod)\w*\s*\(|\bshutil\./,
    'works on files',
  ],
  [
    /\brejectUnauthorized\b|\bNODE_TLS_REJECT_UNAUTHORIZED\b|\bverify\s*=\s*False\b|\bInsecureSkipVerify\b/,
    'trusts anybody',
  ],
  [/\b(?:isAdmin|isAuthenticated|authorize[ds]?|hasPermission)\b.{0,40}(?:\|\||=>?)\s*true\b/, 'lets anybody pass'],
  [/\.node['"]\s*\)|\bprocess\.dlopen\b|\bctypes\b/, 'loads native code'],
]

function capabilityFault(change: FileChange): string | undefined {
  const added = addedLines(change).join('\n')
  const found = CAPABILITIES.find(([pattern]) => pattern.test(added) && !pattern.test(change.oldText))
  return found && `It ${found[1]}, which it did not before.`
}
