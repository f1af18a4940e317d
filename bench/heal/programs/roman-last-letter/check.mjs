import { fromRoman, toRoman, yearsOf } from 'roman-year'
const odd = []
for (let year = 1; year < 4000; year++) if (fromRoman(toRoman(year)) !== year) odd.push(year)
console.log(`RESULT ${JSON.stringify([odd.length, fromRoman('I'), fromRoman('xx'), fromRoman('IC'), fromRoman('A'), fromRoman('MDCCCV'), yearsOf('MDCCCI - MDCCC, Leipzig')])}`)
