import type { AttemptOutcome, Outcome } from '../domain/outcome.ts'
import type { Occurrences, Ticket, TicketPart } from '../domain/ticket.ts'
import { isoSeconds } from '../lib/iso-seconds.ts'
import { codeBlock, codeSpan, escaped, inline, titleText } from './markdown.ts'
import { commentMarkerOf, markerOf, regroupMarkerOf, withMarker } from './marker.ts'
import type { TicketDraft, Tracker, Visibility } from './tracker.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

type Counted = Pick<Ticket, 'eventCount' | 'firstMs' | 'lastMs'>
type Reader = Pick<Tracker, 'labels' | 'limits'> & { visibility: Visibility }

/** What is written into the tracker when the ticket is opened. */
export function draftOf(ticket: Ticket, { visibility, labels, limits }: Reader): TicketDraft {
  const { report, fingerprint } = ticket
  const marker = markerOf(fingerprint)
  const shown = report.parts.filter(({ isPrivate }) => !isPrivate || visibility === 'private')
  const all: TicketPart[] = shown.some(({ kind }) => kind === 'occurrences')
    ? shown
    : [...shown, { kind: 'occurrences' }]
  const paragraphs = [
    ...all.map((part) => partText(part, ticket)),
    ...earlierText(ticket),
    ...(shown.length < report.parts.length ? [LEFT_OUT] : []),
    ...(ticket.issueId === null ? [] : [`\`prunella show ${ticket.issueId}\` shows the evidence.`]),
  ]
  return {
    title: titleText(report.title, limits.titleCharsMax),
    body: withMarker(fitting(paragraphs, limits.bodyCharsMax), marker),
    marker,
    labels: [...new Set([report.origin, ...(report.labels ?? []), ...labels])],
  }
}

/** What is said of it since: what became of attempts, how often it happened by now, and when. */
export function commentOf(
  ticket: Ticket,
  { outcomes, visibility }: { outcomes: readonly AttemptOutcome[]; visibility: Visibility },
): { body: string; marker: string } {
  const marker = commentMarkerOf(ticket)
  const more = ticket.eventCount - ticket.toldCount
  const paragraphs = [
    ...outcomes.map((outcome) => outcomeText(outcome, visibility)),
    ...(outcomes.length === 0 ? [] : [`\`prunella show ${ticket.issueId}\` shows what was tried.`]),
    ...(more > 0 ? [`It still happens: ${more.toLocaleString('en-US')} times more.`, occurrencesText(ticket)] : []),
  ]
  return { body: withMarker(paragraphs.join('\n\n'), marker), marker }
}

const ENDED: Record<Outcome, string> = {
  healed: 'healed it',
  mitigated: 'made it stop, but did not mend its cause',
  rolled_back: 'did not hold and was rolled back',
  needs_human: 'did not succeed: a person is needed',
}

/** Why it ended so may name hosts, files and values. */
function outcomeText({ outcome, reason, number, branch, commit }: AttemptOutcome, visibility: Visibility): string {
  const where = branch && commit ? ` Its commit is ${codeSpan(commit.slice(0, 12))} on ${codeSpan(branch)}.` : ''
  const why = visibility === 'private' && reason !== '' ? ` ${escaped(reason)}` : ''
  return `Attempt ${number} ${ENDED[outcome]}.${why}${where}`
}

/** All of a report, as its owner may read it. */
export function reportText(parts: readonly TicketPart[], { count, firstMs, lastMs }: Occurrences): string {
  return parts.map((part) => partText(part, { eventCount: count, firstMs, lastMs })).join('\n\n')
}

/** Its issue is part of another from now on, which that ticket tells of, where it has one in the same place. */
export function joinedComment(
  { id, joinedRevision }: Ticket,
  { issueId, other }: { issueId: number; other: Pick<Ticket, 'key'> | undefined },
): { body: string; marker: string } {
  const marker = regroupMarkerOf(id, `joined-${joinedRevision}`)
  const where = other?.key ? `${referenceTo(other.key)} goes on with it` : `It goes on as issue ${issueId}`
  const body = `This is the same failure as another one. ${where}; \`prunella show ${issueId}\` says why.`
  return { body: withMarker(body, marker), marker }
}

/** It is an issue of its own again. */
export function apartComment({ id, issueId, joinedRevision }: Ticket): { body: string; marker: string } {
  const marker = regroupMarkerOf(id, `apart-${joinedRevision}`)
  const body = `This is another failure after all, and goes on here; \`prunella show ${issueId}\` says why.`
  return { body: withMarker(body, marker), marker }
}

function referenceTo(key: string): string {
  return /^\d+$/.test(key) ? `#${key}` : escaped(key)
}

const LEFT_OUT = 'Stacks, variables, hosts and addresses are left out, because everybody can read this.'

function partText(part: TicketPart, ticket: Counted): string {
  switch (part.kind) {
    case 'heading':
      return `### ${escaped(part.text)}`
    case 'paragraph':
      return inline(part.text)
    case 'facts':
      return part.facts
        .map(({ name, value, isBold }) => `- ${isBold ? `**${name}:**` : `${name}:`} ${inline(value)}`)
        .join('\n')
    case 'list':
      return part.items.map((item) => `- ${inline(item)}`).join('\n')
    case 'code':
      return codeBlock(part.text)
    case 'occurrences':
      return occurrencesText(ticket)
  }
}

function earlierText({ previousKey }: Ticket): string[] {
  return previousKey === null ? [] : [`It was closed as ${referenceTo(previousKey)}, and is back.`]
}

function occurrencesText({ eventCount, firstMs, lastMs }: Counted): string {
  return [
    `- First seen: ${isoSeconds(firstMs)}`,
    `- Latest: ${isoSeconds(lastMs)} (${duration(lastMs - firstMs)})`,
    `- Occurrences: ${eventCount.toLocaleString('en-US')} times`,
  ].join('\n')
}

/** In the largest unit that is there, rounded. */
export function duration(ms: number): string {
  const [unitMs, name] = ms >= DAY_MS ? [DAY_MS, 'day'] : ms >= HOUR_MS ? [HOUR_MS, 'hour'] : [MINUTE_MS, 'minute']
  const count = Math.round(ms / Number(unitMs))
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

/** Whole paragraphs, as many as there is room for: a fence that is cut would stay open. */
function fitting(paragraphs: readonly string[], charsMax: number): string {
  const room = charsMax - 200
  const kept: string[] = []
  let length = 0
  for (const paragraph of paragraphs) {
    length += paragraph.length + 2
    if (length > room) return [...kept, '…'].join('\n\n')
    kept.push(paragraph)
  }
  return kept.join('\n\n')
}
