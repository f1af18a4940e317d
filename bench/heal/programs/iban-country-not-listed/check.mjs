import { grouped, IbanError, parseIban, problemOf } from 'iban-check'

const texts = ['DE89 3704 0044 0532 0130 00', 'be68539007547034', 'DE89 3704 0044 0532 0130', 'DE88 3704 0044 0532 0130 00', 'XY12 3456 7890', 'us00 1', 'BE', '']
let thrown
try {
  thrown = parseIban('QQ68 5390 0754 7034')
} catch (error) {
  thrown = [error instanceof IbanError, error.name, error.reason, error.message]
}
console.log(`RESULT ${JSON.stringify([texts.map(problemOf), thrown, grouped(texts[1]), parseIban(texts[0])])}`)
