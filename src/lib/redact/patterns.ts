import { isCardNumber, isCredential, isForeignAddress, isIban, isMailAddress } from './checks.ts'

/** A shape of secrets. Every repetition in a pattern is bounded, so that no text can make it slow. */
export interface Pattern {
  /** Of a match, when the pattern finds several kinds: that of the group that matched. */
  kind: string | readonly string[]
  pattern: RegExp
  /** Found in every text that has a match, and quicker to look for. */
  hint?: RegExp
  /** Of a match (its group 1 if it has one), whether it really is one. */
  check?: (match: string) => boolean
  /** What of the match stays, around the marker. */
  keep?: (marker: string, match: string, groups: readonly string[]) => string
}

/** The texts that issuers give their secrets, so that they can be found. */
const TOKEN_SHAPES: readonly [kind: string, source: string][] = [
  ['aws-key', String.raw`\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7\d]{16}\b`],
  ['github-token', String.raw`\b(?:gh[pousr]_[A-Za-z\d]{20,255}|github_pat_\w{20,255})`],
  ['gitlab-token', String.raw`\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{16,300}`],
  ['slack-token', String.raw`\bxox[abeoprs]-[\w-]{8,250}|\bxapp-\d-[\w-]{8,250}`],
  ['slack-webhook', String.raw`\bhooks\.slack\.com\/(?:services|workflows)\/[\w/-]{10,200}`],
  ['stripe-key', String.raw`\b(?:[rsp]k_(?:live|test)|whsec)_[\w+/=]{10,250}`],
  ['jwt', String.raw`\bey[A-Za-z\d_-]{8,4096}\.ey[A-Za-z\d_-]{8,16384}(?:\.[\w-]{0,4096})?`],
  ['npm-token', String.raw`\bnpm_[A-Za-z\d]{30,80}\b`],
  ['pypi-token', String.raw`\bpypi-[\w-]{50,300}`],
  ['google-key', String.raw`\bAIza[\w-]{30,45}|\bya29\.[\w-]{20,2048}|\bGOCSPX-[\w-]{20,60}`],
  ['openai-key', String.raw`\bsk-(?:proj-|svcacct-|admin-|ant-|or-)?[\w-]{20,300}`],
  ['sendgrid-key', String.raw`\bSG\.[\w-]{16,64}\.[\w-]{16,64}`],
  ['twilio-key', String.raw`\b(?:SK|AC)[\da-f]{32}\b`],
  ['mailgun-key', String.raw`\bkey-[\da-f]{32}\b`],
  ['telegram-token', String.raw`\b\d{8,10}:[\w-]{34,36}\b`],
  ['digitalocean-token', String.raw`\bdo[opr]_v1_[\da-f]{32,80}\b`],
  ['vault-token', String.raw`\bhv[bsr]\.[\w-]{20,250}`],
  ['hugging-face-token', String.raw`\bhf_[A-Za-z\d]{30,60}\b`],
  ['shopify-token', String.raw`\bshp(?:at|ca|pa|ss)_[\da-fA-F]{32}\b`],
  ['grafana-token', String.raw`\bgl(?:c|sa)_[\w+/=]{20,300}`],
  ['docker-token', String.raw`\bdckr_pat_[\w-]{20,60}`],
  ['sentry-token', String.raw`\bsntry[su]_[\w+/=.-]{20,400}`],
  ['atlassian-token', String.raw`\bATATT3[\w=-]{50,300}`],
  ['age-key', String.raw`\bAGE-SECRET-KEY-1[A-Z\d]{58}`],
  ['azure-signature', String.raw`(?<=[?&]sig=)[\w%+/=-]{20,200}`],
]

const HEADER = String.raw`(?<![\w-])((?:proxy-)?authorization|(?:set-)?cookie2?|x-(?:api|auth|access|amz-security|csrf|xsrf|goog-api|vault)-?(?:key|token)?)`

export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'header',
    hint: /:/,
    // A header as a line of its own, or between quotes as in a command.
    pattern: new RegExp(String.raw`${HEADER}(["']?\s{0,3}:\s{0,3})(?!\s{0,3}["'[{])[^\r\n"'\\]{1,8192}`, 'gi'),
    keep: (marker, _, [name, colon]) => `${name}${colon}${marker}`,
  },
  {
    kind: TOKEN_SHAPES.map(([kind]) => kind),
    pattern: new RegExp(TOKEN_SHAPES.map(([, source]) => `(${source})`).join('|'), 'g'),
    hint: /[\w+/=.:-]{16}/,
  },
  {
    kind: 'credentials',
    hint: /@/,
    pattern: /:\/\/([^\s/?#'"<>[\]\\]{1,500})@(?=[\w[.-])/g,
    keep: (marker) => `://${marker}@`,
  },
  {
    kind: 'credentials',
    hint: / /,
    pattern: /\b(?:Bearer|Basic|Negotiate|Digest)\s{1,3}([\w.~+/=-]{6,8192})/gi,
    check: isCredential,
    keep: (marker, match, [credential]) => match.slice(0, -credential!.length) + marker,
  },
]

/** What belongs to people. Can be allowed, unlike what opens doors. */
export const PERSONAL_PATTERNS: readonly Pattern[] = [
  { kind: 'card', hint: /\d{2}/, pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w]|[.-]\d)/g, check: isCardNumber },
  {
    kind: 'iban',
    hint: /[A-Z]{2}\d\d/,
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?!\w)/g,
    check: isIban,
  },
  { kind: 'ssn', hint: /\d-/, pattern: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  {
    kind: 'email',
    hint: /@/,
    pattern: /(?<![\w.+%-])[\w.+%-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![\w-])/g,
    check: isMailAddress,
  },
  // Not behind a slash or a word: `Chrome/120.0.0.0` and `version 1.2.3.4` name programs.
  {
    kind: 'ip',
    hint: /\d\.\d/,
    pattern: /(?<![\w.-]|(?<!\/)\/|version |ver )\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/gi,
    check: isForeignAddress,
  },
  {
    kind: 'ip',
    hint: /::|:[\da-f]{1,4}:[\da-f]{1,4}:/i,
    pattern: /(?<![\w:.])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?:\d{1,3}(?:\.\d{1,3}){3})?(?![\w:])/gi,
    check: isForeignAddress,
  },
]
