import type { Category } from './category.ts'

/** What checks beside compilers and tests say of a change. */
export const CHECKS: readonly Category[] = [
  {
    id: 'policy-check',
    title: 'A rule of the project about the change is not met',
    remedy: 'person',
    advice:
      'Do what the rule asks for in the change itself (a changelog entry, a title, a smaller change, a signature).',
    evidence: [
      { pattern: /^FAIL - \S+ - (?:\w+ - )?\S/, weight: 88 },
      { pattern: /^--- failure \w+: /, weight: 84 },
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
      'FAIL - a.yaml - main - Containers must not run as root',
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
      { pattern: /\bNU190[1-4]\b/, weight: 88 },
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
      {
        pattern: /^Finding: +\S|^RuleID: +\S|(?<!\bno (?:\w{1,20} )?)\b(?:leaks?|secrets?) found\b(?!: 0)/i,
        weight: 66,
      },
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
      "error NU1903: Warning As Error: Package 'System.Text.Json' 8.0.0 has a known high severity vulnerability",
      'found 3 vulnerabilities in 120 packages',
      'error: 2 vulnerabilities found!',
      'Total: 4 (HIGH: 3, CRITICAL: 1)',
    ],
    counterExamples: ['found 0 vulnerabilities'],
  },
]
