import { Thumbnails } from 'thumb-names'
console.log(new Thumbnails('/var/thumbs', { keepNames: true }).all('trip/Zürich am See.JPG'))
