import { parseListing, sizeOf } from 'ftp-lines'

const listing = `total 24
drwxr-xr-x   2 ida  staff   4096 Mar  3 09:12 photos
-rw-r--r--   1 ida  staff   1822 Feb 28  2019 notes.txt
`
const entries = parseListing(listing, new Date('2024-03-10T00:00:00Z'))
console.log(entries.map(({ name }) => name), sizeOf(entries))
