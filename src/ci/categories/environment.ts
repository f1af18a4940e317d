import type { Category } from './category.ts'

/** What the job needed and did not find, or found in another version. */
export const ENVIRONMENT: readonly Category[] = [
  {
    id: 'missing-dependency',
    title: 'A package that the code uses is not installed',
    remedy: 'edit',
    advice: 'Declare the package where the project lists its dependencies, or install it in the step before.',
    evidence: [
      { pattern: /\bModuleNotFoundError: No module named ['"](?<module>[\w.]+)['"]/, weight: 80 },
      { pattern: /\bImportError: No module named (?<module>[\w.]+)/, weight: 78 },
      { pattern: /\bNo module named (?<module>[\w.]+)$/, weight: 66 },
      { pattern: /\bCannot find (?:module|package) ['"](?![A-Z]:)(?<module>[^'"./][^'"]*)['"]/, weight: 76 },
      { pattern: /\bCan't resolve ['"](?<module>[^'"./][^'"]*)['"]/, weight: 74 },
      { pattern: /\bCould not resolve ['"](?<module>[^'"./][^'"]*)['"]/, weight: 70 },
      { pattern: /\b(?:ClassNotFoundException|NoClassDefFoundError): (?<module>[\w./$]+)/, weight: 76 },
      // A Java compiler's word for a package of no jar that it was given.
      { pattern: /\berror: package (?<module>[\w.]+) does not exist\b/, weight: 78 },
      { pattern: /\bcan't find crate for `(?<module>\w+)`/, weight: 78 },
      { pattern: /\bno required module provides package (?<module>\S+?);/, weight: 78 },
      { pattern: /\b(?:cannot find|library not found for|unable to find library) -l(?<library>[\w.+-]+)/, weight: 80 },
      { pattern: /\bCould not find a package configuration file provided by ['"](?<library>[\w.+-]+)/, weight: 82 },
      { pattern: /\bCould NOT find (?<library>[\w.+-]+) \((?:missing|Required)/, weight: 78 },
      { pattern: /\berror: invalid command 'bdist_wheel'/, weight: 84 },
      { pattern: /\bCan't locate (?<module>[\w/]+)\.pm in @INC/, weight: 82 },
      { pattern: /\berror while loading shared libraries: (?<library>[\w.+-]+)/, weight: 84 },
      { pattern: /\bCan't find the '?(?<library>[\w./-]+\.h)'? header/, weight: 80 },
      {
        pattern:
          /\brequires? (?:the )?(?:PHP )?extension (?<library>[\w-]+).*missing|requires (?<library2>ext-\w+) \S+ (?:->|but) it is missing/i,
        weight: 84,
      },
      { pattern: /\bThe requested PHP extension (?<library>[\w-]+) is missing/, weight: 84 },
      {
        pattern:
          /\bCould not find module ['‘`](?<module>[\w.]+)['’]|\bmodule (?<module2>[A-Z][\w.]+) is not (?:loaded|available) and could not be found/,
        weight: 78,
      },
      {
        pattern: /\b(?:Unchecked dependencies for environment|the dependency is not available, run "mix deps\.get")/,
        weight: 82,
      },
      { pattern: /\bcannot load such file -- (?<module>\S+)/, weight: 74 },
      { pattern: /\bfatal error: (?<module>[\w./-]+\.h(?:pp)?): No such file or directory/, weight: 80 },
      { pattern: /\bClass ['"]?(?<module>[\w\\]+)['"]? not found/, weight: 58 },
      { pattern: /\bthere is no package called ['‘](?<module>[\w.]+)['’]/, weight: 78 },
      {
        pattern:
          /\b(?:Package '?(?<module>[\w.+-]+)'?,? required by .* not found|No package '(?<library>[\w.+-]+)' found)/,
        weight: 76,
      },
    ],
    examples: [
      "ModuleNotFoundError: No module named 'requests'",
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'yaml' imported from /src/a.mjs",
      "error TS2307: Cannot find module 'lodash' or its corresponding type declarations.",
      'a.c:1:10: fatal error: openssl/ssl.h: No such file or directory',
    ],
  },
  {
    id: 'missing-command',
    title: 'A program is not on the runner',
    remedy: 'edit',
    advice: 'Install the program in a step before, or use an image that has it.',
    evidence: [
      { pattern: /(?:^|: )(?:line \d+: |\d+: )?(?<command>[\w.+-]+): (?:command )?not found$/, weight: 82 },
      { pattern: /\bcommand not found: (?<command>[\w.+-]+)/, weight: 82 },
      {
        pattern:
          /(?<![\w.+-])(?<command>[\w.+-]{1,100})'? is not recognized as (?:an internal or external command|the name of a cmdlet|a name of a cmdlet)/,
        weight: 82,
      },
      { pattern: /\bUnable to locate executable file: (?<command>[\w.+-]+)/, weight: 80 },
      { pattern: /exec: "(?<command>[\w.+-]+)": executable file not found/, weight: 82 },
      { pattern: /\bspawn(?:Sync)? (?<command>[\w.+-]+) ENOENT/, weight: 72 },
      { pattern: /^env: ['‘]?(?<command>[\w.+-]+)['’]?: No such file or directory/, weight: 80 },
      { pattern: /^make: (?<command>[\w.+-]+): No such file or directory/, weight: 80 },
      // Programs that run others: nice, timeout, xargs, a compiler its linker, git what is added to it.
      {
        pattern: /\bfailed to (?:run|execute|exec|start) (?:command )?['"`‘](?<command>[\w.+-]+)['"`’]: No such file/,
        weight: 80,
      },
      {
        pattern:
          /\b(?:linker|compiler|interpreter|program|executable|binary|tool) ['"`‘]?(?<command>[\w.+-]+)['"`’]? (?:was |could )?not (?:be )?found\b|(?<command2>[\w.+-]+)['"`’]? (?:was )?not found (?:in|on) (?:your |the )?\$?PATH\b/,
        weight: 78,
      },
      {
        pattern:
          /^(?:\/[\w/]{1,60}\/)?(?:xargs|nice|nohup|timeout|stdbuf|setsid|ionice|taskset|time|chroot|watch|parallel|sudo): ['`‘]?(?<command>[\w.+-]+)['’]?: No such file or directory/,
        weight: 80,
      },
      { pattern: /^git: '(?<command>[\w.+-]+)' is not a git command\b/, weight: 78 },
    ],
    examples: [
      '/home/runner/work/_temp/a.sh: line 6: tree: command not found',
      'sh: 1: vitest: not found',
      'zsh: command not found: foo',
      'exec: "helm": executable file not found in $PATH',
    ],
    counterExamples: ['npm error 404 Not Found'],
  },
  {
    id: 'missing-browser',
    title: 'The browsers of the test tool are not installed',
    remedy: 'edit',
    advice: 'Add a step that installs them before the tests, as `npx playwright install --with-deps`.',
    evidence: [
      { pattern: /Executable doesn't exist at .*(?:ms-playwright|playwright)/, weight: 90 },
      { pattern: /\bplaywright install\b/, weight: 62 },
      {
        pattern: /Could not find (?:Chrome|Chromium|Firefox)\b|No Chrome binary|cannot find Chrome binary/i,
        weight: 84,
      },
      { pattern: /The cypress npm package is installed, but the Cypress binary is missing/, weight: 90 },
      { pattern: /Host system is missing dependencies to run browsers/, weight: 88 },
    ],
    examples: [
      "Error: browserType.launch: Executable doesn't exist at /home/runner/.cache/ms-playwright/chromium-1/chrome",
    ],
  },
  {
    id: 'file-not-found',
    title: 'A file or folder that a step names is not there',
    remedy: 'person',
    advice:
      'Look whether the file moved or the step runs in another folder (`working-directory`), and correct the path.',
    evidence: [
      { pattern: /\bCannot find source file\b/, weight: 80 },
      { pattern: /(?:^|[\s'"(])(?<path>[^\s'"(:]{1,300})['"]?: No such file or directory/, weight: 62 },
      { pattern: /No such file or directory: ['"]?(?<path>[^'"\s]+)/, weight: 62 },
      { pattern: /\bENOENT: no such file or directory, \w+ ['"](?<path>[^'"]+)['"]/, weight: 66 },
      {
        pattern:
          /\bthere is no (?<path>[\w.-]{1,100}) in (?:this|the (?:current|working)) (?:directory|folder)\b|\b[Nn]o (?<path2>[\w-]{1,100}\.\w{1,10}) (?:was )?found\b/,
        weight: 76,
      },
      {
        pattern:
          /\b(?:could ?n[o']t|cannot|can't|unable to|failed to) (?:find|locate|open|read|load) (?:an? |the )?(?:file )?['"`]?(?<path>[\w./-]{1,200}\.[a-z]{1,6})\b/,
        weight: 60,
      },
      {
        pattern: /\bpathspec '(?<path>[^']+)' did not match any files$|\bbad source, source=(?<path2>[^,]+)/,
        weight: 84,
      },
      { pattern: /\b(?:FileNotFound|NoSuchFile|DirectoryNotFound)Exception: (?<path>[^\s(]{1,300})/, weight: 70 },
      { pattern: /\bcan't open file ['"](?<path>[^'"]+)['"]/, weight: 68 },
      { pattern: /\bCannot find module ['"](?<path>(?:[./]|[A-Z]:)[^'"]+)['"]/, weight: 66 },
      { pattern: /\bCould not open requirements file: .*['"](?<path>[^'"]+)['"]/, weight: 76 },
      { pattern: /^tar(?: \(child\))?: (?<path>[^:]{1,300}): Cannot (?:open|stat): No such file/, weight: 70 },
      { pattern: /\berror TS(?:5058|5083|6053|18003): /, weight: 84 },
      {
        pattern:
          /\bCould not resolve ['"](?<path>\.{1,2}\/[^'"]+)['"]|\bCan't resolve ['"](?<path2>\.{1,2}\/[^'"]+)['"]/,
        weight: 78,
      },
      {
        pattern:
          /\brequested URL returned error: 404\b|\bcurl: \(22\) .*\b404\b|^wget: .*\b404\b|ERROR 404: Not Found/i,
        weight: 78,
      },
      {
        pattern: /\bCould not find or load main class (?<path>\S+)|\bUnable to access jarfile (?<path2>\S+)/,
        weight: 80,
      },
      {
        pattern:
          /\bSource path does not exist: |\bThe specified (?:path|file|folder|directory) .*(?:does not exist|not found)/i,
        weight: 74,
      },
      {
        pattern:
          /\b(?:file|directory|folder|path) ['"`]?(?<path>[^\s'"`]{1,300})['"`]? (?:does not exist|doesn't exist|not found|could not be found|was not found)\b/i,
        weight: 60,
      },
      { pattern: /\b(?:cannot stat|cannot access) ['"](?<path>[^'"]+)['"]/, weight: 64 },
      { pattern: /\bfatal: [Pp]ath '(?<path>[^']+)' (?:does not exist|exists on disk, but not)/, weight: 72 },
      { pattern: /\bfailed to calculate checksum of ref.{0,120}"(?<path>[^"]+)": not found/, weight: 74 },
      { pattern: /\bfailed to read dockerfile: open (?<path>\S+): no such file/, weight: 78 },
      { pattern: /An error occurred trying to start process .* with working directory '(?<path>[^']+)'/, weight: 80 },
      { pattern: /\bcould not find `Cargo\.toml` in/, weight: 76 },
      { pattern: /\bgo: go\.mod file not found|\bcd: (?<path>\S+): No such file/, weight: 78 },
      { pattern: /^(?:npm (?:ERR!|error) )?Missing script: /i, weight: 74 },
      { pattern: /\bNo rule to make target\b/, weight: 74 },
      { pattern: /\bUnexpected end of JSON input\b/, weight: 50 },
      { pattern: /^(?:ERROR|Error): file or directory not found: (?<path>\S+)/i, weight: 76 },
      { pattern: /\bMSB1003\b|\bMSB1009\b/, weight: 78 },
      { pattern: /No files were found with the provided path/, weight: 64 },
    ],
    examples: [
      'bash: scripts/build.sh: No such file or directory',
      "Error: ENOENT: no such file or directory, open './js/package.json'",
      "python: can't open file '/src/run.py': [Errno 2] No such file or directory",
      "make: *** No rule to make target 'dist'.  Stop.",
    ],
  },
  {
    id: 'disk-full',
    title: 'The disk of the runner is full',
    remedy: 'edit',
    advice: 'Free space before the step (remove preinstalled tools that are not used), or use a larger runner.',
    evidence: [
      { pattern: /\bno space left on device\b/i, weight: 92 },
      { pattern: /\bENOSPC\b(?!: System limit)/, weight: 88 },
      { pattern: /\bYou are running out of disk space\b/, weight: 84 },
      { pattern: /\bThere is not enough space on the disk\b/i, weight: 92 },
      { pattern: /\bdisk quota exceeded\b/i, weight: 88 },
    ],
    examples: ['System.IO.IOException: No space left on device', 'npm error ENOSPC: no space left on device, write'],
    counterExamples: ['Error: ENOSPC: System limit for number of file watchers reached'],
  },
  {
    id: 'out-of-memory',
    title: 'A program ran out of memory',
    remedy: 'edit',
    advice:
      'Raise the limit of the program where it has one (NODE_OPTIONS, -Xmx), run less at once, or use a larger runner.',
    evidence: [
      { pattern: /JavaScript heap out of memory/, weight: 92 },
      { pattern: /\bjava\.lang\.OutOfMemoryError\b|Java heap space/, weight: 90 },
      { pattern: /\b(?:MemoryError|std::bad_alloc|Cannot allocate memory|runtime: out of memory)\b/, weight: 84 },
      { pattern: /\bOOMKilled\b|\bOut of memory\b|oom-kill/i, weight: 82 },
      { pattern: /Allowed memory size of \d+ bytes exhausted/, weight: 90 },
      { pattern: /\bThe hosted runner lost communication with the server\b.*(?:memory|starv)/i, weight: 70 },
      { pattern: /(?:^|\s)Killed(?:\s+\S.*)?$/, weight: 56 },
      { pattern: /exit code 137\b/, weight: 62 },
      { pattern: /signal: 9, SIGKILL/, weight: 76 },
    ],
    examples: [
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'Process completed with exit code 137.',
    ],
  },
  {
    id: 'not-executable',
    title: 'A script may not be executed',
    remedy: 'person',
    advice: 'Give it the right to be executed in the repository: `git update-index --chmod=+x`, and commit.',
    evidence: [
      { pattern: /(?:^|: )(?<path>(?:\.{0,2}\/)?[\w./-]{1,300}): Permission denied$/, weight: 66 },
      { pattern: /\bspawn (?<path>\S+) EACCES\b/, weight: 66 },
    ],
    examples: [
      '/home/runner/work/_temp/1.sh: line 1: ./gradlew: Permission denied',
      'bash: scripts/build.sh: Permission denied',
    ],
    counterExamples: ['git@github.com: Permission denied (publickey).'],
  },
  {
    id: 'bad-argument',
    title: 'A command was called with arguments that it does not take',
    remedy: 'person',
    advice: 'Compare the call in the workflow with what this version of the command takes.',
    evidence: [
      { pattern: /\bUnknown CMake command\b/, weight: 80 },
      // TypeScript's own numbers for options and configuration.
      { pattern: /\berror TS[56]\d{3}: /, weight: 80 },
      {
        pattern:
          /\bdoes not (?:contain|have) (?:this|these|the) (?:feature|option|flag|target|profile|example)s?\b|\b[Nn]o workspaces? (?:was |were )?found\b/,
        weight: 76,
      },
      {
        pattern:
          /\bmissing (?:\w+ ){0,3}operand\b|\bunterminated (?:address|`?\w+' command|regexp?)|\b(?:[Uu]nmatched|[Uu]nbalanced) (?:[[({\\]|parenthes[ie]s|brackets?|quotes?)/,
        weight: 74,
      },
      {
        pattern:
          /\b(?:unknown|unrecognized|unrecognised|invalid) (?:option|argument|flag|command|subcommand|value|parameter|switch|predicate|operand|primary)s?\b/i,
        weight: 58,
      },
      { pattern: /\bunexpected argument '/, weight: 66 },
      {
        pattern:
          /\b(?:option|argument|flag|parameter|switch)s? ['"`‘]?-{1,2}[\w-]{1,60}['"`’]?:? (?:is|was) (?:unknown|ambiguous|invalid|unrecogni[sz]ed|not (?:known|supported|recogni[sz]ed))\b/i,
        weight: 74,
      },
      {
        pattern: /\b(?:unknown|invalid) (?:--)?\w+:? .*\b(?:valid|expected|allowed|choose from|one of)\b/i,
        weight: 64,
      },
      {
        pattern:
          /\bUnknown lifecycle phase\b|\bTask '[^']+' (?:not found|is ambiguous)|\bCould not find (?:task|command)\b|\bunknown (?:shorthand )?flag: |\bno such (?:sub)?command\b/i,
        weight: 80,
      },
      {
        pattern: /\bunrecognized arguments?: |\bunrecognized (?:command[- ]line )?option\b|\bUsage: \S+ .*\[/,
        weight: 60,
      },
      {
        pattern:
          /\bcouldn't find an eslint\.config\b|\bNo configuration (?:file )?(?:was )?(?:found|provided)\b|\bNo ESLint configuration found\b/i,
        weight: 80,
      },
      { pattern: /\bRequires (?:net|read|write|env|run|sys|ffi) access to\b/, weight: 82 },
      { pattern: /\bflag provided but not defined\b|no such option: |: bad option: -/i, weight: 68 },
      { pattern: /\berror: the following arguments are required\b/, weight: 68 },
    ],
    examples: ["error: unexpected argument '--fast' found", 'Invalid mode: changelog. Valid modes: changeset, instant'],
  },
]
