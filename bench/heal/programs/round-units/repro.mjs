import { format } from 'round-units'

console.log(format(1536, 'bytes'))
console.log(format(4_270_000_000_000, 'bytes'))
