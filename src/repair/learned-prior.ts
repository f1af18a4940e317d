import type { CandidatePatch, RepairRequest } from './repair.ts'

/** How many tries the author's own guess weighs: a record of one try moves it a little, one of many decides. */
const GUESS_WEIGHT = 8

/** A candidate whose prior has learnt from what became of fixes of its kind. Without any it stays as it is. */
export function withRecord(candidate: CandidatePatch, lessons: RepairRequest['lessons'] = []): CandidatePatch {
  const kind = `${candidate.proposer}/${candidate.pattern}`
  const lesson = lessons.find(({ fix }) => fix === kind)
  if (!lesson) return candidate
  const { held, failed } = lesson
  const prior = (candidate.prior * GUESS_WEIGHT + held) / (GUESS_WEIGHT + held + failed)
  const said = `Of ${held + failed} fixes of this kind for this cause ${held} held.`
  return { ...candidate, prior, reasons: [...(candidate.reasons ?? []), said] }
}
