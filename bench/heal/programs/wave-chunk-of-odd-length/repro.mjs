import { facts, writeChunks } from 'wave-facts'

const format = Buffer.alloc(16)
format.writeUInt16LE(1, 2)
format.writeUInt32LE(8000, 4)
format.writeUInt16LE(8, 14)
const tone = writeChunks([{ id: 'fmt ', data: format }, { id: 'data', data: Buffer.alloc(4001) }])
console.log(facts(tone))
