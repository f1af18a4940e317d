import { depth, describe, Records, ranking } from 'family-lines'

const records = new Records().add(
  { id: 'i1', name: 'Ada', born: 1815, mother: 'i2', father: 'i9' },
  { id: 'i2', name: 'Anne', born: 1792 },
  { id: 'i3', name: 'Byron', mother: 'i1' },
  { id: 'i4', name: 'Ralph', father: 'i3', mother: 'i8' },
  { id: 'i5', name: 'Judith', mother: 'i7', father: 'i8' },
)
const complete = new Records().add({ id: 'a', name: 'A', mother: 'b' }, { id: 'b', name: 'B' })
const stranger = ranking(records).find(([name]) => name === 'Judith')[1]
console.log(`RESULT ${JSON.stringify([
  ranking(records).filter(([name]) => name !== 'Judith'),
  stranger,
  describe(records, 'i4', 'father'),
  describe(records, 'i4', 'mother'),
  ranking(complete),
  depth(complete, { id: 'x', name: 'X', father: 'a' }),
])}`)
