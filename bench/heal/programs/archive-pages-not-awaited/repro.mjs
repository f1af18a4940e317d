import { Archive } from 'archive-export'

const pages = {
  first: { letters: [{ written: '1911-02-03', from: 'Ada', to: 'Jon', subject: 'The roof' }], next: 'b' },
  b: { letters: [{ written: '1912-05-30', from: 'Jon', to: 'Ada' }], next: null },
}
const archive = new Archive(async (cursor) => pages[cursor ?? 'first'])
console.log(await archive.countByYear())
const count = await archive.exportRows((text) => process.stdout.write(text))
console.log(count, 'letters')
