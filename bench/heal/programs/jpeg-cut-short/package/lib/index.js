'use strict';

var formats = {
  png: require('./formats/png'),
  gif: require('./formats/gif'),
  jpg: require('./formats/jpg')
};

/**
 * { width, height, type } of the picture in a buffer. The begin of the file is enough.
 *
 * @throws {TypeError} for what is no picture, or a broken one
 */
module.exports = function sizeOf(buffer) {
  if (!Buffer.isBuffer(buffer)) throw new TypeError('A buffer is needed');

  var type = Object.keys(formats).find(function (name) {
    return formats[name].fits(buffer);
  });
  if (!type) throw new TypeError('Not a picture of a type that is known');

  return Object.assign(formats[type].measure(buffer), { type: type });
};

module.exports.types = Object.keys(formats);
