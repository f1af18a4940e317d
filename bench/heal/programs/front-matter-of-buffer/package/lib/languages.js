'use strict';

function valueOf(text) {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text !== '' && !isNaN(text)) return Number(text);
  var quoted = /^(["'])(.*)\1$/.exec(text);
  return quoted ? quoted[2] : text;
}

/** The flat part of yaml: a key and a value on each line. */
exports.yaml = function (text) {
  var data = {};
  text.split(/\r?\n/).forEach(function (line) {
    var colon = line.indexOf(':');
    if (colon < 1 || line.trim()[0] === '#') return;
    data[line.slice(0, colon).trim()] = valueOf(line.slice(colon + 1).trim());
  });
  return data;
};

exports.json = JSON.parse;
