'use strict';

exports.fits = function (buffer) {
  var start = buffer.toString('latin1', 0, 6);
  return start === 'GIF87a' || start === 'GIF89a';
};

exports.measure = function (buffer) {
  if (buffer.length < 10) throw new TypeError('Corrupt GIF, no size');
  return { width: buffer.readUInt16LE(6), height: buffer.readUInt16LE(8) };
};
