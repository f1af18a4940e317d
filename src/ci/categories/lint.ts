import type { Category } from './category.ts'

/** What linters, formatters and checkers of types complain of. */
export const LINT: readonly Category[] = [
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
]
