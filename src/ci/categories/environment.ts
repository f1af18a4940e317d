import type { Category } from './category.ts'

/** What the code needs to be installed, and is not. */
export const ENVIRONMENT: readonly Category[] = [
  {
    id: 'missing-dependency',
    title: 'A package that the code uses is not installed',
    remedy: 'edit',
    advice: 'Declare the package where the project lists its dependencies, or install it in the step before.',
    evidence: [
      {
        pattern:
          /\b[Cc]ould not load [`'"](?<module>[^`'"]{1,100})[`'"]\. Is it installed\?|\b[Cc]annot find module (?<module2>[\w@-][\w@/.-]*)$/,
        weight: 86,
      },
      { pattern: /\bconfiguration failed for package\b/, weight: 76 },
      { pattern: /\bcould not determine executable to run\b/, weight: 82 },
      { pattern: /\bNo version of NDK matched\b|\bNDK at \S+ did not have a\b/, weight: 84 },
      { pattern: /\bError: Module not installed\b/, weight: 84 },
      {
        pattern:
          /\bCouldn't find the node_modules state file\b|\bsystem is missing the dependency: |\bThis is not the tsc command you are looking for\b|\bCould not find Nx modules\b|\bCall to undefined function (?:mb_|curl_|simplexml_|gmp_|bc[a-z]+\(|imagecreate|intl_|iconv|ldap_|sodium_|pcntl_|posix_|token_)/,
        weight: 84,
      },
      {
        pattern:
          /: package \S+ is not in (?:std|GOROOT)\b|\bmake sure (?:that )?the .{1,60} (?:development packages|headers|libraries) are installed\b/,
        weight: 80,
      },
      {
        pattern:
          /\bthe following workloads must be installed\b|\bAssets file '[^']{1,300}' not found\. Run a NuGet package restore\b/,
        weight: 84,
      },
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
      'This is not the tsc command you are looking for',
      'PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen()',
      'error NETSDK1147: To build this project, the following workloads must be installed: maui-android',
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
]
