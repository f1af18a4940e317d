const { encode, decode, lengthOf } = require('morse-key')

const tried = (work, text) => {
  try {
    return work(text)
  } catch (error) {
    return [error.name, error.at]
  }
}
const codes = ['.... .. / .- .-.. .-..', '.... ..-- .-..', '... / ------- -', '. .-.-.-.-', '-.x', '...  ---', '... toString', '. __proto__']
console.log('RESULT ' + JSON.stringify([
  codes.map((code) => tried(decode, code)),
  tried(encode, 'ab!'), tried(encode, 'So s'), lengthOf('.- / -')
]))
