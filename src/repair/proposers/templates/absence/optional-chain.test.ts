import { expect, test } from 'vitest'
import { readWording } from '../../../../diagnosers/javascript/wording.ts'
import { applyEdits } from '../../../syntax/edits.ts'
import { parseSource } from '../../../syntax/source.ts'
import { traceSites } from '../../../syntax/trace.ts'
import { optionalChain } from './optional-chain.ts'

test('what was said to be there is not said to be there any more', () => {
  const text = 'const first = list?.[0]\nexport const name = first!.name\n'
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" }
  const source = parseSource('example.ts', text)
  if (!source) throw new Error('the example does not parse')
  const place = { line: 2, column: (text.split('\n')[1]?.indexOf('name', 20) ?? 0) + 1 }
  const [site] = traceSites([{ source, place }], error, readWording(error))
  const [only] = site ? optionalChain.suggest(site) : []
  expect(applyEdits(text, only?.edits ?? [])).toBe('const first = list?.[0]\nexport const name = first?.name\n')
})
