import { fieldOf } from 'token-amount'
for (const typed of ['12.5', '1e3']) console.log(fieldOf(typed, 'usdc', 100_000_000n))
