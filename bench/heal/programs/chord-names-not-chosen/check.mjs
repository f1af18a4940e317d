import { FLATS, SHARPS, shiftChord, shiftLine, shiftSong } from 'chord-shift'

const song = 'Eb      Cm     Bb\nSome words of a song\nC  G  F'
console.log(`RESULT ${JSON.stringify([
  shiftSong(song, -1),
  shiftSong('C  G  Am7\nA word\nF#m', 1),
  shiftSong(song, -1, SHARPS),
  shiftSong('C  G/B', 1, FLATS),
  shiftLine('Bb  F', 1),
  shiftChord('F/A', 1),
  shiftSong('', 3),
])}`)
