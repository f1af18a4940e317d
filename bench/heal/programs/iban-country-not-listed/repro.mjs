import { problemOf } from 'iban-check'

for (const text of ['DE89 3704 0044 0532 0130 00', 'BE68 5390 0754 7035', 'XY12 3456 7890']) {
  console.log(text, problemOf(text) ?? 'is an IBAN')
}
