import { Yard } from 'domino-yard'

const yard = new Yard(6, { Ida: [[6, 2], [3, 2], [5, 5]], Jon: [[1, 6], [0, 4]] })
for (const player of ['Ida', 'Jon', 'Ida', 'Jon']) console.log(yard.play(player))
