import type { Category } from './category.ts'

/** What has to be installed and is not. */
export const ENVIRONMENT: readonly Category[] = [
  {
    id: 'missing-dependency',
    title: 'A package that the code uses is not installed',
    remedy: 'edit',
    advice: 'Declare the package where the project lists its dependencies, or install it in the step before.',
    evidence: [
      {
        pattern:
          /\bCannot find module '[^']{1,200}\.node'|\bCannot find native binding\b|\bCould not load the "[^"]+" module using\b/,
        weight: 84,
      },
      {
        pattern:
          /\bcouldn't resolve module\/action '(?<module>[\w.]+)'|\b(?:Android )?SDK packages as some licen[cs]es have not been accepted\b/,
        weight: 84,
      },
      // What was to be installed in there was not.
      {
        pattern:
          /\b(?:Failed opening required|Failed to open stream|No such file or directory|Cannot find module|not found)\b.{0,200}(?:vendor\/autoload\.php|node_modules\/\.bin\/)|(?:vendor\/autoload\.php|node_modules\/\.bin\/\S{1,80}?)['")]*: (?:Failed|No such file|not found)|\bld: (?:framework|library) (?:not found|'[^']+' not found)/,
        weight: 84,
      },
      {
        pattern:
          /\bMISSING DEPENDENCY\b|\bCannot find dependency '(?<module>[^']+)'|\bmake sure to install it separately\b|\bESLint couldn't find the (?:plugin|config) "(?<module2>[^"]+)"|\bFailed to load (?:plugin|parser|preset|config|module) ['"](?<module3>[\w@/.-]+)['"]|\bModule (?<module4>\S+) in the \S+ option was not found\b|\bError loading (?<module5>[\w-]+)(?: or [\w-]+)? module\b|\bDid you (?:forget to )?install (?:the )?(?<module6>[\w@/.-]+)\?/,
        weight: 82,
      },
      {
        pattern:
          /\berror TS(?:7016|2688): .{0,80}'(?<module>[^']+)'|\b[Ff]ailed to resolve import "(?<module2>[^"./@~#$][^"]*|@[\w-]+\/[^"]+)"|\b(?:could not|cannot|unable to) find (?<library>[\w.+-]+) (?:via|using|with) pkg-config\b|\bpg_config executable not found\b|\b(?:mysql|curl|xml2|xslt|krb5|llvm)[-_]config:? (?:executable )?(?:was )?not found\b/i,
        weight: 84,
      },
      {
        pattern:
          /\b(?:[Pp]lease|[Yy]ou (?:can|may|need to|must|should)|[Tt]ry|[Tt]o install (?:it|them),? you can) (?:run|install|running|installing|execute)(?: with)?:? [`'"]?(?:pip3? install|npm (?:i|install)|yarn add|pnpm add|gem install|go get|composer require|cargo add)(?: -\S+)* (?<module>[\w@/.-]+)/,
        weight: 72,
      },
      {
        pattern:
          /\bgyp ERR! find (?:Python|VS)\b|\bCould not find (?:any )?\w+ installation to use\b|\bCould not find directory of (?<library>\w+) installation\b|\bCan ?not find valid pkg-config name\b/i,
        weight: 84,
      },
      { pattern: /\band Bundler cannot continue\b|\bFailed to build gem native extension\b/, weight: 56 },
      { pattern: /\bcan't find gem (?<module>[\w-]+)\b|\bGem::(?:GemNotFound|MissingSpec|LoadError)\w*/, weight: 78 },
      { pattern: /\bDependency "(?<library>[^"]+)" not found\b/, weight: 82 },
      {
        pattern:
          /^configure: error: .*(?:not found|missing|required|were not met|cannot find|could not find|unable to find|not installed)/i,
        weight: 84,
      },
      { pattern: /\bConfiguration failed because (?:lib)?(?<library>[\w.+-]+) was not found/, weight: 86 },
      {
        pattern:
          /\bCould not find (?<module>[\w-]+)-\d[\w.]*(?:, .{1,200})? in (?:any of the sources|locally installed gems)/,
        weight: 86,
      },
      { pattern: /! LaTeX Error: File [`'](?<module>[^']+)' not found/, weight: 86 },
      {
        pattern: /\bno theme named '(?<module>[^']+)' found\b|\bCould not import extension (?<module2>\S+)/,
        weight: 82,
      },
      { pattern: /\bThe \S+ bundle is not installed\b|\bUnknown extension(?: name)?\b.{0,60}\binstall/i, weight: 66 },
      {
        pattern:
          /\b(?:You need to have|requires?|needs?) (?:the )?['"`]?(?<module>[\w@/.-]+)['"`]? (?:package|library|module|gem|plugin|extension)? ?(?:to be )?installed\b/i,
        weight: 70,
      },
      {
        pattern: /\bmodule ['"`]?(?<module>[\w.@/-]+)['"`]? (?:is |was )?not (?:found|installed|available)\b(?! in)/i,
        weight: 60,
      },
      {
        pattern: /\b(?:error|fatal)[: ].{0,60}\b(?<library>[\w.+-]+\.(?:h|hpp|hh))(?:'|")? (?:file )?not found\b/i,
        weight: 80,
      },
      {
        pattern:
          /\bCould not find (?:a |an )?(?:suitable |usable )?(?<library>(?:lib)?[\w.+-]+) (?:library|headers?|development files)\b/i,
        weight: 78,
      },
      {
        pattern:
          /\bUnable to find (?:the )?(?<library>(?:lib)[\w.+-]+)\b|\bPackage requirements \((?<library2>[^)]+)\) were not met/i,
        weight: 82,
      },
      { pattern: /^ImportError: (?:lib[\w.+-]+\.so|DLL load failed|cannot open shared object)/, weight: 82 },
      { pattern: /\bcannot open shared object file\b|\bimage not found\b.*\.dylib|\bLibrary not loaded: /, weight: 82 },
      {
        pattern:
          /\bpkg-config\b.{0,60}\b(?:not found|exited with)|\bThe system library `(?<library>[^`]+)` required by crate\b/,
        weight: 82,
      },
      {
        pattern: /\bUncaught Error: Class "(?<module>[^"]+)" not found|\bClass '(?<module2>[\w\\]+)' not found/,
        weight: 66,
      },
      {
        pattern:
          /\b(?:Module|Package) (?<module>[\w:.]+) (?:is )?not found in current path|\bArgumentError: Package (?<module2>\w+) not found/,
        weight: 80,
      },
      { pattern: /\bcould not compile dependency :(?<module>\w+)/, weight: 66 },
      { pattern: /\bOCAML(?:PATH|FIND)\b|\bLibrary "(?<library>[\w.-]+)" not found\./, weight: 78 },
      { pattern: /\berror: no such module '(?<module>\w+)'|\bno such module '(?<module2>\w+)'/, weight: 80 },
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
      "Error: Cannot find module '../lightningcss.linux-x64-gnu.node'",

      "PHP Fatal error:  Uncaught Error: Failed opening required '/x/vendor/autoload.php'",
      'ld: framework not found Firebase',

      "error TS7016: Could not find a declaration file for module 'foo'. '/x/index.js' implicitly has an 'any' type.",
      " MISSING DEPENDENCY  Cannot find dependency 'jsdom'",
      'Error: pg_config executable not found.',

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
      {
        pattern:
          /\bcommand '(?<command>[\w.+-]{1,40})' failed: No such file\b|\bcan(?:'t|not) find (?:the |a )?(?<command2>[\w+]{1,20}) compiler\b/,
        weight: 82,
      },
      {
        pattern:
          /\b(?:[Pp]lease|[Yy]ou (?:need to|must|should|have to)) install (?:either )?(?:the )?[`'"](?<command>[\w.+-]{1,40})[`'"](?! (?:package|module|gem|library|plugin|extension|crate))/,
        weight: 74,
      },
      { pattern: /^g?make(?:\[\d+\])?: \*{3} \[.{1,200}\] Error 127\b/, weight: 58 },
      {
        pattern:
          /\bInterpreterNotFound: (?<command>\S+)|'(?<command2>[\w-]+)' is not an? (?:docker|git|npm|yarn|kubectl|cargo|helm|gh|az|aws) (?:command|subcommand|plugin)\b|^error: no such (?:sub)?command: `(?<command3>[\w-]+)`/,
        weight: 84,
      },
      // Builds that call others say it in the middle of a longer line.
      { pattern: /\bCould not find `(?<command>[\w.+-]+)`/, weight: 84 },
      {
        pattern:
          /\b[Ff]ailed to (?:spawn|launch|execute|run|start)(?: command| process)?:? [`'"](?<command>[\w.+-]+)[`'"](?:$|:? .{0,40}(?:No such file|os error 2|ENOENT|not found))/,
        weight: 82,
      },
      {
        pattern:
          /\b(?:is )?[`'"](?<command>cmake|protoc|make|gcc|cargo|rustc|go|node|npm|pnpm|yarn|java|docker|git|git-lfs|jq|yq|curl|nasm|yasm|ninja|meson|pkg-config|python3?|clang|llvm-config|helm|kubectl|terraform|aws)[`'"]? (?:is |was )?(?:not installed|not found|missing|required but)/i,
        weight: 82,
      },
      { pattern: /^(?<command>[\w.+-]+) (?:is )?not (?:installed|found)\b(?:[.!,]| please| - |$)/i, weight: 72 },
      {
        pattern:
          /\b(?:is the command|is it|is) (?<command>[\w.+-]+) installed\?|\bis [`'"]?(?<command2>[\w.+-]+)[`'"]? (?:installed|in your PATH)/i,
        weight: 76,
      },
      {
        pattern:
          /^(?:\/\S+: )?(?:\d+: )?(?:exec: )?(?!(?:error|fatal|warning|\w*(?:Error|Exception))\b)(?<command>[\w.+-]+): (?:command )?not found\b/i,
        weight: 80,
      },
      // A program that another one starts, and no path.
      { pattern: /\bNo such file or directory: '(?<command>[\w+-]{2,40})'$/, weight: 72 },
      { pattern: /\b(?:bad interpreter|env): .{0,100}No such file or directory/, weight: 80 },
      { pattern: /\bCannot run program "(?<command>[^"]+)"/, weight: 80 },
      { pattern: /\bThe term '(?<command>[^']+)' is not recognized\b/, weight: 82 },
      { pattern: /\bunable to find (?:the )?(?<command>[\w.+-]+) (?:executable|binary|command)\b/i, weight: 78 },
      {
        pattern:
          /\bNo CMAKE_\w+_COMPILER could be found\b|\bCMAKE_\w+_COMPILER not set\b|\bno acceptable C compiler found\b|\bCould not find compiler\b/,
        weight: 84,
      },
      {
        pattern:
          /(?:^|: )(?:line \d+: |\d+: )?(?!(?:ERROR|\w*[Ee]rror|\w*Exception|fatal)\b)(?<command>[\w.+-]+): (?:command )?not found$/,
        weight: 82,
      },
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
          /\b(?:linker|compiler|interpreter|program|executable|binary|tool) ['"`‘]?(?<command>[\w.+-]+)['"`’]? (?:was |could )?not (?:be )?found\b|(?<![\w.+-])(?<command2>[\w.+-]{1,100})['"`’]? (?:was )?not found (?:in|on) (?:your |the )?\$?PATH\b/,
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
      "error: command 'gcc' failed: No such file or directory",
      "error: can't find Rust compiler",

      'Could not configure the build properly. Please install either the `pkg-config`',

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
      {
        pattern:
          /\bno usable (?:browser|sandbox)\b|\bFailed to launch the browser process\b|\bCannot find (?:Chrome|Firefox|Chromium) binary|\bNo binary for Chrome\w* browser on your platform/i,
        weight: 84,
      },
      {
        pattern:
          /\bChromeHeadless\w* was not found\b|\bPlease, set "CHROME_BIN"|\bcannot find (?:chrome|firefox|geckodriver|chromedriver)/i,
        weight: 84,
      },
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
]
