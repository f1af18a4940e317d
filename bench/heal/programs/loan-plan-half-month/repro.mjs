import { quote } from 'loan-plan'

console.log(quote({ cents: 100000, months: 3, rate: 6 }))
console.log(quote({ cents: 100000, months: 2.5, rate: 6 }))
