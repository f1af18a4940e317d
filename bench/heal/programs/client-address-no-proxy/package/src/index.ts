export { clientAddress } from './address.ts'
export { limitPerAddress } from './limit.ts'
