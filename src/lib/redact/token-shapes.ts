import type { Cut } from './cuts.ts'

/**
 * The shapes that issuers give their secrets, so that they can be found. Nothing follows a long repetition that could fail, and every
 * repetition is bounded: a text made of beginnings costs no more than any other.
 */
const TOKEN_SHAPES: readonly [kind: string, source: string][] = [
  ['aws-key', String.raw`\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7\d]{16}\b`],
  ['aws-key', String.raw`\bABSK[A-Za-z\d+/]{100,140}={0,2}`],
  ['github-token', String.raw`\b(?:gh[pousr]_[A-Za-z\d]{20,255}|github_pat_\w{20,255})`],
  ['gitlab-token', String.raw`\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas|ffct)-[\w.-]{16,300}|\bGR1348941[\w-]{20,40}`],
  ['slack-token', String.raw`\bxox[abceoprs](?:\.xox[bp])?-[\w-]{8,250}|\bxapp-\d-[\w-]{8,250}`],
  ['slack-webhook', String.raw`\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{10,200}`],
  ['stripe-key', String.raw`\b(?:[rsp]k_(?:live|test|prod)|whsec)_[\w+/=]{10,250}`],
  ['npm-token', String.raw`\bnpm_[A-Za-z\d]{30,80}`],
  ['pypi-token', String.raw`\bpypi-[\w-]{50,300}`],
  ['google-key', String.raw`\bAIza[\w-]{30,45}|\bya29\.[\w.-]{20,2048}|\bGOCSPX-[\w-]{20,60}|\b1\/\/0[\w-]{30,200}`],
  ['openai-key', String.raw`\bsk-(?:proj-|svcacct-|admin-|None-)[\w-]{20,300}|\bsk-[A-Za-z\d]{20,100}`],
  ['anthropic-key', String.raw`\bsk-ant-[\w-]{20,300}`],
  ['openrouter-key', String.raw`\bsk-or-[\w-]{20,300}`],
  ['sendgrid-key', String.raw`\bSG\.[\w-]{16,64}\.[\w-]{16,64}`],
  ['twilio-key', String.raw`\b(?:SK|AC)[\da-f]{32}\b`],
  ['mailgun-key', String.raw`\bkey-[\da-f]{32}\b`],
  ['mailchimp-key', String.raw`\b[\da-f]{32}-us\d{1,2}\b`],
  ['brevo-key', String.raw`\bxkeysib-[\da-f]{40,80}-?[\w-]{0,40}`],
  ['telegram-token', String.raw`\b\d{8,10}:A[\w-]{33,36}`],
  ['discord-token', String.raw`\b[MNO][\w-]{23,27}\.[\w-]{6,7}\.[\w-]{27,40}`],
  ['discord-webhook', String.raw`\bdiscord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[\w-]{40,120}`],
  ['teams-webhook', String.raw`\bwebhook\.office\.com\/webhookb2\/[\w@/-]{40,250}`],
  ['digitalocean-token', String.raw`\bdo[opr]_v1_[\da-f]{32,80}`],
  ['vault-token', String.raw`\bhv[bsr]\.[\w-]{20,250}`],
  ['hugging-face-token', String.raw`\b(?:hf|api_org)_[A-Za-z\d]{30,60}`],
  ['shopify-token', String.raw`\bshp(?:at|ca|pa|ss)_[\da-fA-F]{32}`],
  ['grafana-token', String.raw`\bgl(?:c|sa)_[\w+/=]{20,300}`],
  ['docker-token', String.raw`\bdckr_(?:pat|oat)_[\w-]{20,60}`],
  ['sentry-token', String.raw`\bsntry[su]_[\w+/=.%-]{20,500}`],
  ['atlassian-token', String.raw`\bAT(?:ATT|CTT|BB)[\w=-]{24,300}`],
  ['age-key', String.raw`\bAGE-SECRET-KEY-1[A-Z\d]{58}`],
  ['putty-key', String.raw`\bPuTTY-User-Key-File-\d[\s\S]{1,8192}`],
  ['azure-signature', String.raw`(?<=[?&;]sig=)[\w%+/=-]{20,200}`],
  ['azure-secret', String.raw`\b[\w~.-]{3}\dQ~[\w~.-]{31,34}`],
  ['linear-key', String.raw`\blin_(?:api|oauth)_[A-Za-z\d]{20,80}`],
  ['notion-token', String.raw`\bntn_[A-Za-z\d]{30,60}|\bsecret_[A-Za-z\d]{43}\b`],
  ['figma-token', String.raw`\bfig[dour]_[\w-]{20,80}`],
  ['postman-key', String.raw`\bPMAK-[\da-f]{24}-[\da-f]{34}`],
  ['new-relic-key', String.raw`\bNR(?:AK|II|AA|RA|JS|SP)-[\w-]{20,50}`],
  ['databricks-token', String.raw`\bdapi[\da-f]{32}(?:-\d)?\b`],
  ['doppler-token', String.raw`\bdp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{20,80}`],
  ['rubygems-key', String.raw`\brubygems_[\da-f]{32,64}`],
  ['crates-token', String.raw`\bcio[A-Za-z\d]{32}\b`],
  ['clojars-token', String.raw`\bCLOJARS_[\da-f]{40,80}`],
  ['groq-key', String.raw`\bgsk_[A-Za-z\d]{30,80}`],
  ['xai-key', String.raw`\bxai-[A-Za-z\d]{40,120}`],
  ['replicate-token', String.raw`\br8_[A-Za-z\d]{30,50}`],
  ['perplexity-key', String.raw`\bpplx-[A-Za-z\d]{30,80}`],
  ['terraform-token', String.raw`\b[A-Za-z\d]{14}\.atlasv1\.[\w-]{40,100}`],
  ['square-token', String.raw`\b(?:EAAA|sq0(?:atp|csp)-)[\w-]{20,80}`],
  ['facebook-token', String.raw`\bEAA[A-Z][A-Za-z\d]{40,300}`],
  ['airtable-token', String.raw`\bpat[A-Za-z\d]{14}\.[\da-f]{64}\b`],
  ['supabase-token', String.raw`\bsb(?:p|_secret|_publishable)_[\w-]{20,80}`],
  ['planetscale-token', String.raw`\bpscale_(?:tkn|pw|oauth)_[\w=.-]{20,80}`],
  ['fly-token', String.raw`\b(?:fo1_[\w-]{30,60}|fm[12][ar]?_[\w+/=-]{60,1000})`],
  ['netlify-token', String.raw`\bnfp_[A-Za-z\d]{30,60}`],
  ['buildkite-token', String.raw`\bbk(?:ua|aj|ap)_[\da-f]{30,60}`],
  ['pulumi-token', String.raw`\bpul-[\da-f]{40}\b`],
  ['jfrog-key', String.raw`\bAKC[A-Za-z\d]{60,80}|\bcmVmdGtu[A-Za-z\d]{50,80}`],
  ['1password-token', String.raw`\bops_eyJ[\w+/=-]{40,2000}`],
  ['onepassword-key', String.raw`\bA3-[A-Z\d]{6}(?:-[A-Z\d]{5,6}){4,6}\b`],
  ['dynatrace-token', String.raw`\bdt0[a-z]\d{2}\.[A-Z\d]{24}\.[A-Z\d]{64}`],
  ['artifactory-key', String.raw`\bAP[\dA-F][A-Za-z\d]{60,80}\b`],
  ['easypost-key', String.raw`\bEZ[AT]K[A-Za-z\d]{50,60}`],
  ['flutterwave-key', String.raw`\bFLW(?:SECK|PUBK)(?:_TEST)?-[\da-hX-]{12,60}`],
  ['contentful-token', String.raw`\bCFPAT-[\w-]{40,60}`],
  ['prefect-key', String.raw`\bpn[ub]_[A-Za-z\d]{30,50}`],
  ['readme-key', String.raw`\brdme_[a-z\d]{60,80}`],
  ['sendinblue-key', String.raw`\bxsmtpsib-[\da-f]{40,80}-?[\w-]{0,40}`],
  ['typeform-token', String.raw`\btfp_[\w.=-]{40,80}`],
  ['duffel-token', String.raw`\bduffel_(?:test|live)_[\w=-]{30,60}`],
  ['frameio-token', String.raw`\bfio-u-[\w=-]{50,80}`],
  ['shippo-token', String.raw`\bshippo_(?:live|test)_[\da-f]{40}`],
  ['scaleway-key', String.raw`\bSCW[A-Z\d]{17}\b`],
  ['alibaba-key', String.raw`\bLTAI[A-Za-z\d]{17,26}\b`],
  ['tencent-key', String.raw`\bAKID[A-Za-z\d]{32}\b`],
  ['yandex-key', String.raw`\b(?:AQVN[\w-]{35,40}|t1\.[\w-]{30,300}\.[\w-]{80,90})`],
  ['password-hash', String.raw`\$(?:2[abxy]\$\d\d\$[\w./]{53}|[156y]\$[^\s$"']{1,40}\$[\w./]{22,128}|apr1\$[\w./]{1,16}\$[\w./]{22}|argon2(?:id|[id])\$[\w$=,+/]{20,300}|scrypt\$[\w$=,+/]{20,300}|pbkdf2-[\w-]{3,20}\$[\w$=,+/.]{20,300})`],
]

