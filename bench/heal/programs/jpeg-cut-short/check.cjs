const sizeOf = require('picture-size')

const whole = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108001000200300', 'hex')
const broken = Buffer.from('ffd8ffe000104a464946000101', 'hex')
const answers = [whole, broken].map((buffer) => {
  try {
    return sizeOf(buffer)
  } catch (err) {
    return err.name
  }
})
console.log(`RESULT ${JSON.stringify(answers)}`)
