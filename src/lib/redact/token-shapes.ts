import type { Cut } from './cuts.ts'
import { matchesOf } from './matches.ts'

/**
 * The shapes that issuers give their secrets, so that they can be found, with the texts one of which is in each of them. Nothing follows a long repetition that could fail, and every
 * repetition is bounded: a text made of beginnings costs no more than any other.
 */
const TOKEN_SHAPES: readonly [kind: string, marks: string, source: string][] = [
  ['aws-key', 'AKIA ASIA ABIA ACCA', String.raw`\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7\d]{16}\b`],
  ['aws-key', 'ABSK', String.raw`\bABSK[A-Za-z\d+/]{100,140}={0,2}`],
  [
    'github-token',
    'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_',
    String.raw`\b(?:gh[pousr]_[A-Za-z\d]{20,255}|github_pat_\w{20,255})`,
  ],
  [
    'gitlab-token',
    'glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- glagent- gloas- glffct- GR1348941',
    String.raw`\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas|ffct)-[\w.-]{16,300}|\bGR1348941[\w-]{20,40}`,
  ],
  [
    'slack-token',
    'xoxa- xoxb- xoxc- xoxe xoxo- xoxp- xoxr- xoxs- xapp-',
    String.raw`\bxox[abceoprs](?:\.xox[bp])?-[\w-]{8,250}|\bxapp-\d-[\w-]{8,250}`,
  ],
  [
    'slack-webhook',
    'hooks.slack.com',
    String.raw`\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{10,200}`,
  ],
  ['stripe-key', 'k_live_ k_test_ k_prod_ whsec_', String.raw`\b(?:[rsp]k_(?:live|test|prod)|whsec)_[\w+/=]{10,250}`],
  ['npm-token', 'npm_', String.raw`\bnpm_[A-Za-z\d]{30,80}`],
  ['pypi-token', 'pypi-', String.raw`\bpypi-[\w-]{50,300}`],
  [
    'google-key',
    'AIza ya29. GOCSPX- 1//0',
    String.raw`\bAIza[\w-]{30,45}|\bya29\.[\w.-]{20,2048}|\bGOCSPX-[\w-]{20,60}|\b1\/\/0[\w-]{30,200}`,
  ],
  ['openai-key', 'sk-', String.raw`\bsk-(?:proj-|svcacct-|admin-|None-)[\w-]{20,300}|\bsk-[A-Za-z\d]{20,100}`],
  ['anthropic-key', 'sk-ant-', String.raw`\bsk-ant-[\w-]{20,300}`],
  ['openrouter-key', 'sk-or-', String.raw`\bsk-or-[\w-]{20,300}`],
  ['sendgrid-key', 'SG.', String.raw`\bSG\.[\w-]{16,64}\.[\w-]{16,64}`],
  ['twilio-key', 'SK AC', String.raw`\b(?:SK|AC)[\da-f]{32}\b`],
  ['mailgun-key', 'key-', String.raw`\bkey-[\da-f]{32}\b`],
  ['mailchimp-key', '-us', String.raw`\b[\da-f]{32}-us\d{1,2}\b`],
  ['brevo-key', 'xkeysib-', String.raw`\bxkeysib-[\da-f]{40,80}-?[\w-]{0,40}`],
  ['telegram-token', ':A', String.raw`\b\d{8,10}:A[\w-]{33,36}`],
  ['discord-token', 'MD MT Mj Mz ND NT Nj Nz OD OT', String.raw`\b[MNO][DTjz][\w-]{22,26}\.[\w-]{6,7}\.[\w-]{27,40}`],
  ['discord-webhook', 'api/webhooks/', String.raw`\bdiscord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[\w-]{40,120}`],
  ['teams-webhook', 'webhook.office.com', String.raw`\bwebhook\.office\.com\/webhookb2\/[\w@/-]{40,250}`],
  ['digitalocean-token', '_v1_', String.raw`\bdo[opr]_v1_[\da-f]{32,80}`],
  ['vault-token', 'hvb. hvs. hvr.', String.raw`\bhv[bsr]\.[\w-]{20,250}`],
  ['hugging-face-token', 'hf_ api_org_', String.raw`\b(?:hf|api_org)_[A-Za-z\d]{30,60}`],
  ['shopify-token', 'shpat_ shpca_ shppa_ shpss_', String.raw`\bshp(?:at|ca|pa|ss)_[\da-fA-F]{32}`],
  ['grafana-token', 'glc_ glsa_', String.raw`\bgl(?:c|sa)_[\w+/=]{20,300}`],
  ['docker-token', 'dckr_', String.raw`\bdckr_(?:pat|oat)_[\w-]{20,60}`],
  ['sentry-token', 'sntry', String.raw`\bsntry[su]_[\w+/=.%-]{20,500}`],
  ['atlassian-token', 'ATATT ATCTT ATBB', String.raw`\bAT(?:ATT|CTT|BB)[\w=-]{24,300}`],
  ['age-key', 'AGE-SECRET-KEY', String.raw`\bAGE-SECRET-KEY-1[A-Z\d]{58}`],
  ['putty-key', 'PuTTY-User-Key-File', String.raw`\bPuTTY-User-Key-File-\d[\s\S]{1,8192}`],
  ['azure-signature', 'sig=', String.raw`(?<=[?&;]sig=)[\w%+/=-]{20,200}`],
  ['azure-secret', 'Q~', String.raw`\b[\w~.-]{3}\dQ~[\w~.-]{31,34}`],
  ['linear-key', 'lin_', String.raw`\blin_(?:api|oauth)_[A-Za-z\d]{20,80}`],
  ['notion-token', 'ntn_ secret_', String.raw`\bntn_[A-Za-z\d]{30,60}|\bsecret_[A-Za-z\d]{43}\b`],
  ['figma-token', 'figd_ figo_ figu_ figr_', String.raw`\bfig[dour]_[\w-]{20,80}`],
  ['postman-key', 'PMAK-', String.raw`\bPMAK-[\da-f]{24}-[\da-f]{34}`],
  ['new-relic-key', 'NRAK- NRII- NRAA- NRRA- NRJS- NRSP-', String.raw`\bNR(?:AK|II|AA|RA|JS|SP)-[\w-]{20,50}`],
  ['databricks-token', 'dapi', String.raw`\bdapi[\da-f]{32}(?:-\d)?\b`],
  ['doppler-token', 'dp.', String.raw`\bdp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{20,80}`],
  ['rubygems-key', 'rubygems_', String.raw`\brubygems_[\da-f]{32,64}`],
  ['crates-token', 'cio', String.raw`\bcio[A-Za-z\d]{32}\b`],
  ['clojars-token', 'CLOJARS_', String.raw`\bCLOJARS_[\da-f]{40,80}`],
  ['groq-key', 'gsk_', String.raw`\bgsk_[A-Za-z\d]{30,80}`],
  ['xai-key', 'xai-', String.raw`\bxai-[A-Za-z\d]{40,120}`],
  ['replicate-token', 'r8_', String.raw`\br8_[A-Za-z\d]{30,50}`],
  ['perplexity-key', 'pplx-', String.raw`\bpplx-[A-Za-z\d]{30,80}`],
  ['terraform-token', '.atlasv1.', String.raw`\b[A-Za-z\d]{14}\.atlasv1\.[\w-]{40,100}`],
  ['square-token', 'EAAA sq0', String.raw`\b(?:EAAA|sq0(?:atp|csp)-)[\w-]{20,80}`],
  ['facebook-token', 'EAA', String.raw`\bEAA[A-Z][A-Za-z\d]{40,300}`],
  ['airtable-token', 'pat', String.raw`\bpat[A-Za-z\d]{14}\.[\da-f]{64}\b`],
  ['supabase-token', 'sbp_ sb_', String.raw`\bsb(?:p|_secret|_publishable)_[\w-]{20,80}`],
  ['planetscale-token', 'pscale_', String.raw`\bpscale_(?:tkn|pw|oauth)_[\w=.-]{20,80}`],
  ['fly-token', 'fo1_ fm1 fm2', String.raw`\b(?:fo1_[\w-]{30,60}|fm[12][ar]?_[\w+/=-]{60,1000})`],
  ['netlify-token', 'nfp_', String.raw`\bnfp_[A-Za-z\d]{30,60}`],
  ['buildkite-token', 'bkua_ bkaj_ bkap_', String.raw`\bbk(?:ua|aj|ap)_[\da-f]{30,60}`],
  ['pulumi-token', 'pul-', String.raw`\bpul-[\da-f]{40}\b`],
  ['jfrog-key', 'AKC cmVmdGtu', String.raw`\bAKC[A-Za-z\d]{60,80}|\bcmVmdGtu[A-Za-z\d]{50,80}`],
  ['op-token', 'ops_eyJ', String.raw`\bops_eyJ[\w+/=-]{40,2000}`],
  ['op-key', 'A3-', String.raw`\bA3-[A-Z\d]{6}(?:-[A-Z\d]{5,6}){4,6}\b`],
  ['dynatrace-token', 'dt0', String.raw`\bdt0[a-z]\d{2}\.[A-Z\d]{24}\.[A-Z\d]{64}`],
  ['artifactory-key', 'AP', String.raw`\bAP[\dA-F][A-Za-z\d]{60,80}\b`],
  ['easypost-key', 'EZAK EZTK', String.raw`\bEZ[AT]K[A-Za-z\d]{50,60}`],
  ['flutterwave-key', 'FLW', String.raw`\bFLW(?:SECK|PUBK)(?:_TEST)?-[\da-hX-]{12,60}`],
  ['contentful-token', 'CFPAT-', String.raw`\bCFPAT-[\w-]{40,60}`],
  ['prefect-key', 'pnu_ pnb_', String.raw`\bpn[ub]_[A-Za-z\d]{30,50}`],
  ['readme-key', 'rdme_', String.raw`\brdme_[a-z\d]{60,80}`],
  ['sendinblue-key', 'xsmtpsib-', String.raw`\bxsmtpsib-[\da-f]{40,80}-?[\w-]{0,40}`],
  ['typeform-token', 'tfp_', String.raw`\btfp_[\w.=-]{40,80}`],
  ['duffel-token', 'duffel_', String.raw`\bduffel_(?:test|live)_[\w=-]{30,60}`],
  ['frameio-token', 'fio-u-', String.raw`\bfio-u-[\w=-]{50,80}`],
  ['shippo-token', 'shippo_', String.raw`\bshippo_(?:live|test)_[\da-f]{40}`],
  ['scaleway-key', 'SCW', String.raw`\bSCW[A-Z\d]{17}\b`],
  ['alibaba-key', 'LTAI', String.raw`\bLTAI[A-Za-z\d]{17,26}\b`],
  ['tencent-key', 'AKID', String.raw`\bAKID[A-Za-z\d]{32}\b`],
  ['yandex-key', 'AQVN t1.', String.raw`\b(?:AQVN[\w-]{35,40}|t1\.[\w-]{30,300}\.[\w-]{80,90})`],
  [
    'password-hash',
    '$2 $1$ $5$ $6$ $y$ $apr1$ $argon2 $scrypt$ $pbkdf2-',
    String.raw`\$(?:2[abxy]\$\d\d\$[\w./]{53}|[156y]\$[^\s$"']{1,40}\$[\w./]{22,128}|apr1\$[\w./]{1,16}\$[\w./]{22}|argon2(?:id|[id])\$[\w$=,+/]{20,300}|scrypt\$[\w$=,+/]{20,300}|pbkdf2-[\w-]{3,20}\$[\w$=,+/.]{20,300})`,
  ],
]

