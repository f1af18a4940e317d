import { Thumbnails } from 'thumb-names'
const named = new Thumbnails('/t', { keepNames: true })
console.log(`RESULT ${JSON.stringify([named.all('trip/Zürich am See.JPG'), named.pathOf('a/b.c/x.y.png', 5), named.pathOf('???.gif', 1), named.all('a/notes.txt'), new Thumbnails('/t').all('x.webp'), new Thumbnails('/t', { sizes: [] }).all('x.png')])}`)
