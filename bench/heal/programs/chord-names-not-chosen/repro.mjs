import { shiftSong } from 'chord-shift'

console.log(shiftSong('Eb      Cm     Bb\nSome words of a song\nAb  Bb  Eb', -2))
