'use strict';

// Start of frame: baseline, extended and progressive. Others (lossless, arithmetic) are not met on the web.
var FRAMES = [0xc0, 0xc1, 0xc2];

exports.fits = function (buffer) {
  return buffer.length > 3 && buffer[0] === 0xff && buffer[1] === 0xd8;
};

/**
 * Goes from segment to segment: a marker of two bytes, a length that counts itself, the content.
 */
exports.measure = function (buffer) {
  var at = 2;

  while (at < buffer.length) {
    var marker = buffer.readUInt8(at + 1);
    if (FRAMES.indexOf(marker) !== -1) return frameSize(buffer, at + 5);

    at += 2 + buffer.readUInt16BE(at + 2);
    // some writers fill up with FF
    while (buffer.readUInt8(at) === 0xff && buffer.readUInt8(at + 1) === 0xff) at += 1;
  }

  throw new TypeError('Corrupt JPG, no size');
};

/** After the precision of one byte: height, then width. */
function frameSize(buffer, at) {
  return { height: buffer.readUInt16BE(at), width: buffer.readUInt16BE(at + 2) };
}
