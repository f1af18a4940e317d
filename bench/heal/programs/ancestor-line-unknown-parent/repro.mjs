import { Records, ranking } from 'family-lines'

const records = new Records().add(
  { id: 'i1', name: 'Ada', born: 1815, mother: 'i2', father: 'i9' },
  { id: 'i2', name: 'Anne', born: 1792 },
)
console.log(ranking(records))
