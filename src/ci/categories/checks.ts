import type { Category } from './category.ts'

/** What checks beside compilers and tests say of a change. */
export const CHECKS: readonly Category[] = [
  {
    id: 'lint',
    title: 'A linter, formatter or type checker complains',
    remedy: 'person',
    advice: 'Run the same tool locally with its --fix or --write option, and commit what it changes.',
    evidence: [
      { pattern: /^\d+:\d+\s+(?:Error|Warning): .+\s{2}@?[\w-]+(?:\/[\w-]+){0,3}$/, weight: 76 },
      { pattern: /^\s*= note: `-D [\w-]+`/, weight: 56 },
      { pattern: /\brust-clippy\/\S+#\w+/, weight: 70 },
      { pattern: /^\+\+\+ <expected fix>|^\+{3} .{1,200}\(formatted\)|^--- .{1,200}\(original\)/, weight: 72 },
      // Checkstyle as Maven prints it looks like a compiler.
      { pattern: /^\[(?:ERROR|WARN(?:ING)?)\] \S+:\[\d+(?:,\d+)?\] \(\w+\) \w+: /, weight: 80 },
      { pattern: /^┃? *\[[A-Z]\] [→↗↘↓↑] /, weight: 66 },
      { pattern: /^\s*(?:error|warning|info) • .+ • /, weight: 66 },
      { pattern: /^\s*(?:error|warning|info) - \S+:\d+:\d+ - /, weight: 66 },
      {
        pattern: /^\S+:\d+(?::\d+)?:? (?:\[?[EWCRFND]\d{3,5}\]?|DL\d{4}|SC\d{4}|MD\d{3}|CKV\w+|[A-Z]{2,5}\d{3,4})[: ]/,
        weight: 68,
      },
      { pattern: /^\S+:\d+ (?:DL|SC)\d{4} /, weight: 70 },
      { pattern: /^\S+:\d+(?::\d+)? MD\d{3}(?:\/\S+)? /, weight: 70 },
      { pattern: /^[a-z][\w-]{1,40}\[[a-z][\w-]{1,40}\]: [A-Z]/, weight: 66 },
      { pattern: /^\s*\d+ \| (?:ERROR|WARNING) \| /, weight: 70 },
      { pattern: /^FOUND \d+ ERRORS? (?:AND \d+ WARNINGS? )?AFFECTING/, weight: 58 },
      { pattern: /^\s+\d+\) \S+\.php \([\w, ]+\)$/, weight: 68 },
      { pattern: /^(?:ERROR|INFO): \w+ - \S+:\d+:\d+ - /, weight: 72 },
      { pattern: /^ ------ -{20,}|^\s+Line +\S+\.php\s*$/, weight: 50 },
      { pattern: /^\[ERROR\] Found \d+ errors?$/, weight: 56 },
      { pattern: /^\S+\.kts?:\d+:\d+:? .+ (?:\(\S+:\S+\)|\[\w+\])$/, weight: 72 },
      {
        pattern:
          /\bAnalysis failed with \d+ (?:weighted )?issues?\b|\bLint found (?:\d+ )?errors\b|\bCheckstyle (?:rule )?violations? (?:were )?found\b|\bformat violations\b|\b(?:PMD|SpotBugs) (?:rule )?violations\b|\b(?:exceeds the maximum|You have \d+) \w+ violations?\b/i,
        weight: 64,
      },
      { pattern: /^\S+\.\w{1,4}:\d+: (?:Error|Warning): .+ \[\w+\]$/, weight: 72 },
      { pattern: /\[-W(?:clang-format-violations|error,-W\w+)\]|\[[\w-]+-[\w-]+,-warnings-as-errors\]/, weight: 74 },
      {
        pattern:
          /^(?:Would reformat|Unformatted|Not formatted|Would be reformatted|Formatting issues|Needs formatting)\b/i,
        weight: 66,
      },
      {
        pattern:
          /\bfiles? (?:need|needs|require|requires) (?:re)?formatting\b|\bis not properly formatted\b|\bhas formatting (?:errors|issues)\b|\bare not formatted\b/i,
        weight: 60,
      },
      { pattern: /^\S.{1,200} - Unknown word \(|^\S+:\d+:\d+ Unknown word \(/, weight: 70 },
      { pattern: /^\S+:\d+: \w+ ==> \w+/, weight: 68 },
      { pattern: /^Your code has been rated at/, weight: 44 },
      { pattern: /^\S+\.pyi?:\d+:\d+: \w\d{4}: .+ \([\w-]+\)$/, weight: 70 },
      { pattern: /^\S+\.pyi?:\d+:\d+ - error: /, weight: 70 },
      { pattern: /^\s+\S+\.pyi?:\d+:\d+ - error: /, weight: 70 },
      { pattern: /^error\[[a-z][\w-]+\]: /, weight: 60 },
      { pattern: /^\S+\.(?:ya?ml):\d+:\d+: .+ \[[\w-]+\]$/, weight: 72 },
      { pattern: /^\s+\d+:\d+ +(?:error|warning) +.+ +\([\w-]+\)$/, weight: 70 },
      { pattern: /^::(?:error|warning) file=/, weight: 50 },
      // A hook of pre-commit.
      { pattern: /^.{2,80}\.{6,}(?:\(.*\))?Failed$/, weight: 66 },
      { pattern: /^\S+\.swift:\d+:\d+: (?:error|warning): .+ Violation: /, weight: 76 },
      {
        pattern:
          /^error: (?:unneeded|this .+ can be|needless|redundant|useless|called `|using `|you seem to|manual implementation|public documentation for|unresolved link to|missing documentation)/,
        weight: 62,
      },
      { pattern: /^src.{0,200}\.rs$/, weight: 10 },
      { pattern: /\bHLint\b.*\bhints?\b|^\S+\.hs:\d+:\d+(?:-\d+)?: (?:Warning|Suggestion|Error): /, weight: 72 },
      { pattern: /^\S+\.proto:\d+:\d+:/, weight: 54 },
      { pattern: /^(?:Unused (?:files|dependencies|devDependencies|exports|types)) \(\d+\)/, weight: 70 },
      {
        pattern: /^\[(?:ERROR|TIMEOUT|\d{3})\] https?:\/\/|^\s*✖ \[\d{3}\] https?:|^\s*\[✖\] \S+ → Status: /,
        weight: 66,
      },
      { pattern: /\bERROR: \d+ dead links? found\b/, weight: 66 },
      {
        pattern:
          /^\S+:\d+:(?:\d+:)? (?:trailing whitespace|space before tab|new blank line at EOF|leftover conflict marker)/,
        weight: 72,
      },
      { pattern: /^✖ \d+ problems? \(/, weight: 62 },
      { pattern: /^\s+\d+:\d+\s+error\s+.+\s{2,}\S+$/, weight: 68 },
      { pattern: /^\S+\.pyi?:\d+:\d+: [A-Z]{1,4}\d{2,4}\b/, weight: 68 },
      { pattern: /^[A-Z]{1,4}\d{3} (?:\[\*\] )?[A-Z`]/, weight: 50 },
      { pattern: /^would reformat /i, weight: 68 },
      { pattern: /^Oh no! .*would be reformatted/, weight: 52 },
      { pattern: /^\[warn\] (?:Code style issues|.*\.\w+$)/, weight: 58 },
      { pattern: /^Code style issues found/, weight: 52 },
      { pattern: /^\S+\.go:\d+:\d+: .+ \([a-z]+\)$/, weight: 70 },
      { pattern: /^Diff in \S+/, weight: 62 },
      { pattern: /^error: .*\n?.*clippy::|= note: `-D (?:warnings|clippy)/, weight: 66 },
      { pattern: /^\S+\.pyi?:\d+: error: .+\[[\w-]+\]$/, weight: 68 },
      { pattern: /^Found \d+ errors? in \d+ files? \(checked/, weight: 55 },
      { pattern: /^\S+\.rb:\d+:\d+: [CWEF]: /, weight: 68 },
      { pattern: /^\[(?:ant:)?\w+\] \[(?:ERROR|WARN)\] /, weight: 72 },
      { pattern: /\berror (?:WHITESPACE|IMPORTS|CHARSET|FINALNEWLINE|IDE\d{4}|SA\d{4}): /, weight: 74 },
      { pattern: /^[\s\S]{1,300}\^--\^? SC\d{4}|\bSC\d{4} \((?:error|warning|info|style)\)/, weight: 68 },
      { pattern: /^\s+\d+:\d+\s+(?:✖|×)\s+\S/, weight: 68 },
      { pattern: /^In \S+ line \d+:$|^SC\d{4} \(/, weight: 58 },
      { pattern: /^>>> Lint for /, weight: 72 },
      { pattern: /^- hook id: |^- files were modified by this hook/, weight: 56 },
      {
        pattern: /\bnot formatted\b|isn't formatted|File content differs from formatting output/i,
        weight: 62,
      },
      { pattern: /^(?:\S+:\d+:\d+ )?(?:lint|assist)\/\w+\/\w+/, weight: 70 },
    ],
    examples: [
      '✖ 3 problems (3 errors, 0 warnings)',
      '  12:7  error  x is assigned a value but never used  no-unused-vars',
      'src/app.py:1:8: F401 [*] `os` imported but unused',
      'would reformat src/app.py',
      'main.go:10:2: ineffectual assignment to err (ineffassign)',
      'src/app.py:4: error: Incompatible return value type [return-value]',
    ],
  },
  {
    id: 'policy-check',
    title: 'A rule of the project about the change is not met',
    remedy: 'person',
    advice:
      'Do what the rule asks for in the change itself (a changelog entry, a title, a smaller change, a signature).',
    evidence: [
      { pattern: /\[(?:subject|type|header|body|scope|footer|signed-off|trailer|references)-[a-z-]+\]$/, weight: 80 },
      {
        pattern:
          /\bversion\b.{0,60}\b(?:not (?:been )?(?:bumped|incremented|increased)|must be (?:bumped|incremented|increased|greater|higher))/i,
        weight: 80,
      },
      { pattern: /\bcoverage\b.{0,40}\b\d+(?:\.\d+)? ?% ?< ?\d+/i, weight: 76 },
      { pattern: /\bdetected incompatible licenses\b|\bdetected denied packages\b/, weight: 86 },
      {
        pattern:
          /\b(?:PR|[Pp]ull request|MR|[Mm]erge request) (?:title|body|description|size|branch)? ?.{0,60}\b(?:must|should|does not|doesn't|needs|is too|has no|is missing|exceeds|is not)\b/,
        weight: 70,
      },
      { pattern: /\bno changesets were found\b|\bchangeset (?:add|file) (?:is )?(?:required|missing)\b/i, weight: 84 },
      { pattern: /\bRule violated for (?:bundle|package|class)\b/, weight: 84 },
      {
        pattern:
          /\b(?:coverage|covered)\b.{0,80}\b(?:below|less than|lower than|under|minimum|does not meet|did not meet|not met|fail(?:ed|ure)?[- ]under)\b/i,
        weight: 74,
      },
      { pattern: /^FAIL Required test coverage|\bCoverage failure: total of \d+/, weight: 84 },
      { pattern: /\bFailed to (?:verify|meet) .*(?:coverage|quality gate)|\bgate failed\b/i, weight: 74 },
      { pattern: /^(?:Error: )?No release type found|\bUnknown release type\b/, weight: 82 },
      {
        pattern: /\b(?:CLA|[Cc]ontributor [Ll]icen[cs]e [Aa]greement)\b.*\b(?:not signed|missing|required|sign)\b/,
        weight: 80,
      },
      {
        pattern:
          /\bsemver (?:check|violation)|\bbreaking changes? (?:detected|found)|\bBinary compatibility (?:error|check failed)|\bAPI check failed\b/i,
        weight: 72,
      },
      {
        pattern:
          /\b(?:license|licence)s? .{0,60}\b(?:not allowed|denied|forbidden|rejected|incompatible|is not in)\b|\bDisallowed licenses?\b/i,
        weight: 74,
      },
      {
        pattern:
          /\bsubject may not be empty\b|\btype may not be empty\b|\bcommit message .{0,40}(?:invalid|does not|must)/i,
        weight: 70,
      },
      { pattern: /\bno (?:changelog|changeset|news) (?:fragment|entry|file)s?\b/i, weight: 84 },
      {
        pattern: /(?:changeset|changelog|news fragment)s? (?:is|are|was|were)?\s*(?:missing|required|not found)/i,
        weight: 82,
      },
      { pattern: /\bLOC which is more than\b|\bPR (?:title|description|body) (?:must|does not|is)/i, weight: 82 },
      {
        pattern: /\bmore than the \d+ (?:maximum|allowed)|exceeds? the maximum (?:of )?\d+ (?:lines|files|commits)/i,
        weight: 70,
      },
      { pattern: /\bNo release type found in pull request title/i, weight: 84 },
      { pattern: /\bDCO\b.*(?:missing|failed)|\bSigned-off-by\b.*(?:missing|required)|not signed off/i, weight: 80 },
      { pattern: /\brefusing to run CI\b/i, weight: 80 },
      {
        pattern:
          /^(?:Error: )?(?:Label|Missing (?:required )?label)s? error|must have (?:one of|at least|exactly) .*label/i,
        weight: 78,
      },
      {
        pattern:
          /coverage .*(?:below|less than|under|not met|not meet|does not meet).*(?:threshold|\d+ ?%)|\bquality gate (?:status: |has )?failed|Required test coverage of .* not reached/i,
        weight: 76,
      },
    ],
    examples: [
      '✖   subject may not be empty [subject-empty]',

      'No changelog fragment found in this PR. Please add a changelog entry in docs/changes/',
      'Your PR is 3174 LOC which is more than the 2000 maximum',
      'ERROR: Coverage for lines (71%) does not meet global threshold (80%)',
    ],
  },
  {
    id: 'benchmark-regression',
    title: 'A measure got worse than its limit',
    remedy: 'person',
    advice:
      'Compare with the base: either the change is slower, or the recorded expectation has to be renewed by who owns it.',
    evidence: [
      {
        pattern:
          /\b(?:bundle|package|image|binary|asset|entrypoint) (?:size )?.{0,40}\b(?:exceed(?:s|ed)|over|above|larger than) .{0,30}\b(?:limit|budget|maximum|threshold|max)/i,
        weight: 72,
      },
      { pattern: /\bbudgets?\b.{0,60}\b(?:exceeded|not met)\b|\bexceeded maximum budget\b/i, weight: 80 },
      { pattern: /\b(?:slower|regress(?:ed|ion)) .{0,40}\b(?:than|threshold|baseline)\b/i, weight: 66 },
      { pattern: /\bMISSING REGRESSION TEST\b|\bREGRESSION: benchmark\b/, weight: 84 },
      { pattern: /\bFAIL:\s+\w+=\S+, expected=/, weight: 84 },
      { pattern: /\b(?:performance|benchmark) regression\b|\bPerformance alert!/i, weight: 74 },
      { pattern: /\bfailure for (?:minScore|maxNumericValue|maxLength) assertion\b/, weight: 80 },
      { pattern: /\bPackage size limit has exceeded|exceeds? (?:the )?(?:bundle )?size limit/i, weight: 76 },
    ],
    examples: ['ResNet50   FAIL:   graph_breaks=4, expected=2', 'Package size limit has exceeded by 2 kB'],
  },
  {
    id: 'security-audit',
    title: 'A check for vulnerabilities or secrets found something',
    remedy: 'person',
    advice: 'Read the advisory and update or replace the package. This is never silenced by an edit of the workflow.',
    evidence: [
      {
        pattern:
          /\b(?:provenance|SLSA|signature|attestation|checksum signature) verification (?:failed|error)|\bdoes not match provenance\b|\bno matching signatures\b/i,
        weight: 80,
      },
      { pattern: /^Vulnerability #\d+: GO-\d{4}-\d+/, weight: 80 },
      { pattern: /\bYour code is affected by [1-9]\d* vulnerabilit/, weight: 80 },
      { pattern: /^\s*✗ .{1,200}\[?(?:Low|Medium|High|Critical) [Ss]everity/, weight: 80 },
      {
        pattern:
          /\b[1-9]\d* (?:known )?vulnerabilit(?:y|ies) (?:found|in \d+)|\bfound [1-9]\d* issues?, \d+ vulnerable/i,
        weight: 74,
      },
      { pattern: /^error\[(?:vulnerability|unmaintained|yanked|unsound|banned|rejected|notice)\]: /, weight: 82 },
      { pattern: /^(?:advisories|bans|licenses|sources) FAILED|\badvisories FAILED\b/, weight: 66 },
      { pattern: /^>> Issue: \[B\d+:/, weight: 78 },
      {
        pattern:
          /^Security Warnings: [1-9]|^Message: .{1,80}(?:Injection|Redirect|XSS|Cross-Site|Traversal|Deserialization)/,
        weight: 72,
      },
      { pattern: /^│ \d+ Code Findings? │|\bblocking\) *$|\bHas findings for blocking rules\b|^\s+❯+❱ /, weight: 64 },
      { pattern: /^\s*(?:Severity|Confidence): (?:High|HIGH|Critical|CRITICAL)/, weight: 54 },
      { pattern: /^Check: CKV\w*_\d+|^\s+FAILED for resource: /, weight: 72 },
      { pattern: /\b(?:CVE-\d{4}-\d{4,}|PYSEC-\d{4}-\d+|SNYK-[A-Z]+-|GHSA(?:-[a-z0-9]{4}){3})\b/, weight: 54 },
      { pattern: /^Finding: +\S|^RuleID: +\S|\b(?:leaks?|secrets?) found\b(?!: 0)/i, weight: 66 },
      { pattern: /^🐷🔑|\bFound (?:verified|unverified) result\b/, weight: 80 },
      { pattern: /^\[(?:HIGH|CRITICAL)\]|^G\d{3} \(CWE-\d+\)|\] - G\d{3} \(CWE/, weight: 66 },
      { pattern: /\b(?:critical|high)\b.{0,40}\bvulnerabilit(?:y|ies) (?:found|detected|exceed)/i, weight: 70 },
      {
        pattern:
          /\bvulnerabilit(?:y|ies) .{0,40}\babove (?:the )?(?:threshold|severity)|\bfail(?:ing)? (?:the build|on) .{0,30}severity\b/i,
        weight: 70,
      },
      // Every `npm install` prints this as well.
      { pattern: /^\d+ vulnerabilit(?:y|ies) \(/, weight: 20 },
      { pattern: /\bfound [1-9]\d* (?:known )?vulnerabilit/i, weight: 72 },
      { pattern: /^(?:\d+ )?(?:critical|high) severity vulnerabilit/i, weight: 30 },
      { pattern: /^error: [1-9]\d* vulnerabilit(?:y|ies) found!/, weight: 78 },
      { pattern: /^(?:WRN|ERR)? ?leaks found: [1-9]|\bsecrets? (?:was |were )?detected\b/i, weight: 78 },
      { pattern: /\bDependency review detected vulnerable/i, weight: 82 },
      { pattern: /\bGHSA-[a-z0-9]{4}-|\bRUSTSEC-\d{4}-/, weight: 52 },
      { pattern: /^Total: \d+ \(.*(?:HIGH|CRITICAL): [1-9]/, weight: 72 },
    ],
    examples: [
      'found 3 vulnerabilities in 120 packages',
      'error: 2 vulnerabilities found!',
      'Total: 4 (HIGH: 3, CRITICAL: 1)',
    ],
    counterExamples: ['found 0 vulnerabilities'],
  },
]
