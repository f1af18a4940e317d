import { statement, table } from 'tax-brackets'

console.log(table())
console.log(statement(4_150_000))
console.log(statement(12_000_000))
