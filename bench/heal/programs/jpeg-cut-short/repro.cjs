const sizeOf = require('picture-size')

// a JPEG whose upload was broken off within the first segment
const broken = Buffer.from('ffd8ffe000104a464946000101', 'hex')
try {
  console.log(sizeOf(broken))
} catch (err) {
  if (!(err instanceof TypeError)) throw err
  console.log('not a picture')
}
