'use strict';

var fs = require('fs');

/**
 * Calls back with the records of an lcov tracefile:
 * `{ file, lines: { found, hit, details } , functions: {...} }`
 */
exports.parse = function parse(text, callback) {
  var records = [];
  var record = null;
  var rows = text.split('\n');

  for (var i = 0; i < rows.length; i++) {
    var row = rows[i].trim();
    if (row === '' || row.slice(0, 3) === 'TN:') continue;

    if (row === 'end_of_record') {
      if (!record) return callback(fault(i, 'no record to end'));
      records.push(record);
      record = null;
      continue;
    }

    var colon = row.indexOf(':');
    if (colon < 0) return callback(fault(i, 'not understood'));
    var key = row.slice(0, colon);
    var values = row.slice(colon + 1).split(',');

    if (key === 'SF') {
      if (record) return callback(fault(i, 'the record before has no end'));
      record = emptyRecord(values.join(','));
    } else if (key === 'DA') {
      addLine(record, Number(values[0]), Number(values[1]));
    } else if (key === 'FN') {
      record.functions.found++;
    } else if (key === 'FNDA') {
      if (Number(values[0]) > 0) record.functions.hit++;
    }
  }

  if (record) return callback(fault(rows.length - 1, 'the last record has no end'));
  callback(null, records);
};

exports.read = function read(file, callback) {
  fs.readFile(file, 'utf8', function (err, text) {
    if (err) return callback(err);
    exports.parse(text, callback);
  });
};

/** Share of the lines that were hit, in percent with one digit. */
exports.percent = function percent(records) {
  var found = 0;
  var hit = 0;
  records.forEach(function (record) {
    found += record.lines.found;
    hit += record.lines.hit;
  });
  return found === 0 ? 100 : Math.round(hit / found * 1000) / 10;
};

function emptyRecord(file) {
  return {
    file: file,
    lines: { found: 0, hit: 0, details: [] },
    functions: { found: 0, hit: 0 }
  };
}

function addLine(record, number, hits) {
  record.lines.found++;
  if (hits > 0) record.lines.hit++;
  record.lines.details.push({ line: number, hits: hits });
}

function fault(index, why) {
  var err = new Error('line ' + (index + 1) + ': ' + why);
  err.line = index + 1;
  return err;
}
