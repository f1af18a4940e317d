import type { Category } from './category.ts'

/** Versions of tools, and lock files that do not fit. */
export const VERSIONS: readonly Category[] = [
  {
    id: 'tool-version',
    title: 'A language or tool has a version that does not fit',
    remedy: 'edit',
    advice: 'Set the version that the message asks for in the step that installs the tool.',
    evidence: [
      { pattern: /\bcontains a valid JDK installation\b|\bMSB3644\b|\bgo\.mod:\d+: unknown directive: /, weight: 84 },
      { pattern: /\bexec plugin: invalid apiVersion\b/, weight: 88 },
      { pattern: /\bVersion spec (?<wanted>\S+) for architecture \S+ did not match any version\b/, weight: 90 },
      { pattern: /\bCannot find matching keyid: /, weight: 90 },
      {
        pattern:
          /\bonly version: \d+ configuration files are supported\b|\bunrecognized command[- ]line option ['‘"]-std=/,
        weight: 84,
      },
      {
        pattern: /\bCould not find 'bundler' \((?<wanted>[\d.]+)\) required by\b|\binvalid developer directory '/,
        weight: 88,
      },
      {
        pattern:
          /\bused to build \S+ is lower than the targeted\b|\bfeature `[\w-]+` is required$|\bmay not be used on the (?:stable|beta) release channel\b|\bCompatibility with CMake < \S+ has been removed\b|\bcould not find any instance of Visual Studio\b|\bmodule 'pkgutil' has no attribute 'ImpImporter'|\bNo interpreter found for Python\b/,
        weight: 88,
      },
      { pattern: /^You must install (?:or update )?\.NET\b/, weight: 84 },
      {
        pattern:
          /: no match for platform in manifest: not found|\bdoes not provide the specified platform\b|\bimage .{1,120} was found but (?:does not match|its platform)\b/,
        weight: 88,
      },
      {
        pattern:
          /\bdigital envelope routines::unsupported\b|\bERR_OSSL_EVP_UNSUPPORTED\b|\bdoes not (?:yet )?support your (?:current )?(?:environment|runtime|version)\b|\bcould not find python interpreter with spec\b/i,
        weight: 84,
      },
      { pattern: /\bCould not find (?<tool>[A-Z]\w+) version that satisf/, weight: 86 },
      { pattern: /\bRequire(?:Java|Maven|Runtime)Version\b.{0,40}\bfailed\b/, weight: 84 },
      { pattern: /\binvalid go version '|\bgo: (?:download|toolchain) go?[\d.]+.{0,60}\bnot available\b/, weight: 84 },
      {
        pattern:
          /\bis unsupported, supported versions are\b|\bsupported (?:\w+ )?versions (?:are|is)\b|\bsupported versions:/i,
        weight: 76,
      },
      {
        pattern:
          /\bUnable to determine \w+ version\b|\bis not installable\b|\bcould not download nonexistent\b|\bUnknown version \S+ for\b|\bCould not setup \w+ \d/i,
        weight: 82,
      },
      {
        pattern: /\btrying to run .{1,60} on \w+ v?\d\S* but\b|\bAndroid Gradle plugin requires Java (?<wanted>\d+)/,
        weight: 84,
      },
      { pattern: /\bonly supports (?<tool>[A-Z]\w+) version (?<wanted>\d+)/, weight: 86 },
      {
        pattern: /\bDetected (?:JDK|Maven) [Vv]ersion:? (?<got>\S+) .{0,200}\bis not in the allowed range/,
        weight: 90,
      },
      {
        pattern:
          /\bCould not find satisfied version for SemVer\b|\bUnable to resolve (?:the )?(?:version|latest)\b|\bCould not resolve (?:version|tool)\b.{0,40}\bversion\b/i,
        weight: 86,
      },
      { pattern: /\bmodule requires (?<tool>Go) (?<wanted>[\d.]+)/, weight: 84 },
      { pattern: /\bversion [`'"]GLIBC(?:XX)?_(?<wanted>[\d.]+)' not found/, weight: 84 },
      {
        pattern:
          /\bThis version of (?:the )?.{1,60}\b(?:requires|only supports|is not compatible|has been compiled|could not run|is too old)\b/i,
        weight: 76,
      },
      {
        pattern:
          /\b(?:Minimum supported|requires? (?:at least |a minimum )?)(?<tool>Gradle|Xcode|Kotlin|Maven|JDK|SDK|Android Gradle plugin|CMake|Bazel|Terraform|Helm|Docker|Swift|Rust|Elixir|Erlang|OTP|Dart|Flutter|CocoaPods|R|Julia|Perl|GHC|Cabal)(?: version)?(?: is)? ?(?:>=|~>|v)?(?<wanted>\d[\w.]*)/i,
        weight: 76,
      },
      {
        pattern:
          /\byou(?:'re| are) (?:trying to run|using|running) .{0,40}\bversion\b.{0,60}\b(?:but|required|need|not supported)/i,
        weight: 68,
      },
      {
        pattern:
          /\b(?:the )?(?:current|installed|detected|active|found) (?:\w+ )?version .{0,60}\b(?:does not|doesn't|is not|is too|is lower|is older|but)\b/i,
        weight: 70,
      },
      {
        pattern:
          /\bUnsupported (?:Node|Python|Java|Ruby|Go|engine|platform|Terraform Core|Gradle|Xcode) ?(?:version|JVM)?|\bunsupported (?:GNU|compiler|Python|Ruby|Node) version/i,
        weight: 72,
      },
      {
        pattern:
          /\b(?:rustc|cargo|node|npm|go|ruby|python|php|java|elixir|otp|swift|xcode|gradle) \d[\w.-]* is not supported\b|\brequires rustc \d|\bcurrently active rustc version\b/i,
        weight: 82,
      },
      {
        pattern:
          /\bis not (?:available|supported) (?:for|on) (?:this|your) (?:platform|architecture|OS|runner)\b|\bNo (?:prebuilt|compatible) .{0,40}\bfor (?:this|your) (?:platform|arch\w*)/i,
        weight: 70,
      },
      { pattern: /\breports version (?<got>[\d.]+), expected (?<wanted>[\d.]+)/, weight: 74 },
      {
        pattern:
          /\bYour Ruby version is\b|\bruby-\S+ is not installed\b|\brbenv: version `|\basdf: .*version .* (?:not installed|is not)|\bnvm: .*not yet installed|\bN\/A: version\b|\bpyenv: version `/,
        weight: 84,
      },
      {
        pattern:
          /The engine "(?<tool>\w+)" is incompatible with this module\. Expected version "(?<wanted>[^"]+)"\. Got "(?<got>[^"]+)"/,
        weight: 86,
      },
      { pattern: /\bEBADENGINE\b/, weight: 42 },
      { pattern: /\bERR_PNPM_UNSUPPORTED_ENGINE\b/, weight: 84 },
      { pattern: /The version '(?<got>[^']+)' with architecture '\w+' was not found for/, weight: 88 },
      { pattern: /Version (?<got>\S+) was not found in the local cache/, weight: 58 },
      { pattern: /Unable to find (?:Node|Python|Java|Go)?\s?version '?(?<wanted>[^'\s]+)'? for platform/, weight: 86 },
      { pattern: /\brequires a different Python: /i, weight: 82 },
      {
        pattern:
          /\b(?:requires|require) (?<tool>Node(?:\.js)?|Python|Go|PHP|Ruby|Java|npm|rustc) ?(?:version )?v?(?<wanted>(?:>=|\^|~)? ?\d[\w.]*)/i,
        weight: 70,
      },
      {
        pattern: /You are using Node\.js (?<got>[\w.]+)\. For .*, Node\.js version .*(?<wanted>\d+[\w.]*)/,
        weight: 82,
      },
      {
        pattern: /\bUnsupported class file major version\b|invalid (?:source|target) release: |class file version \d/,
        weight: 80,
      },
      { pattern: /\bgo\.mod requires go >= (?<wanted>[\d.]+)/, weight: 86 },
      {
        pattern: /\brequires rustc (?<wanted>[\d.]+)|edition20\d\d.*(?:required|unstable|not stabilized)/i,
        weight: 80,
      },
      { pattern: /Your Ruby version is (?<got>[\d.]+), but your Gemfile specified/, weight: 88 },
      {
        pattern: /your php version \((?<got>[\d.]+)\) does not satisfy/i,
        weight: 66,
      },
      { pattern: /NETSDK1045|A compatible \.NET SDK was not found|The .NET SDK .* does not support/, weight: 86 },
      { pattern: /Multiple versions of pnpm specified|No pnpm version is specified/, weight: 88 },
      { pattern: /This project's package\.json defines "packageManager"/, weight: 80 },
      {
        pattern: /\b(?:due to|because) (?:you are |you're )?(?:using |running )?an? (?:old|outdated)(?:er)? version\b/i,
        weight: 66,
      },
      { pattern: /\b(?<wanted>\d+(?:\.\d+)*) or (?:higher|newer|later|above) is required\b/i, weight: 78 },
      { pattern: /\bVersion (?<got>\S+) with arch \S+ not found/, weight: 88 },
      { pattern: /^npm (?:ERR!|error) code EBADENGINE/, weight: 88 },
      { pattern: /\berror MSB4236: The SDK '/, weight: 82 },
      { pattern: /\brequires SDK version (?<wanted>\S+)/, weight: 86 },
      {
        pattern:
          /\bcompatible with Java (?<got>\d+)\b.*, but:?|\bNo matching toolchains? found|\bhas been compiled by a more recent version of the Java Runtime\b/,
        weight: 86,
      },
      { pattern: /\b(?:error: )?release version (?<wanted>\d+) not supported\b/, weight: 84 },
      { pattern: /\bno match for platform in manifest\b|\bno matching manifest for \S+/, weight: 84 },
      {
        pattern: /^ERROR: Package '\S+' requires a different Python: (?<got>[\d.]+) not in '(?<wanted>[^']+)'/,
        weight: 90,
      },
      {
        pattern:
          /\b(?<tool>php|ruby|node|python)\b.{0,60}\byour (?:php|ruby|node|python) version \((?<got>[\d.]+)\) does not satisfy/i,
        weight: 86,
      },
      {
        pattern:
          /\b(?:Node|Node\.js|Python|Ruby|PHP|Go|Java|npm|pnpm|Yarn) version .{0,60}\b(?:is not supported|not supported|unsupported|is required|too old|does not satisfy)/i,
        weight: 76,
      },
    ],
    examples: [
      "xcode-select: error: invalid developer directory '/Applications/Xcode_15.9.app'",
      'error: No interpreter found for Python 3.14 in managed installations or search path',
      '  feature `edition2024` is required',
      'failed to resolve source metadata for docker.io/library/node:lts-slim: no match for platform in manifest: not found',
      'Error: error:0308010C:digital envelope routines::unsupported',

      "Could not find Xcode version that satisfied version spec: '15.4'",

      'error danger@13.0.0: The engine "node" is incompatible with this module. Expected version ">=22". Got "20.20.2"',
      "Error: The version '3.1' with architecture 'x64' was not found for Ubuntu 22.04.",
      'go: go.mod requires go >= 1.23 (running go 1.21.0; GOTOOLCHAIN=local)',
    ],
  },
  {
    id: 'lockfile-drift',
    title: 'The lock file does not match the manifest',
    remedy: 'person',
    advice: 'Run the package manager once without its frozen mode, and commit the lock file.',
    evidence: [
      { pattern: /\bchecksums previously recorded in the dependency lock file\b/, weight: 92 },
      { pattern: /\bdoesn't seem to be present in your lockfile\b/, weight: 88 },
      {
        pattern: /\bnot (?:present|found|listed) in the lock ?file\b|\bmissing from (?:the )?lock ?file\b/i,
        weight: 84,
      },
      { pattern: /\bchanges to the lockfile in deployment mode\b/, weight: 92 },
      { pattern: /\bInconsistent dependency lock file\b/, weight: 92 },
      { pattern: /\bYour Pipfile\.lock \(\w+\) is out of date\b/, weight: 92 },
      {
        pattern:
          /(?<![\w-])(?:lock ?file|[\w-]{1,60}\.lockb?|[\w-]{1,60}-lock\.\w+|Podfile\.lock|Package\.resolved|mix\.lock|pubspec\.lock|flake\.lock|gradle\.lockfile|packages\.lock\.json|deno\.lock|conda-lock\.yml)\b.{0,100}\b(?:out of (?:date|sync)|outdated|not (?:in sync|up[- ]to[- ]date)|needs? to be (?:updated|regenerated)|(?:does not|doesn't) (?:match|satisfy)|is stale|must be updated)/i,
        weight: 90,
      },
      {
        pattern:
          /\bYN0028\b|\bThe lockfile would have been (?:created|modified)\b|\bUnable to update lockfile\b|\bFrozen lockfile\b.{0,60}(?:mismatch|error|fail)/i,
        weight: 90,
      },
      {
        pattern: /\b(?:the sandbox is not in sync with|sandbox not in sync|is not in sync with the) Podfile\.lock\b/i,
        weight: 90,
      },
      {
        pattern:
          /\bcannot install with "frozen-lockfile"|\b--frozen(?:-lockfile)?\b.{0,80}\b(?:out of date|mismatch|needs|because)|\brequires? (?:an )?up-to-date lock ?file\b/i,
        weight: 88,
      },
      {
        pattern:
          /\bYour bundle only supports platforms\b|\bThe dependencies in your gemfile changed\b|\bYour lockfile (?:does not|is|was)\b/i,
        weight: 86,
      },
      {
        pattern:
          /\bpyproject\.toml changed significantly|\bpdm\.lock\b.{0,60}(?:hash|outdated)|\bLock file hash doesn't match/i,
        weight: 90,
      },
      {
        pattern:
          /\bupdates to go\.(?:mod|sum) (?:are )?needed|\bgo: inconsistent vendoring\b|\bto update it:\s*go mod tidy\b|\bgo\.mod .{0,40}(?:out of sync|needs tidy|not tidy)/i,
        weight: 90,
      },
      {
        pattern:
          /\bDependency lock state is out of date\b|\bResolved .{1,80} which is not part of the dependency lock state\b/i,
        weight: 90,
      },
      { pattern: /\bERR_PNPM_\w*LOCKFILE\w*/, weight: 93 },
      { pattern: /\bERR_PNPM_OUTDATED_LOCKFILE\b/, weight: 92 },
      { pattern: /package\.json and package-lock\.json .*are (?:not )?in sync/, weight: 92 },
      {
        pattern: /\bYour lockfile needs to be updated\b|The lockfile would have been modified by this install/,
        weight: 92,
      },
      {
        pattern: /\bpoetry\.lock was last generated|pyproject\.toml changed significantly since poetry\.lock/,
        weight: 92,
      },
      {
        pattern: /\bthe lock file .* needs to be updated but --locked|cannot update the lock file .* because --locked/,
        weight: 92,
      },
      {
        pattern:
          /The lockfile at `uv\.lock` needs to be updated|lockfile .*is (?:out of date|outdated|not up[- ]to[- ]date)/i,
        weight: 90,
      },
      { pattern: /\bmissing go\.sum entry\b|updates to go\.(?:mod|sum) needed/, weight: 90 },
      {
        pattern: /The gemspecs? .* changed|your bundle is frozen|because frozen mode is set|deployment mode.*lockfile/i,
        weight: 84,
      },
      { pattern: /lockfile had changes, but lockfile is frozen/, weight: 92 },
      { pattern: /\bcan only install with an existing package-lock\.json\b/, weight: 92 },
      { pattern: /\btrying to install in (?:deployment|frozen) mode after changing\b/, weight: 90 },
      { pattern: /\blockfile does not have all gems needed\b/i, weight: 88 },
      { pattern: /^npm (?:ERR!|error) (?:Missing|Invalid): .+ from lock file/, weight: 80 },
      { pattern: /\bNU1004\b|The lock file is not up to date with the latest changes in composer\.json/, weight: 84 },
    ],
    examples: [
      '- Required package "foo/bar" is not present in the lock file.',

      ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date',
      'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.',
      'error: the lock file /src/Cargo.lock needs to be updated but --locked was passed to prevent this',
    ],
  },
]
