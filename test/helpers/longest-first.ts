import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** Where tests take longest, first: what runs whole seeds, whole servers, whole lines. */
const LONG = ['/test/simulation/', '/test/e2e/', '/test/line/', '/test/ci/', '/test/']

/** What takes long begins first, so that no worker is left with it at the end while the other has nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => placeOf(a) - placeOf(b))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((part) => moduleId.includes(part))
  return place < 0 ? LONG.length : place
}
