import type { Event } from '../../domain/event.ts'
import { boundText } from '../../lib/bound-text.ts'
import { NAME_CHARS_MAX } from '../limits.ts'
import type { SentryEvent } from './schema.ts'

/** What a browser's report, or the failure of a template, is about. */
export function subjectOf({ csp, expectct, expectstaple, hpkp, template }: SentryEvent): Event['subject'] {
  if (csp) return subject('csp', [csp.effective_directive, blockedBy(csp)])
  if (expectct) return subject('expect-ct', [expectct.hostname])
  if (expectstaple) return subject('expect-staple', [expectstaple.hostname])
  if (hpkp) return subject('hpkp', [hpkp.hostname])
  if (template) return subject('template', [template.filename ?? template.abs_path, template.context_line?.trim()])
  return undefined
}

function subject(kind: string, values: readonly (string | undefined)[]): Event['subject'] {
  return { kind, values: values.map((value) => boundText(value ?? '', NAME_CHARS_MAX)) }
}

/** The host that something was wanted from; paths and ports differ with each thing that was blocked. */
function blockedBy({ document_uri: document, blocked_uri: blocked }: NonNullable<SentryEvent['csp']>): string {
  if (!blocked || blocked === 'self') return "'self'"
  if (!URL.canParse(blocked)) return blocked
  const { protocol, hostname } = new URL(blocked)
  if (hostname === '') return protocol.replace(/:$/, '')
  if (document && URL.canParse(document) && new URL(document).hostname === hostname && isWeb(protocol)) return "'self'"
  return isWeb(protocol) ? hostname : `${protocol}//${hostname}`
}

function isWeb(protocol: string): boolean {
  return protocol === 'http:' || protocol === 'https:'
}
