'use strict';

var SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

exports.fits = function (buffer) {
  return buffer.subarray(0, 8).equals(SIGNATURE);
};

exports.measure = function (buffer) {
  if (buffer.length < 24 || buffer.toString('latin1', 12, 16) !== 'IHDR') {
    throw new TypeError('Corrupt PNG, no header');
  }
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
};
