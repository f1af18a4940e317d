import type { Category } from './category.ts'

/** What package managers cannot find, or not together. */
export const PACKAGES: readonly Category[] = [
  {
    id: 'dependency-conflict',
    title: 'Dependencies cannot be resolved together',
    remedy: 'person',
    advice: 'One of the named ranges, or a package name or version that does not exist, has to change in the manifest.',
    evidence: [
      {
        pattern: /^npm (?:ERR!|error) 404 Not Found - GET |\bcyclic package dependency\b/,
        weight: 88,
      },
      { pattern: /\bfailed to construct a build plan\b|\bChecksum was \w+ but wanted\b/, weight: 84 },
      {
        pattern:
          /\bConflict found for the following module\b|\bcompiled using NumPy 1\.x cannot be run\b|\bnumpy\.\w+ size changed, may indicate binary incompatibility\b|\bmodule compiled against (?:ABI|API) version\b/,
        weight: 84,
      },
      { pattern: /\b(?:INSTALLATION|UPGRADE) FAILED: repo \S+ not found\b/, weight: 88 },
      { pattern: /\bIn --require-hashes mode, all requirements must\b/, weight: 86 },
      {
        pattern:
          /\bPlugin \[id: '[^']{1,200}'.{0,120}\] was not found in any of\b|\bDependency verification failed\b|'dependencies\.dependency\.version' for \S+ is missing\b/,
        weight: 84,
      },
      {
        pattern:
          /\bThe package was not found with the source|\bno cached repository for helm-manager|\b(?:DependencyConvergence|RequireUpperBoundDeps|BannedDependencies|BanDuplicate\w+)\b.{0,40}\bfailed\b/,
        weight: 84,
      },
      {
        pattern:
          /\bbut (?:it is not (?:going to be )?(?:installed|installable)|\S{1,60} is to be installed)|\byou have held broken packages\b|\bunmet dependencies\b|\bconflicting requests\b|\bfailed to prepare transaction\b/,
        weight: 84,
      },
      { pattern: /\bYour requirements could not be resolved to an installable set\b/, weight: 78 },
      {
        pattern:
          /\b(?:proxy\.golang\.org|\/@v\/)\S*: (?:404|410)\b|\bgo: \S+@\S+: .*(?:unknown revision|404 Not Found|410 Gone)/,
        weight: 86,
      },
      { pattern: /^ResolvePackageNotFound:|\bPackagesNotFoundError\b|^Solving environment: failed$/, weight: 80 },
      { pattern: /^\[Cabal-7107\]|\bCould not resolve dependencies:/, weight: 82 },
      { pattern: /^\[__\d+\] (?:rejecting|fail)/, weight: 60 },
      { pattern: /\bversion solving failed\b/, weight: 86 },
      { pattern: /\bcould not find compatible versions for (?:pod|gem)\b/, weight: 88 },
      {
        pattern:
          /\bCould not solve for environment specs\b|\bLibMambaUnsatisfiableError\b|\bUnsatisfiableError\b|\bnothing provides\b.{0,80}\bneeded by\b/,
        weight: 86,
      },
      { pattern: /\bCouldn't find (?:any versions for|package) "(?<package>[^"]+)"/, weight: 84 },
      { pattern: /\bhash mismatch in fixed-output derivation\b/, weight: 86 },
      {
        pattern: /\bPackage '(?<package>[^']+)' not resolved\b|\bUnable to find '(?<package2>[^']+)' in remotes\b/,
        weight: 84,
      },
      {
        pattern: /\bNU11\d\d\b|\bNU16\d\d\b|\bUnable to find package (?<package>\S+?)\. No packages exist\b/,
        weight: 84,
      },
      {
        pattern: /\bCould not find (?:method )?(?<package>[\w.-]+:[\w.-]+:[\w.+-]+)\b/,
        weight: 82,
      },
      {
        pattern:
          /\bCould not find artifact \S|\bThe following artifacts could not be resolved\b|\bFailed to collect dependencies\b|\bUnresolv(?:ed|able) (?:dependency|build extension|import POM)\b/i,
        weight: 82,
      },
      {
        pattern:
          /^\[error\] (?:\(.{1,80}\) )?(?:sbt\.librarymanagement\.ResolveException|lmcoursier|Error downloading|not found: https?:)/,
        weight: 82,
      },
      {
        pattern:
          /\bunable to resolve dependency tree\b|\bno (?:matching|compatible) versions? (?:of|for|found)\b|\bNo versions? available for\b|\bcannot be satisfied\b|\bfailed to select a version\b/i,
        weight: 80,
      },
      {
        pattern:
          /\bdependency resolution failed\b|\bDependencies could not be resolved\b|\bDependency `[^`]+` .{0,40}(?:requires|conflicts)|\bFailed to use "(?<package>\w+)" \(versions?/i,
        weight: 80,
      },
      {
        pattern:
          /\bUnable to (?:locate|find) (?:a )?package\b|\bPackage '?(?<package>[\w.+-]+)'? has no installation candidate\b|\bNo match for argument: (?<package2>\S+)|\btarget not found: (?<package3>\S+)|\bNo package \S+ available\b|\bunable to select packages\b|\bunsatisfiable constraints\b|\bno such package\)/,
        weight: 84,
      },
      {
        pattern:
          /\bUnable to (?:satisfy|resolve) .{0,60}(?:requirements|dependencies|Unsatisfied requirements)|\bERROR: Unsatisfiable requirements detected\b/i,
        weight: 84,
      },
      {
        pattern:
          /\bNo (?:available )?formula(?:e)? (?:or cask )?with the name\b|\bNo such (?:gem|pod|crate|package)\b|\bcould not find (?:gem|crate|pod|package|module)\b/i,
        weight: 76,
      },
      {
        pattern:
          /\bFailed to query available provider packages\b|\bFailed to install provider\b|\bno available releases match the given constraints\b/i,
        weight: 72,
      },
      {
        pattern:
          /\bthe remote repository .{0,40}(?:does not have|has no) .{0,40}(?:version|module)|\bmodule declares its path as\b|\breading \S+go\.mod at revision\b|\binvalid version: /,
        weight: 78,
      },
      {
        pattern:
          /\bSECURITY ERROR\b.*|\bverifying \S+: checksum mismatch\b|\bIntegrity check failed\b|\bIntegrity checksum failed\b/,
        weight: 82,
      },
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
      'A module that was compiled using NumPy 1.x cannot be run in NumPy 2.0.0 as it may crash.',
      "Plugin [id: 'com.android.application', version: '8.99.0'] was not found in any of the following sources:",
      ' foo : Depends: libbar1 (>= 2.0) but it is not going to be installed',
      'E: Unable to correct problems, you have held broken packages.',

      'npm error code ERESOLVE',
      'ERROR: No matching distribution found for foo==9',
      'E: Unable to locate package libfoo-dev',
    ],
  },
]
