import type { Category } from './category.ts'

/** Files that are not there, or may not be read or written. */
export const FILES: readonly Category[] = [
  {
    id: 'file-not-found',
    title: 'A file or folder that a step names is not there',
    remedy: 'person',
    advice:
      'Look whether the file moved or the step runs in another folder (`working-directory`), and correct the path.',
    evidence: [
      {
        pattern: /\bmissing and no known rule to make it\b|\bNeither 'setup\.py' nor 'pyproject\.toml' found\b/,
        weight: 88,
      },
      {
        pattern:
          /\bNo package found with specified pattern\b|\bFailed to find a default file in the app\b|\bNo test report files? (?:were |was )?found\b/,
        weight: 84,
      },
      { pattern: /\bno such package '(?<path>[^']*)': BUILD file not found\b/, weight: 88 },
      { pattern: /\bERR_PNPM_NO_SCRIPT\b|\bModule not found "file:\/\//, weight: 84 },
      { pattern: /^(?:release|workflow|run|job|page|issue) not found$/, weight: 76 },
      { pattern: /\bThe specified .{1,40} version file at: (?<path>\S+) does not exist/, weight: 88 },
      { pattern: /\b[Mm]anifest not found at: (?<path>\S+)/, weight: 82 },
      { pattern: /\b[Ff]ile ['"`]?(?<path>[\w./-]{1,200}\.\w{1,8})['"`]? is missing\b/, weight: 76 },
      {
        pattern:
          /\bthe (?:playbook|inventory|role|file|script|template|config): ?(?<path>\S{1,200}) could not be found\b/,
        weight: 82,
      },
      { pattern: /^ERROR: not found: (?<path>\S*\/\S*)/, weight: 82 },
      { pattern: /\bnpm (?:ERR!|error) (?:code ENOENT|enoent)\b/i, weight: 76 },
      { pattern: /^stat \S+: directory not found\b/, weight: 78 },
      {
        pattern:
          /\b(?:[Ff]ile|[Pp]ath|[Dd]irectory|[Ff]older)\b:? .{0,120}\b(?:does not exist|doesn't exist|could not be found)\b/,
        weight: 68,
      },
      {
        pattern:
          /\b(?:[Cc]ould ?n[o']t|[Cc]annot|[Cc]an't|[Uu]nable to|[Ff]ailed to) (?:find|locate|open|read|load|access) (?:\w+ ){0,4}(?:file|directory|folder|template|include|image|path|script|config(?:uration)?|manifest|project|workspace|Dockerfile|chart)s?\b.{0,8}['"`](?<path>[^'"`]{1,300})['"`]/,
        weight: 68,
      },
      {
        pattern:
          /\bunable to prepare context: (?:path "(?<path>[^"]+)"|unable to)|\bunable to evaluate symlinks\b|\bfailed to solve: failed to (?:read dockerfile|compute cache key)/,
        weight: 84,
      },
      { pattern: /\b(?:ADD|COPY) failed: (?:file not found|no source files|stat)/, weight: 84 },
      {
        pattern:
          /\bdoes not contain a \S+\.xcodeproj|(?<![^\s'"])(?<path>[^\s'"]{1,200}\.(?:xcworkspace|xcodeproj|csproj|sln|podspec))['"]? (?:does not exist|could not be found|is not a)/i,
        weight: 82,
      },
      {
        pattern:
          /\bDid not find (?:any )?(?:file|match\w*)|\bNo (?:matching )?files? (?:were |was )?(?:found|match\w*)\b|\bpattern .{1,100} (?:does not match|did not match|matched no) (?:any )?files?/i,
        weight: 66,
      },
      {
        pattern: /\bhelm\b.*\bpath "(?<path>[^"]+)" not found|\berror: the path "(?<path2>[^"]+)" does not exist/,
        weight: 84,
      },
      {
        pattern:
          /\b(?:open|stat|lstat|read|chdir|readlink) (?<path>[^\s:]{1,300}): (?:no such file or directory|The system cannot find)/,
        weight: 76,
      },
      { pattern: /\bThe system cannot find the (?:file|path) specified/, weight: 70 },
      {
        pattern:
          /\b(?:working[- ]directory|cwd|root|base directory|source directory)\b.{0,120}\b(?:does not exist|not found|doesn't exist|no such)/i,
        weight: 78,
      },
      {
        pattern:
          /\bNot Found for url\b|\b404 (?:Client Error: )?Not Found\b(?!.*(?:npm|registry|PUT|pypi|apt|deb|archive))/,
        weight: 60,
      },
      { pattern: /\bCannot find path '(?<path>[^']+)' because it does not exist/, weight: 80 },
      {
        pattern:
          /\bTemplateNotFound: (?<path>\S+)|\bUnable to find (?:template|file|image file) [`'"](?<path2>[^`'"]+)/i,
        weight: 72,
      },
      {
        pattern:
          /\bNo (?:Gemfile|package\.json|Cargo\.toml|pyproject\.toml|go\.mod|Makefile|makefile|pubspec\.yaml|composer\.json|Podfile|Dockerfile|docker-compose\.yml|configuration file|project file)\b.{0,40}\b(?:found|located|exists|in)/,
        weight: 80,
      },
      {
        pattern:
          /\b(?:Could not locate|Could not find|Expected to find|Couldn't find) (?:a )?(?<path>Gemfile|package\.json|pyproject\.toml|Cargo\.toml|pubspec\.yaml|composer\.json|Podfile|Makefile|go\.mod)/i,
        weight: 80,
      },
      { pattern: /^make(?:\[\d+\])?: \*\*\* No targets specified and no makefile found/, weight: 82 },
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
      '> File google-services.json is missing. The plugin cannot function without it.',

      'bash: scripts/build.sh: No such file or directory',
      "Error: ENOENT: no such file or directory, open './js/package.json'",
      "python: can't open file '/src/run.py': [Errno 2] No such file or directory",
      "make: *** No rule to make target 'dist'.  Stop.",
    ],
  },
  {
    id: 'file-access',
    title: 'A file or folder may not be read or written',
    remedy: 'person',
    advice:
      'See who owns it: a container or `sudo` in a step before leaves files of root. Write below the workspace or `$RUNNER_TEMP`, or correct the owner.',
    evidence: [
      { pattern: /^npm (?:ERR!|error) code (?:EACCES|EPERM|EBUSY|EROFS)$/, weight: 80 },
      { pattern: /\bThe file is locked by: |\bbecause it is being used by another process\b/, weight: 80 },
      {
        pattern:
          /\b(?:mkdir|cp|mv|rm|rmdir|touch|ln|tee|cat|chmod|chown|install|tar|dd|ls|cd|head|tail|grep|sed|rsync|unzip): (?<path>\S{1,300}): Permission denied$/,
        weight: 78,
      },
      {
        pattern:
          /\bCould not open lock file .*Permission denied|\bare you root\?|\b(?:13|EACCES)[:)]? ?[Pp]ermission denied/,
        weight: 78,
      },
      {
        pattern:
          /(?<!not )\b(?:must be|need to be|requires?|run (?:this )?(?:script |command )?as) (?:run as )?(?:root|superuser|sudo|administrator)\b|\bThis command has to be run with superuser privileges\b|\byou cannot perform this operation unless you are root\b/i,
        weight: 74,
      },
      {
        pattern: /\b[Pp]ermission denied(?: while trying to connect to the [Dd]ocker|: '\/|: \/| \(os error 13\))/,
        weight: 76,
      },
      { pattern: /\bOperation not permitted\b|\bAccess (?:to the path|is denied)\b/, weight: 62 },
      {
        pattern:
          /: (?:File exists|Directory not empty|Is a directory|Not a directory|Device or resource busy|Text file busy)$/,
        weight: 60,
      },
      {
        pattern:
          /\bEEXIST: file already exists\b|\bFileExistsError\b|\bEBUSY: resource busy\b|\bbeing used by another process\b/,
        weight: 68,
      },
      { pattern: /\bEACCES: permission denied, (?!spawn|exec)\w+ ['"](?<path>[^'"]+)/, weight: 76 },
      { pattern: /\bEPERM: operation not permitted, \w+/, weight: 70 },
      { pattern: /\bPermissionError: \[Errno 1?3?\]? ?|\bPermissionError: \[WinError 5\]/, weight: 78 },
      {
        pattern:
          /\b(?:cannot|can't|could not|unable to|failed to) (?:create|open|remove|write|read|touch|copy|move|stat|access|mkdir|lock|make)\b.{0,300}[Pp]ermission denied/,
        weight: 76,
      },
      { pattern: /\b(?:Read-only file system|EROFS)\b/, weight: 78 },
      { pattern: /\bopen \S+: permission denied$|\bmkdir \S+: permission denied$/, weight: 76 },
      { pattern: /\bjava\.nio\.file\.AccessDeniedException\b|\bUnauthorizedAccessException\b/, weight: 74 },
    ],
    examples: [
      'error MSB3027: Could not copy "a.dll" to "bin/a.dll". Exceeded retry count of 10. Failed. The file is locked by: "testhost (1)"',
      'mkdir: /Users/runner: Permission denied',

      "mkdir: cannot create directory '/opt/app-cache': Permission denied",
      "Error: EACCES: permission denied, open '/github/home/.npmrc'",
      "PermissionError: [Errno 13] Permission denied: '/usr/local/lib/x'",
    ],
  },
]
