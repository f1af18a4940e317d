'use strict';

// Moves in standard algebraic notation:
//   e4  Nf3  exd5  Rad1  R1e2  Qh4xe1  e8=Q  O-O  O-O-O  and + for check, # for mate

var MOVE = /^([KQRBN])?([a-h])?([1-8])?(x)?([a-h][1-8])(?:=([QRBN]))?([+])?$/;
var CASTLE = /^O-O(-O)?([+#])?$/;
var NUMBER = /^\d+\.+$/;
var RESULT = /^(?:1-0|0-1|1\/2-1\/2|\*)$/;

var NAMES = { K: 'king', Q: 'queen', R: 'rook', B: 'bishop', N: 'knight' };

function NotationError(text) {
  this.name = 'NotationError';
  this.message = 'not a move: ' + text;
  this.text = text;
}
NotationError.prototype = Object.create(Error.prototype);

function readMove(text) {
  var castle = CASTLE.exec(text);
  if (castle) {
    return { piece: 'king', castle: castle[1] ? 'long' : 'short', check: castle[2] === '+', mate: castle[2] === '#' };
  }
  if (!/^[KQRBN]?[a-h1-8x]*[a-h][1-8]/.test(text)) throw new NotationError(text);
  return toMove(MOVE.exec(text));
}

function toMove(match) {
  var move = {
    piece: match[1] ? NAMES[match[1]] : 'pawn',
    to: match[5],
    takes: match[4] === 'x',
    check: match[7] === '+',
    mate: match[7] === '#'
  };
  if (match[2] || match[3]) move.from = (match[2] || '') + (match[3] || '');
  if (match[6]) move.promotes = NAMES[match[6]];
  return move;
}

/** The moves of a game, without the comments. */
function readGame(text) {
  var game = { moves: [], result: '*' };
  text.replace(/\{[^}]*\}/g, ' ').split(/\s+/).forEach(function (word) {
    if (word === '' || NUMBER.test(word)) return;
    if (RESULT.test(word)) game.result = word;
    else game.moves.push(readMove(word.replace(/[!?]+$/, '')));
  });
  return game;
}

module.exports = { readMove: readMove, readGame: readGame, NotationError: NotationError };
