import { parseListing, sizeOf } from 'ftp-lines'

const now = new Date('2024-03-10T00:00:00Z')
const lines = [
  'drwxr-xr-x   2 ida  staff   4096 Mar  3 09:12 photos',
  '-rw-r--r--   1 ida  staff   1822 Feb 28  2019 notes.txt',
  'lrwxrwxrwx   1 ida  staff     11 Dec  1 23:59 latest -> notes.txt',
  'drwxr-xr-x   9 ida  staff   4096 Mar  3 09:12 ..',
  '-r--------   1 ida  staff     10 Mar  1 00:00 a b.txt',
]
const read = (...list) => parseListing(list.join('\r\n'), now)
console.log(`RESULT ${JSON.stringify([
  read('total 24', ...lines, ''),
  sizeOf(read(lines[1], '421 soon closing', lines[4])),
  read(...lines).length,
  read('total 0'),
  read(''),
])}`)
