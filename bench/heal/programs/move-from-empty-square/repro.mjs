import { Game } from 'pocket-chess'

const game = new Game({ a1: { kind: 'rook', colour: 'white' }, h8: { kind: 'king', colour: 'black' } })
console.log(game.play('a1a5 h8h7 a1a6'), game.turn)
