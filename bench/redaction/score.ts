import { redactText } from '../../src/lib/redact/redact-text.ts'
import { redactValue } from '../../src/lib/redact/redact-value.ts'
import { BENIGN } from './benign.ts'
import { type PlantedCase, plantedCases } from './cases.ts'

export interface Score {
  planted: number
  missed: PlantedCase[]
  benign: number
  changed: string[]
}

/** What the rules miss and what they take wrongly, on the part that was kept aside or on the one they were written with. */
export function score({ keptAside, seed }: { keptAside: boolean; seed?: number }): Score {
  const planted = plantedCases(seed).filter(({ isKeptAside }) => isKeptAside === keptAside)
  const benign = BENIGN.filter((_, i) => (i % 3 === 2) === keptAside)
  return {
    planted: planted.length,
    missed: planted.filter(isMissed),
    benign: benign.length,
    changed: benign.filter((line) => redactText(line) !== line),
  }
}

/** Whether any of it is left, be it a piece: as text, and as a field of an event. */
function isMissed({ text, hidden }: PlantedCase): boolean {
  const kept = [redactText(text), String(redactValue(text))]
  return hidden.some((secret) => kept.some((one) => piecesOf(secret).some((piece) => one.includes(piece))))
}

const PIECE_CHARS = 8

function piecesOf(secret: string): string[] {
  if (secret.length <= PIECE_CHARS) return [secret]
  return Array.from({ length: secret.length - PIECE_CHARS + 1 }, (_, i) => secret.slice(i, i + PIECE_CHARS))
}
