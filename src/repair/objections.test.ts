import { expect, test } from 'vitest'
import { gitRepository } from '../../test/helpers/git-repository.ts'
import { systemClock } from '../lib/clock.ts'
import { silentLogger } from '../lib/logger.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { repair } from './heal.ts'
import { templatesProposer } from './proposers/templates-proposer.ts'

async function healed(library: string, script: string) {
  const repo = await gitRepository({ 'lib.js': library, 'fail.js': `const lib = require('./lib.js')\n${script}\n` })
  return await repair(
    { repo, failure: { command: 'node fail.js', cwd: repo } },
    { sandbox: await openSandbox(), clock: systemClock, proposers: [templatesProposer], logger: silentLogger },
  )
}

test('a sum does not lose a part in silence, whatever makes the failure go away', async () => {
  const report = await healed(
    'exports.weight = (parcels) => {\n  let grams = 0\n  for (const parcel of parcels) grams += parcel.size.grams\n  return grams\n}\n',
    "console.log(lib.weight([{ size: { grams: 5 } }, {}]) + ' g')",
  )
  const survivors = report.candidates.filter(({ survived }) => survived)
  expect(report).toMatchObject({ verdict: 'no_fix', chosen: null })
  expect(survivors.flatMap(({ checks }) => checks.map(({ detail }) => detail))).toContain(
    'grams is a sum, which is wrong without one of its parts.',
  )
})

test('what is missing because nobody waited for it is waited for', async () => {
  const report = await healed(
    'const load = async (id) => ({ tags: ["b", "a"] })\nexports.tags = async (id) => {\n  const page = load(id)\n  return page.tags.sort()\n}\n',
    'lib.tags(1).then((tags) => console.log(tags.join()))',
  )
  expect(report.chosen?.pattern).toBe('await-promise')
})
