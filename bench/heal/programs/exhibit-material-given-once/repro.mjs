import { room } from 'exhibit-labels'

console.log(room([
  { number: 'M 12', title: 'Metronome', makers: 'J. Maelzel', materials: ['oak', 'brass'], year: 1820, isAbout: true },
  { number: 'M 15', title: 'Serpent', materials: 'leather', year: 1790, until: 1810 },
]))
