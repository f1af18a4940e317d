'use strict';

var ENTRY = /^([a-z]{1,8}|\*)((?:-[a-z0-9]{1,8})*)\s*((?:;.*)?)$/i;

/**
 * Languages of an Accept-Language header, the preferred one first.
 *
 * @param {string} header
 * @param {string[]} [offered]  only of these; without it what the header says
 */
module.exports = function acceptedLanguages(header, offered) {
  var wishes = readHeader(header === undefined ? '*' : header).filter(function (wish) {
    return wish.quality > 0;
  });
  wishes.sort(byWish);

  if (!offered) {
    return wishes.map(function (wish) { return wish.tag; });
  }

  return offered
    .map(function (language, index) {
      return { language: language, index: index, wish: wishFor(language, wishes) };
    })
    .filter(function (candidate) { return candidate.wish !== undefined; })
    .sort(function (a, b) { return byWish(a.wish, b.wish) || a.index - b.index; })
    .map(function (candidate) { return candidate.language; });
};

/** Sets `req.languages`. */
module.exports.middleware = function (offered) {
  return function languages(req, res, next) {
    req.languages = module.exports(req.headers['accept-language'], offered);
    next();
  };
};

function byWish(a, b) {
  return b.quality - a.quality || a.place - b.place;
}

function readHeader(header) {
  var wishes = [];
  var entries = header.split(',');

  for (var place = 0; place < entries.length; place++) {
    var wish = readEntry(entries[place].trim());
    wish.place = place;
    wishes.push(wish);
  }
  return wishes;
}

/** `de-CH;q=0.8` - null for what is no entry. */
function readEntry(text) {
  var match = ENTRY.exec(text);
  if (!match) return null;

  var quality = 1;
  match[3].split(';').forEach(function (parameter) {
    var pair = parameter.split('=');
    if (pair[0].trim().toLowerCase() === 'q' && pair.length > 1) quality = Number(pair[1]) || 0;
  });
  return { tag: match[1] + match[2], primary: match[1].toLowerCase(), quality: quality };
}

/** The entry that fits a language best: the same tag, else the same primary language, else the star. */
function wishFor(language, wishes) {
  var tag = language.toLowerCase();
  var primary = tag.split('-')[0];
  var tests = [
    function (wish) { return wish.tag.toLowerCase() === tag; },
    function (wish) { return wish.primary === primary; },
    function (wish) { return wish.primary === '*'; }
  ];
  for (var i = 0; i < tests.length; i++) {
    var found = wishes.filter(tests[i])[0];
    if (found) return found;
  }
  return undefined;
}
