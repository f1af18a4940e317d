'use strict';

/**
 * Splits a command line into words as a shell does.
 *
 *   split('cp "my file" it\\ here')  ->  ['cp', 'my file', 'it here']
 *
 * A quote that is not closed throws an UnclosedQuote.
 */
function split(line) {
  var letters = Array.from(line).map(classify);
  var words = [];
  var at = 0;

  while (at < letters.length) {
    while (letters[at].kind === 'blank' && at < letters.length) at++;
    if (at === letters.length) break;

    var word = '';
    while (at < letters.length && letters[at].kind !== 'blank') {
      var letter = letters[at];
      if (letter.kind === 'quote') {
        var start = at;
        at++;
        while (at < letters.length && letters[at].text !== letter.text) {
          if (letter.text === '"' && letters[at].kind === 'escape' && at + 1 < letters.length) at++;
          word += letters[at].text;
          at++;
        }
        if (at >= letters.length) throw new UnclosedQuote(start);
      } else if (letter.kind === 'escape' && at + 1 < letters.length) {
        at++;
        word += letters[at].text;
      } else {
        word += letter.text;
      }
      at++;
    }
    words.push(word);
  }
  return words;
}

function classify(text) {
  if (/\s/.test(text)) return { kind: 'blank', text: text };
  if (text === '"' || text === "'") return { kind: 'quote', text: text };
  if (text === '\\') return { kind: 'escape', text: text };
  return { kind: 'plain', text: text };
}

function join(words) {
  return words.map(function (word) {
    if (/^[\w.\/:=@-]+$/.test(word)) return word;
    return "'" + word.replace(/'/g, "'\\''") + "'";
  }).join(' ');
}

function UnclosedQuote(at) {
  Error.captureStackTrace(this, UnclosedQuote);
  this.message = 'the quote at ' + at + ' is not closed';
  this.at = at;
}
UnclosedQuote.prototype = Object.create(Error.prototype);
UnclosedQuote.prototype.name = 'UnclosedQuote';

module.exports = { split: split, join: join, UnclosedQuote: UnclosedQuote };
