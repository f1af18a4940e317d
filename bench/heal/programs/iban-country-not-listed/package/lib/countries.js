/** Length of an IBAN and of the number of the bank in it, by country. */
export const COUNTRIES = new Map([
  ['AT', { name: 'Austria', length: 20, bank: 5 }],
  ['BE', { name: 'Belgium', length: 16, bank: 3 }],
  ['CH', { name: 'Switzerland', length: 21, bank: 5 }],
  ['DE', { name: 'Germany', length: 22, bank: 8 }],
  ['NL', { name: 'Netherlands', length: 18, bank: 4 }],
  ['NO', { name: 'Norway', length: 15, bank: 4 }],
])
