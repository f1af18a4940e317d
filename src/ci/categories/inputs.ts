import type { Category } from './category.ts'

/** What a step reads or takes, and cannot use. */
export const INPUTS: readonly Category[] = [
  {
    id: 'bad-data',
    title: 'A file that a step reads is not valid',
    remedy: 'person',
    advice:
      'Mend the file at the place the message names. An archive that is none is often the page of an error that was downloaded in its place.',
    evidence: [
      {
        pattern:
          /\bno targets specified in the manifest\b|\bMultiple top-level packages discovered\b|\[tool\.\w+\] section not found\b|\bInvalid configuration for file "/,
        weight: 84,
      },
      { pattern: /\bunable to read either as JSON nor YAML\b|\berror loading config file\b/, weight: 86 },
      {
        pattern:
          /\bno matches for kind "\w+" in version\b|^The \w+ "[^"]{1,200}" is invalid: |\bdon't meet the specifications of the schema\b/,
        weight: 88,
      },
      { pattern: /\b[Cc]ould not find (?:the )?"\w+" field in\b/, weight: 82 },
      { pattern: /\bhas syntax errors in markup\b/, weight: 82 },
      { pattern: /^Verification of .{1,60} failed!$/, weight: 78 },
      {
        pattern:
          /\b(?:can't|cannot|could not|couldn't|failed to|unable to) load (?:the )?config(?:uration)?(?: file)?: /i,
        weight: 60,
      },
      {
        pattern: /\bSyntax Error while loading YAML\b|^ERROR: Invalid requirement: |^configuration error: `/,
        weight: 80,
      },
      { pattern: /\bTemplate format error\b|\bYAML not well-formed\b|\bJSON not well-formed\b/, weight: 86 },
      { pattern: /\bExpecting value: line \d+ column \d+\b/, weight: 80 },
      { pattern: /\bunclosed (?:table|string|array)\b|\bunterminated string\b.{0,40}(?:json|yaml|toml)/i, weight: 74 },
      {
        pattern:
          /\binvalid (?:json|yaml|toml|xml|csv)\b|\b(?:json|yaml|toml|xml)\b.{0,40}\b(?:syntax error|parse error|is (?:not valid|invalid|malformed)|decode error)\b/i,
        weight: 74,
      },
      {
        pattern:
          /\b(?:could not|cannot|failed to|unable to|error) (?:parse|decode|deserialize|unmarshal(?:ling)?|parsing) (?:the )?(?:\S+ )?(?:\S+\.)?(?:json|ya?ml|toml|xml|ini|plist|pbxproj|config\w*)\b/i,
        weight: 72,
      },
      {
        pattern:
          /\bmanifest (?:is|was) (?:invalid|not valid|malformed)|\bcorrupt(?:ed)? (?:zip|archive|file|jar|package|image|cache|data)\b/i,
        weight: 72,
      },
      {
        pattern:
          /\b(?:schema|config(?:uration)?) validation (?:error|failed)|\bis not valid under any of the given schemas\b|\bdoes not (?:match|conform to) (?:the )?schema\b|\bconfiguration contains (?:an? )?(?:error|invalid)|\bunsupported version of the configuration\b/i,
        weight: 74,
      },
      {
        pattern:
          /\binvalid (?:input|base64|hex|escape|character)\b(?: data| string| sequence)?(?!.*(?:option|argument))/i,
        weight: 56,
      },
      { pattern: /\bbase64: invalid input\b|\bIncorrect padding\b|\billegal base64 data\b/, weight: 82 },
      { pattern: /\bcould not (?:load|parse) (?:project|settings|build) (?:file|configuration)\b/i, weight: 66 },
      { pattern: /SyntaxError: .*(?:\bin JSON\b|is not valid JSON)|\bJSONDecodeError\b|\bEJSONPARSE\b/, weight: 80 },
      { pattern: /^(?:jq: )?parse error(?: \(.{1,80}\))?: |\bFailed to parse (?:JSON|YAML|TOML|XML)\b/i, weight: 78 },
      {
        pattern: /\bUnicode(?:De|En)codeError\b|\binvalid (?:UTF-?8|byte sequence)|\bcodec can't (?:de|en)code\b/i,
        weight: 76,
      },
      { pattern: /^jq: error \(at /, weight: 76 },
      {
        pattern:
          /\b\w{0,40}(?:Yaml|YAML|Xml|XML|Toml|TOML|Csv|CSV|Json|JSON)\w{0,20}(?:Error|Exception)\b(?=: )|(?:^|\.)(?:Parse|Scanner|Decode|Parser)Error: /,
        weight: 74,
      },
      { pattern: /\binvalid character .{1,20} (?:looking for|after|in string)|\bcannot unmarshal \w+/, weight: 76 },
      { pattern: /: \*\*\* (?:missing separator|recipe commences before|commands commence before)/, weight: 84 },
      {
        pattern:
          /\bnot in gzip format\b|This does not look like a tar archive|End-of-central-directory signature not found|\bBadZipFile\b|not a (?:valid )?zip (?:file|archive)|unexpected end of archive|^(?:gzip|tar|xz|bzip2|zstd|unzip)\b.*unexpected end of file|File format not recognized|invalid tar header/i,
        weight: 82,
      },
      {
        pattern:
          /\bNon-(?:parse|read)able POM\b|Malformed POM\b|\bXMLSyntaxError\b|\bSAXParseException\b|not well-formed \(invalid token\)/,
        weight: 84,
      },
      {
        pattern:
          /\bmapping values are not allowed\b|\bcould not find expected ':'|\bdid not find expected \b|\bYAMLException\b|^(?:error: )?yaml: (?:line \d+|unmarshal errors)|error converting YAML to JSON|\bbad indentation of a mapping/i,
        weight: 76,
      },
      {
        pattern:
          /\bTOML parse error\b|\bTOMLDecodeError\b|invalid TOML\b|^error: (?:could not|failed to) parse (?:manifest|config)/i,
        weight: 82,
      },
      { pattern: /\bdockerfile parse error\b|\bunknown instruction: /i, weight: 86 },
      { pattern: /\bstrict decoding error\b|error validating data|\bunknown field "[^"]+"/, weight: 80 },
      {
        pattern:
          /^(?:Error|error): (?:Invalid|Failed to parse|Could not parse|Cannot parse) .*\b(?:config|configuration|manifest|schema|package\.json|tsconfig)/i,
        weight: 70,
      },
      {
        pattern: /services\.\S+ (?:Additional property|must be)|validating \S+: .*(?:must be|not allowed)/,
        weight: 80,
      },
    ],
    examples: [
      'The Deployment "a" is invalid: spec.template.spec.containers[0].image: Required value',
      "ERROR: Invalid requirement: 'foo==': Expected end or semicolon",

      'jq: parse error: Expected value before comma at line 1, column 8',
      'Makefile:2: *** missing separator.  Stop.',
      'gzip: stdin: not in gzip format',
      'SyntaxError: Expected double-quoted property name in JSON at position 10',
      '[FATAL] Non-parseable POM /src/pom.xml: end tag name </a> must match start tag name <b>',
    ],
  },
  {
    id: 'missing-variable',
    title: 'A variable that the step reads is not set',
    remedy: 'person',
    advice:
      'Set it under `env:` or `vars`, or in the environment the job runs in; a run of a fork does not get them all.',
    evidence: [
      { pattern: /\bUnable to resolve AWS account to use\b/, weight: 84 },
      {
        pattern: /\bYou must specify a region\b|\brequired property \[(?<variable>\w+)\] is not currently set\b/,
        weight: 86,
      },
      { pattern: /\bNo application encryption key has been specified\b/, weight: 86 },
      {
        pattern:
          /\b(?:[Pp]lease|[Yy]ou must|[Yy]ou need to|[Mm]ake sure to) (?:define|set|add|provide|export|specify) (?:the |a |your )?[`'"$]?(?<variable>[A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/,
        weight: 78,
      },
      { pattern: /\bThe task includes an option with an undefined variable\b/, weight: 84 },
      {
        pattern:
          /^(?:\w*Error: )?[a-z]\w*(?:Url|URL|Uri|URI|Host|Endpoint|Domain|Region|ProjectId) (?:is|was) (?:required|missing|undefined|not (?:set|defined|provided))\b/,
        weight: 76,
      },
      // What is built of a variable that is empty begins or ends with what stood beside it.
      {
        pattern:
          /\binvalid (?:tag|argument) "(?:[/.:]|[^"\s]{1,300}(?:\/\/|\/:|:"))|\b(?:s3|gs|https?|ssh):\/\/(?:\/|:\d|\s|$)|\bCould not resolve hostname (?::|\$)/,
        weight: 84,
      },
      {
        pattern: /\bmust be (?:a|an|set|defined)\b.{0,40}\b(?:got|received|found) ["'`]?(?:undefined|null|None|nil)\b/,
        weight: 72,
      },
      { pattern: /\bkey not found: "(?<variable>[A-Z][A-Z0-9_]{3,})"/, weight: 80 },
      { pattern: /\bSDK location not found\b/, weight: 80 },
      {
        pattern:
          /\b(?<variable>[A-Z][A-Z0-9_]{2,}) (?:environment variable |env var |variable )?(?:must be (?:set|defined|provided|specified|non-?empty)|(?:is|was|are) (?:not (?:set|defined|provided|specified)|required|missing|undefined|unset|empty|blank)|has (?:not been set|no value))/,
        weight: 78,
      },
      {
        pattern:
          /\b[Ss]et (?:the )?(?:env(?:ironment)? (?:variable )?)?[`'"]?(?<variable>[A-Z][A-Z0-9_]{3,})[`'"]? (?:environment|env|variable)/,
        weight: 66,
      },
      {
        pattern:
          /\b(?:[Ee]nv(?:ironment)?(?: var(?:iable)?s?)?|[Vv]ariables?) [`'"$]*(?<variable>[A-Z][A-Z0-9_]{2,})[}`'"]* .{0,40}\b(?:not found|missing|not set|undefined|required|empty)/,
        weight: 80,
      },
      {
        pattern:
          /\b(?:The "(?<variable>[A-Z]\w+)" variable is not set|required variable (?<variable2>\w+) is missing a value)/,
        weight: 70,
      },
      { pattern: /\bKeyError: ['"](?<variable>[A-Z][A-Z0-9_]{3,})['"]/, weight: 72 },
      { pattern: /\bstrconv\.\w+: parsing ""|\binvalid literal for int\(\) with base 10: ''/, weight: 54 },
      { pattern: /\*{3} +(?<variable>[A-Z][A-Z0-9_]+) (?:is )?(?:not set|undefined|required|must be)/, weight: 80 },
      { pattern: /\bImproperlyConfigured: .{0,40}(?<variable>[A-Z][A-Z0-9_]{3,})/, weight: 78 },
      { pattern: /\bline \d+: (?<variable>[A-Z][A-Z0-9_]{2,}): (?!command not found|No such file)/, weight: 76 },
      { pattern: /\bUnable to get (?:the )?(?<variable>[A-Z][A-Z0-9_]+) env(?:ironment)? variable/, weight: 84 },
      { pattern: /(?:^|: )(?<variable>[A-Za-z_]\w*): unbound variable$/, weight: 84 },
      { pattern: /(?:^|: )(?<variable>[A-Za-z_]\w*): parameter (?:null or )?not set$/, weight: 84 },
      { pattern: /\bNo value for required variable\b/, weight: 86 },
      {
        pattern:
          /\b(?:[Mm]issing|[Uu]ndefined|[Ii]nvalid|[Uu]nset|[Rr]equired|[Nn]o) (?:required )?(?:env|environment)(?: |-)?(?:variables?|vars?)\b/,
        weight: 80,
      },
      {
        pattern:
          /\b[Ee]nvironment variables? .{0,80}\b(?:not set|not defined|missing|required|must be set|undefined|not found)/,
        weight: 80,
      },
      {
        pattern:
          /\b(?<variable>[A-Z][A-Z0-9]*_[A-Z0-9_]+)\b['"`]? (?:environment variable |env var )?(?:must be (?:set|defined|provided)|is not set|is required|is not defined|is missing|not set|was not provided|is undefined)/,
        weight: 78,
      },
      { pattern: /^KeyError: '(?<variable>[A-Z][A-Z0-9]*_[A-Z0-9_]+)'/, weight: 74 },
      { pattern: /\bMissing required (?:argument|input|variable)s?:? ['"`]?(?<variable>[A-Z][A-Z0-9_]+)/, weight: 74 },
    ],
    examples: [
      'Error: Please define the MONGODB_URI environment variable inside .env.local',

      'Error: supabaseUrl is required.',

      'ERROR: failed to build: invalid tag ".azurecr.io/app:1": invalid reference format',
      'invalid argument "ghcr.io/o/app:" for "-t, --tag" flag: invalid reference format',

      '/home/runner/work/_temp/1.sh: line 3: DEPLOY_ENV: unbound variable',
      '│ Error: No value for required variable',
      'Error: DATABASE_URL must be set',
    ],
  },
  {
    id: 'port-in-use',
    title: 'A port is in use already',
    remedy: 'person',
    advice: 'Something that was started before still listens: stop it, or let the program take a free port (port 0).',
    evidence: [
      { pattern: /\bis already used, make sure that nothing is running on the port\b/, weight: 84 },
      {
        pattern:
          /\b(?:bind|listen)\b.{0,60}\baddress (?:already )?in use\b|\bBind for \S+ failed\b|\bsomething is already running on port\b|\bOnly one usage of each socket address\b/i,
        weight: 80,
      },
      {
        pattern:
          /\bEADDRINUSE\b|\b[Aa]ddress already in use\b|\b[Pp]ort \d+ is (?:already )?(?:in use|allocated|being used)|port is already allocated/,
        weight: 80,
      },
    ],
    examples: [
      'Error: listen EADDRINUSE: address already in use :::4899',
      'OSError: [Errno 98] Address already in use',
    ],
  },
]
