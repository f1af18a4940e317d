import { fieldOf, parseAmount } from 'token-amount'
const ask = (typed, token = 'usdc') => {
  const units = parseAmount(typed, token)
  return units === null ? null : String(units)
}
console.log(`RESULT ${JSON.stringify([ask('12.5'), ask("1'000"), ask('1e3'), ask('abc'), ask('1,5'), ask('.5'), ask('7', 'points'), ask('7.1', 'points'), ask('1.2.3'), ask('-1'), ask('5 usdc'), fieldOf('12x', 'usdc', 5n), fieldOf('2', 'usdc', 1_000_000n), fieldOf('1.50', 'usdc', 2_000_000n)])}`)