const TOKENS = new RegExp(TOKEN_SHAPES.map(([, source]) => `(${source})`).join('|'), 'g')
/** Shorter runs of characters hold no token; quicker to look for. */
const LONG_RUN = /[\w+/=.:~-]{16}/

export function findTokens(text: string): Cut[] {
  if (!LONG_RUN.test(text)) return []
  return [...text.matchAll(TOKENS)].map(({ 0: token, index, ...groups }) => ({
    start: index,
    end: index + token.length,
    kind: kindOf(groups as unknown as Record<number, string | undefined>),
  }))
}

function kindOf(groups: Readonly<Record<number, string | undefined>>): string {
  return TOKEN_SHAPES.find((_, i) => groups[i + 1] !== undefined)![0]
}

/** From the point between its parts, so that a run of beginnings is walked once; the part before it is in group 1. */
const JWT = /\.(?<=(ey[A-Za-z\d_-]{8,8192})\.)ey[A-Za-z\d_-]{8,65536}(?:\.[\w-]{0,65536}){0,3}/g

export function findJwts(text: string): Cut[] {
  if (!text.includes('.ey')) return []
  return [...text.matchAll(JWT)].map(({ 0: rest, 1: head, index }) => ({
    start: index - head!.length,
    end: index + rest.length,
    kind: 'jwt',
  }))
}