const TOKENS = new RegExp(TOKEN_SHAPES.map(([, , source]) => `(${source})`).join('|'), 'g')
/** Plain texts are looked for thirty times as fast as shapes, and most texts have none of them. */
const MARKS = new RegExp(TOKEN_SHAPES.flatMap(([, marks]) => marks.split(' ').map(escaped)).join('|'))
export function findTokens(text: string): Cut[] {
  if (!MARKS.test(text)) return []
  return matchesOf(text, TOKENS).map(({ 0: token, index, ...groups }) => ({
    start: index,
    end: index + token.length,
    kind: kindOf(groups as unknown as Record<number, string | undefined>),
  }))
}

function escaped(text: string): string {
  return text.replace(/[.$/]/g, '\\$&')
}

function kindOf(groups: Readonly<Record<number, string | undefined>>): string {
  return TOKEN_SHAPES.find((_, i) => groups[i + 1] !== undefined)![0]
}

/** From the point between its parts, so that a run of beginnings is walked once; the part before it is in group 1. */
const JWT = /\.(?<=(ey[A-Za-z\d_-]{8,8192})\.)ey[A-Za-z\d_-]{8,65536}(?:\.[\w-]{0,65536}){0,3}/g

export function findJwts(text: string): Cut[] {
  if (!text.includes('.ey')) return []
  return matchesOf(text, JWT).map(({ 0: rest, 1: head, index }) => ({
    start: index - head!.length,
    end: index + rest.length,
    kind: 'jwt',
  }))
}
