import { Archive } from 'archive-export'

const run = async (pages, options) => {
  const log = []
  const archive = new Archive(async (cursor) => {
    const at = cursor ?? 0
    log.push(`page ${at}`)
    await null
    return { letters: pages[at], next: at + 1 < pages.length ? at + 1 : null }
  })
  const count = await archive.exportRows(async (text) => {
    await null
    log.push(text)
  }, options)
  return [count, log, (await archive.find(({ to }) => to === 'Jon')) ?? null]
}
const letter = (written, from, to, subject) => ({ written, from, to, subject })
console.log(`RESULT ${JSON.stringify([
  await run([[letter('1911-02-03', 'Ada', 'Jon', 'The roof; again'), letter('1911-02-04', 'Ada', 'Eli')], [], [letter('1912-05-30', 'Jon "J"', 'Ada', 'x')]]),
  await run([[]], { isHeaderWanted: false }),
])}`)
