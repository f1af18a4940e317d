import type { SourceKind } from '../domain/source-kind.ts'
import type { RemedyFact } from '../policy/remedies.ts'
import type { Sql } from '../store/database.ts'
import { sampleSources } from '../store/queries/evidence.ts'
import { CODE_FIX } from './learn.ts'
import type { StageName } from './stage.ts'

/** A way to heal: what the policy is told of it, and where on the line it begins. */
export interface LineRemedy {
  name: string
  fact: RemedyFact
  stage: StageName
}

/** A branch can be left and a canary taken back; the same fix twice is the same commit. */
const CODE_FIX_REMEDY: LineRemedy = {
  name: CODE_FIX,
  fact: { kind: 'code', isReversible: true, isReplaySafe: true },
  stage: 'remediate',
}

/** A pull request can be closed, and there is one for an attempt. */
const PULL_REQUEST: LineRemedy = {
  name: 'pull-request',
  fact: { kind: 'ci', isReversible: true, isReplaySafe: true },
  stage: 'mend',
}

/** What can be tried on an issue, by who told of it. */
export async function remedyOf(
  { db, sourceKind }: { db: Sql; sourceKind(source: string): SourceKind | undefined },
  issueId: number,
): Promise<LineRemedy> {
  const kinds = (await sampleSources(db, issueId)).map(sourceKind)
  return kinds.length > 0 && kinds.every((kind) => kind === 'ci') ? PULL_REQUEST : CODE_FIX_REMEDY
}
