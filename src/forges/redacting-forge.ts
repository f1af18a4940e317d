import type { RedactOutbound } from '../lib/redact/redact-outbound.ts'
import type { Forge } from './forge.ts'

/** A forge to which no secret is told, in what it shows to people. What is pushed is a change that was judged before. */
export function redactingForge(forge: Forge, redact: RedactOutbound): Forge {
  return {
    ...forge,
    comment: (at, body) => forge.comment(at, redact(body)),
    openPullRequest: (request) =>
      forge.openPullRequest({ ...request, title: redact(request.title), body: redact(request.body) }),
  }
}
