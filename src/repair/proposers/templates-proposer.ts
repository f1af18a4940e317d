import { type FailureKind, readWording } from '../../diagnosers/javascript/wording.ts'
import { messageOf } from '../../domain/errors.ts'
import { type FrameFacts, isNothing } from '../facts/facts.ts'
import type { CandidatePatch, ProposalContext, Proposer } from '../repair.ts'
import { applyEdits } from '../syntax/edits.ts'
import { expressionsOf } from '../syntax/expressions.ts'
import { withImported } from '../syntax/imported-sources.ts'
import { objectionsToAbsence, objectionsToSilence } from '../syntax/objections.ts'
import { ownErrorThrown } from '../syntax/own-errors.ts'
import { isOwnRecord } from '../syntax/own-record.ts'
import { wrongAsUndefined } from '../syntax/read-further.ts'
import { relocated } from '../syntax/relocated.ts'
import { reportsFaults } from '../syntax/reports-faults.ts'
import { type Site, textOf } from '../syntax/site.ts'
import type { SourceFile } from '../syntax/source.ts'
import { thrownAbout } from '../syntax/thrown-about.ts'
import { type SourceFrame, traceSites } from '../syntax/trace.ts'
import { sourceFrames } from './source-frames.ts'
import { countedValues, propertyRead, storedValues } from './stored-value.ts'
import { TEMPLATES } from './templates/index.ts'
import type { Suggestion, Template } from './templates/template.ts'

const CANDIDATES_MAX = 32
/** From so many frames on one is as far as another. */
const DISTANCE_MAX = 3

/** The built-in proposer: families of repairs on the syntax tree, at the throwing frame and up to three callers above it. */
export const templatesProposer: Proposer = {
  id: 'templates',
  async propose(context) {
    const wording = readWording(context.error)
    const frames = await sourceFrames(context)
    const sites = traceSites(frames, context.error, wording)
    const facts = await factsFor(sites, frames, context)
    const sources = sourcesOf(frames)
    const neighbours = ASKS_IMPORTED.has(wording.kind) ? await withImported(sources, context.read) : sources
    const known = sites.map((site) => ({ ...withFacts(site, frames, facts), neighbours }))
    return [...candidatesOf(known, context), ...(await candidatesOfStores(frames, context))]
  },
}

/** Failures of what came from outside: a program has its own way with such input, and has it in one place of several. */
const ASKS_IMPORTED = new Set<FailureKind>(['malformed-uri', 'json-parse', 'invalid-time', 'bad-regular-expression'])

const sourcesOf = (frames: SourceFrame[]): SourceFile[] => [...new Set(frames.map(({ source }) => source))]

/** Tried behind the others: a place elsewhere is only found by trying. */
const STORED_PRIOR = 0.5

/** Somebody else's code read text from what functions of this repository have stored. */
async function candidatesOfStores(frames: SourceFrame[], context: ProposalContext): Promise<CandidatePatch[]> {
  const wording = readWording(context.error)
  const { message } = context.error
  if (frames.length === 0 || (propertyRead(wording) === null && wording.kind !== 'invalid-length')) return []
  const sources = await withImported(sourcesOf(frames), context.read)
  const stored = wording.kind === 'invalid-length' ? countedValues(sources, message) : storedValues(sources, wording)
  return stored.map(({ source, edit, name, property }) => ({
    proposer: 'templates',
    pattern: 'stored-value',
    explanation: `Keep ${name} as text when it is a number: it is read as text where it is written out.`,
    files: { [source.path]: applyEdits(source.text, [edit]) },
    prior: STORED_PRIOR,
    reasons: [`${name} is kept as ${property} at this place, and without its text the failure is back.`],
  }))
}

async function factsFor(sites: Site[], frames: SourceFrame[], context: ProposalContext): Promise<FrameFacts[]> {
  if (!context.probe || sites.length === 0) return []
  const wanted = frames.map((frame, depth) => ({
    file: frame.source.path,
    line: frame.place.line,
    column: frame.place.column,
    expressions: [...new Set(sites.filter((site) => site.depth === depth).flatMap(expressionsOf))],
  }))
  return await context.probe(wanted.filter(({ expressions }) => expressions.length > 0))
}

function withFacts(site: Site, frames: SourceFrame[], facts: FrameFacts[]): Site {
  const frame = frames[site.depth]
  const own = facts.find((fact) => fact.file === frame?.source.path && fact.line === frame.place.line)
  return own ? withCulprit(relocated({ ...site, values: own.values })) : site
}

/** Of the arguments of a call that threw elsewhere, the one that is missing, or else what one of them was made of: `write(tidy(text))`. */
function withCulprit(site: Site): Site {
  if (site.wording.kind !== 'invalid-argument-type' && site.wording.kind !== 'nullish-to-object') return site
  if (site.kind !== 'throw' || !site.use.isCallExpression()) return site
  const given = site.use.get('arguments')
  const isOfNothing = /\b(?:undefined|null)\b/.test(site.error.message)
  const made = given.flatMap((argument) =>
    isOfNothing && argument.isCallExpression() ? argument.get('arguments') : [],
  )
  const missing = [...given, ...made].find((argument) => {
    const fact = site.values[textOf(site, argument.node)]
    return argument.isExpression() && fact !== undefined && isNothing(fact)
  })
  return missing?.isExpression() ? { ...site, culprit: missing } : site
}

