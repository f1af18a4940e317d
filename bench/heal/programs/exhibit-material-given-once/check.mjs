import { byMaterial, label, room } from 'exhibit-labels'

const exhibits = [
  { number: 'M 12', title: 'Metronome', makers: ['J. Maelzel', 'D. Winkel'], materials: ['oak', ' brass ', 'felt'], year: 1820, isAbout: true },
  { number: 'M 15', title: 'Serpent', materials: ' leather', year: 1790, until: 1810 },
  { number: 'M 16', title: 'Drum', makers: 'A. Beer', materials: ['leather', 'oak'] },
]
console.log(`RESULT ${JSON.stringify([
  exhibits.map(label),
  room(exhibits, 12).lines,
  room([]).lines,
  byMaterial([exhibits[2], { number: 'M 1', materials: ['oak', 'oak'] }, { number: 'M 2', materials: 'oak' }]),
])}`)
