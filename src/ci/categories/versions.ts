import type { Category } from './category.ts'

/** What does not fit together: tools, lock files, and the ranges that packages ask for. */
export const VERSIONS: readonly Category[] = [
  {
    id: 'tool-version',
    title: 'A language or tool has a version that does not fit',
    remedy: 'edit',
    advice: 'Set the version that the message asks for in the step that installs the tool.',
    evidence: [
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
        pattern: /Your requirements could not be resolved|your php version \((?<got>[\d.]+)\) does not satisfy/i,
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
      ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date',
      'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.',
      'error: the lock file /src/Cargo.lock needs to be updated but --locked was passed to prevent this',
    ],
  },
  {
    id: 'dependency-conflict',
    title: 'Dependencies cannot be resolved together',
    remedy: 'person',
    advice: 'One of the named ranges, or a package name or version that does not exist, has to change in the manifest.',
    evidence: [
      { pattern: /\bERESOLVE\b.*(?:could not|unable to) resolve/i, weight: 84 },
      { pattern: /^npm (?:ERR!|error) code ERESOLVE/, weight: 80 },
      { pattern: /\bResolutionImpossible\b|No solution found when resolving|version solving failed/i, weight: 84 },
      { pattern: /\bNo matching distribution found for (?<package>\S+)/, weight: 80 },
      { pattern: /\bCould not find a version that satisfies the requirement\b/, weight: 78 },
      { pattern: /\bnpm (?:ERR!|error) (?:code ETARGET|notarget No matching version)/, weight: 82 },
      { pattern: /\bfailed to select a version for\b/, weight: 80 },
      {
        pattern: /\bCannot resolve external dependency (?<package>\S+)|Could not resolve all \w+ for configuration\b/,
        weight: 76,
      },
      { pattern: /\bCould not (?:resolve dependencies for project|find artifact) /i, weight: 76 },
      {
        pattern:
          /\bPackagesNotFoundError\b|\bERR_PNPM_(?:PEER_DEP_ISSUES|NO_MATCHING_VERSION|FETCH_404)\b|\bYN0082\b|No candidates found/,
        weight: 84,
      },
      {
        pattern: /^npm (?:ERR!|error) 404 Not Found - GET |^npm (?:ERR!|error) 404 {1,3}'?\S+@\S+'? is not in/,
        weight: 86,
      },
      { pattern: /^\s*> Could not find \S+:\S+:\S+\.?$/, weight: 82 },
      {
        pattern:
          /\bno matching package named `(?<package>[^`]+)` found|\b: unknown revision (?!or path)|\bmodule .* found .* but does not contain package\b/,
        weight: 80,
      },
      { pattern: /\bUnmet peer dependenc|\bConflicting peer dependency\b/i, weight: 66 },
      { pattern: /\bTHESE PACKAGES DO NOT MATCH THE HASHES\b|\bEINTEGRITY\b|\bchecksum mismatch\b/, weight: 82 },
      { pattern: /\bFailed to find package '(?<package>[^']+)'|Unable to locate package (?<package2>\S+)/, weight: 80 },
      { pattern: /\bNU1\d{3}: |\bCould not find gem\b|Bundler could not find compatible versions/, weight: 76 },
    ],
    examples: [
      'npm error code ERESOLVE',
      'ERROR: No matching distribution found for foo==9',
      'E: Unable to locate package libfoo-dev',
    ],
  },
]