function candidatesOf(sites: Site[], context: ProposalContext): CandidatePatch[] {
  const byText = new Map<string, CandidatePatch>()
  const objections = objectionsIn(sites)
  for (const site of sites) {
    for (const template of TEMPLATES) {
      for (const candidate of candidatesFrom(template, site, objections, context)) {
        const text = candidate.files[site.source.path] as string
        const key = `${site.source.path}\0${text}`
        const known = byText.get(key)
        if (!known || known.prior < candidate.prior) byText.set(key, candidate)
      }
    }
  }
  return [...byText.values()].sort((a, b) => b.prior - a.prior).slice(0, CANDIDATES_MAX)
}

/** A family that stumbles over code which its author did not think of takes no other with it. */
export function candidatesFrom(
  template: Template,
  site: Site,
  objections: Objections,
  { tell }: Pick<ProposalContext, 'tell'>,
): CandidatePatch[] {
  try {
    return template.suggest(site).map((suggestion) => candidateOf(site, template, suggestion, objections))
  } catch (error) {
    tell?.(`The remedy ${template.id} stumbled over ${site.source.path}: ${messageOf(error)}`)
    return []
  }
}

interface Objections {
  toAbsence: string[]
  toSilence: string[]
  toUndefined: string[]
  /** To what nothing speaks for. */
  toBareSilence: string[]
}

/** From wherever the value passed by: what speaks against one of the places speaks against the others. */
function objectionsIn(sites: Site[]): Objections {
  const places = sites.filter(({ kind }) => kind !== 'caller')
  return {
    toAbsence: [...new Set(places.flatMap(objectionsToAbsence))],
    toSilence: [...new Set(places.flatMap(objectionsToSilence))],
    toUndefined: [...new Set(places.flatMap((site) => wrongAsUndefined(site) ?? []))],
    toBareSilence: [...ownErrorsSaid(places), ...new Set(places.flatMap((site) => thrownAbout(site) ?? []))],
  }
}

const ownErrorsSaid = (places: Site[]): string[] =>
  [...new Set(places.map(({ source }) => source))]
    .flatMap((source) => ownErrorThrown(source) ?? [])
    .map((name) => `The file has an error of its own, ${name}, for what is wrong with what it is given.`)

function candidateOf(
  site: Site,
  template: Template,
  suggestion: Suggestion,
  { toAbsence, toSilence, toUndefined, toBareSilence }: Objections,
): CandidatePatch {
  const pattern = suggestion.variant ? `${template.id}/${suggestion.variant}` : template.id
  const isSilent = SILENT.has(template.id) || SILENT_EXITS.has(pattern)
  const objections = [
    ...(GENERAL.has(template.id) ? toAbsence : []),
    ...(isSilent ? toSilence : []),
    ...(isSilent && !suggestion.reasons?.length ? toBareSilence : []),
    ...(GIVES_UNDEFINED.test(pattern) ? toUndefined : []),
  ]
  return {
    proposer: 'templates',
    pattern,
    explanation: suggestion.explanation,
    files: { [site.source.path]: applyEdits(site.source.text, suggestion.edits) },
    prior: Math.max(0.01, suggestion.prior - doubtOf(site, template)),
    ...(suggestion.reasons?.length ? { reasons: suggestion.reasons } : {}),
    ...(objections.length > 0 ? { objections } : {}),
    ...(suggestion.isWhole ? { isWhole: true } : {}),
  }
}

function doubtOf(site: Site, template: Template): number {
  // The further from the throw, the more else can explain that the failure is gone.
  const distance = 0.04 * Math.min(site.depth, DISTANCE_MAX)
  const silence = SILENT.has(template.id) && reportsFaults(site) ? 0.1 : 0
  const loss = template.id === 'guard-exit' && isOwnRecord(site) ? 0.1 : 0
  return distance + silence + loss + (isIndirect(site) ? 0.15 : 0)
}

/** They let the program go on as if nothing were wrong. */
const SILENT = new Set(['optional-chain', 'and-guard', 'skip-statement', 'default-value'])
const SILENT_EXITS = new Set(['guard-exit/plain', 'guard-exit/empty', 'guard-exit/continue', 'default-parameter'])
/** What is read of the missing value is undefined then. */
const GIVES_UNDEFINED = /^(?:optional-chain|and-guard\/(?:value|call)|default-value\/object-\w+)$/
/** They fit wherever a value is missing, whatever the reason is. */
const GENERAL = new Set([
  ...SILENT,
  'guard-exit',
  'default-parameter',
  'call-if-function',
  'coerce-string',
  'or-missing',
])

/** Somebody else's code threw: which of the values it was given is at fault is a guess. */
const isIndirect = (site: Site): boolean => site.wording.kind === 'invalid-argument-type'
