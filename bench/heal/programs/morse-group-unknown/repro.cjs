const { encode, decode, MorseError } = require('morse-key')

console.log(encode('Sos 73'))
for (const code of ['.... .. / .- .-.. .-..', '.... ..-- .-..']) {
  try {
    console.log(decode(code))
  } catch (error) {
    if (!(error instanceof MorseError)) throw error
    console.log(error.message)
  }
}
