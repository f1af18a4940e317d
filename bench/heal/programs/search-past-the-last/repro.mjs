import { readRates } from 'rate-history'

const history = readRates('2023-01-01 1.07\n2024-01-01 1.10\n2024-07-01 1.08\n')
console.log(history.convert(100, '2023-05-05'))
console.log(history.convert(100, '2024-12-24'))
