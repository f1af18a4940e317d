import type { Category } from './category.ts'

/** What a program was asked for, and does not take. */
export const CALLS: readonly Category[] = [
  {
    id: 'bad-argument',
    title: 'A command was called with arguments that it does not take',
    remedy: 'person',
    advice: 'Compare the call in the workflow with what this version of the command takes.',
    evidence: [
      {
        pattern:
          /\bno context exists with the name\b|\bdoes not have '?workflow_dispatch'? trigger\b|^error: remote \S+ already exists\b|\bpaths are ignored by one of your \.gitignore files\b|\bis required \(provide with --/,
        weight: 84,
      },
      { pattern: /\bNo agent found in pool\b/, weight: 84 },
      { pattern: /\bno such target '\/\/|\bdoes not provide attribute '/, weight: 84 },
      {
        pattern: /\bVersion not changed, might want --allow-same-version\b|\bNo projects matched the filters\b/,
        weight: 72,
      },
      { pattern: /\bpackage ID specification `[^`]+` did not match\b/, weight: 84 },
      {
        pattern:
          /\bfailed to find driver "|\btag is needed when pushing to registry\b|\bGitHub Releases requires a tag\b/,
        weight: 86,
      },
      {
        pattern: /\bcould not select device driver\b|\bBackend configuration changed\b|\bno stack named '/,
        weight: 84,
      },
      { pattern: /^npm (?:ERR!|error) Invalid (?:version|tag name): |\bCould not find lane '/, weight: 84 },
      { pattern: /\bNo such preset in\b|\bNo virtual environment found; run\b/, weight: 84 },
      { pattern: /\bCould not find the selected project in the reactor\b/, weight: 84 },
      {
        pattern: /\bls-remote ssh:\/\/git@github\.com\/(?:dist|build|out|lib|packages|public|release|target)\//,
        weight: 92,
      },
      { pattern: /\bexternally-managed-environment\b|\btarget stage "?\S{1,80} could not be found\b/, weight: 80 },
      { pattern: /\bUnable to find a (?:device|destination|simulator|project|scheme) matching\b/, weight: 80 },
      {
        pattern:
          /\b(?:must|need to|have to|should|[Pp]lease) (?:provide|specify|supply|pass|use|give|be called with) (?:the |an? |one of |at least |either )?[`'"]?--[a-z]/,
        weight: 74,
      },
      // Who was asked for what is not there says what there is.
      {
        pattern:
          /\b(?:not found|unknown|invalid|unsupported|does not exist|not recogni[sz]ed|no such)\b.{0,120}[.,;(] ?(?:available|valid|supported|allowed|known|possible|expected) (?:\w+ ){0,3}(?:are|is|one of)?:? ?\S/i,
        weight: 58,
      },
      {
        pattern:
          /\bdoes not have (?:the )?(?:feature|option|flag|profile|target|script|task)s? [`'"]|\bUnrecognized CLI Parameter\b/,
        weight: 78,
      },
      {
        pattern:
          /\b(?:is|are) not supported (?:for|by|with|in|on|when using) (?:the )?[\w-]{1,40} (?:driver|mode|backend|builder|engine|format|type|target|command)\b|\bno (?:bin|lib|test|example|bench) target (?:named|found)\b|\b(?:is|are) mutually exclusive\b|\bcannot be (?:used|combined|specified) (?:together|with)\b/i,
        weight: 76,
      },
      {
        pattern:
          /\boption requires an argument\b|\bis misspelled or not recogni[sz]ed\b|\bis not a valid (?:option|argument|value|command|choice|flag|name|reference|tag)\b/i,
        weight: 76,
      },
      {
        pattern:
          /\((?:Validation(?:Error|Exception)|InvalidParameter\w*|Malformed\w*|InvalidRequest\w*|BadRequest\w*|InvalidInput\w*|MissingParameter|InvalidArgument\w*)\) when calling\b/,
        weight: 78,
      },
      {
        pattern:
          /\bcould not find (?:an? )?(?:option|command|subcommand|flag) named\b|\b[Uu]nexpected (?:option|positional|parameter)\b|\btoo (?:many|few) arguments\b/i,
        weight: 76,
      },
      { pattern: /^usage: (?<command>[\w./-]+) [[<]|^Usage: (?<command2>[\w./-]+) [[<]/, weight: 44 },
      {
        pattern:
          /\bcurl: \(3\)|\bURL rejected: |\bNo host part in the URL\b|\b[Ii]nvalid (?:host ?name|IP address|port|CIDR|ARN|region|email)\b|\bis malformed\b/,
        weight: 74,
      },
      { pattern: /\binvalid reference format\b|\bmust be lowercase\b/, weight: 80 },
      { pattern: /\berror: argument \S+: (?:invalid|expected|not allowed|unrecognized)/, weight: 72 },
      { pattern: /\b(?:invalid|unknown) choice: /, weight: 72 },
      {
        pattern: /\b(?:accepts|requires) (?:at (?:least|most) |exactly )?\d+ arg(?:ument)?\(?s?\)?(?:, received \d+)?/,
        weight: 76,
      },
      {
        pattern:
          /\bURL using bad\/illegal format\b|\b(?:malformed|invalid) URL\b|\bno scheme\b|\bunsupported protocol scheme\b/i,
        weight: 76,
      },
      { pattern: /\bUnexpected input\(s\) '/, weight: 30 },
      {
        pattern:
          /\bInput '(?<input>[^']+)' (?:is not|must|has)|\bInput does not meet YAML\b|\bInvalid (?:value for )?input\b/,
        weight: 72,
      },
      {
        pattern: /\b(?:missing|required) (?:required )?(?:argument|parameter|option|flag|positional)s?\b/i,
        weight: 62,
      },
      {
        pattern:
          /\bUnable to find a destination matching\b|\bdoes not contain a scheme named\b|\bscheme .{1,80} is not currently configured\b/,
        weight: 76,
      },
      { pattern: /\bno such (?:command|subcommand|task|target|profile|feature): ?/i, weight: 66 },
      {
        pattern: /\b[Nn]o (?:task|target|recipe|job|command|script|profile) (?:named|called|matching)? ?[`'"]/,
        weight: 70,
      },
      {
        pattern: /\b(?:does not contain (?:a )?recipe|Don't know how to build task|task: Task "[^"]+" does not exist)/,
        weight: 78,
      },
      { pattern: /\bUnrecognized (?:VM )?option\b|\bUnrecognized option: /, weight: 76 },
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
    examples: [
      'The following paths are ignored by one of your .gitignore files:',
      'ERROR: tag is needed when pushing to registry',
      'Error: Project(s) "foo" not found. Available projects: "chromium"',
      'must provide `--title` and `--body` when not running interactively',

      'ERROR: failed to build: Cache export is not supported for the docker driver.',
      'error: no bin target named `foo`',
      "error: unexpected argument '--fast' found",
      'Invalid mode: changelog. Valid modes: changeset, instant',
    ],
  },
]
