const { toDataUrl } = require('binary-text')
const picture = new Uint8Array(600000).map((_, index) => index * 7)
console.log(toDataUrl(picture, 'image/png').length)
